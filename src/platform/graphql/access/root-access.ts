import type { GraphQLError, OperationTypeNode } from 'graphql';
import { type Actor, type Facts, type Rule, WHO } from '../../auth/index.js';
import { type Message, SIGN_IN_FIRST } from '../../errors/index.js';
import { clientError } from '../execution/client-error.js';

/**
 * @param id the conference or body that is acted on; without it, what can be told before anything is read
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function assertMayUse(
  actor: Actor,
  rule: Rule,
  operation: OperationTypeNode | string,
  id?: string,
): void {
  if (!mayUse(actor, rule, operation, id)) throw refusal(actor, rule, operation, id);
}

/**
 * @param id the conference or body that is acted on; without it, whether it may be possible at all
 * @param facts what the rule has to know of the thing acted on, as the command tells it
 */
export function mayUse(
  actor: Actor,
  rule: Rule,
  operation: OperationTypeNode | string,
  id?: string,
  facts?: Facts,
): boolean {
  return !shortcoming(actor, rule, operation, id) && rule.allows(actor, id, facts);
}

/** Why the rule does not let the actor in. */
export function refusal(
  actor: Actor,
  rule: Rule,
  operation: OperationTypeNode | string,
  id?: string,
): GraphQLError {
  if (!actor.isSignedIn) return unauthenticated();
  const reason = shortcoming(actor, rule, operation, id);
  if (reason) return clientError('FORBIDDEN', SHORTCOMINGS[reason], { reason });
  return clientError('FORBIDDEN', {
    vi: `Việc này dành cho ${WHO[rule.name].vi}.`,
    en: `This is for ${WHO[rule.name].en}.`,
  });
}

const SHORTCOMINGS = {
  SESSION_NEEDED: {
    vi: 'Không thể dùng mã truy cập cho việc này; hãy đăng nhập.',
    en: 'An access token cannot do this; sign in.',
  },
  TOKEN_READS_ONLY: {
    vi: 'Mã truy cập này chỉ được đọc.',
    en: 'This access token is for reading only.',
  },
  TOKEN_LIMITED: {
    vi: 'Mã truy cập này chỉ được ghi trong các hội nghị đã chọn cho nó.',
    en: 'This access token writes only in the conferences that were chosen for it.',
  },
} satisfies Record<string, Message>;

/** Why an access token is not enough, whatever its account may do; null if it is, or if there is a session. */
function shortcoming(
  { via, limitedTo, mayWrite }: Actor,
  rule: Rule,
  operation: OperationTypeNode | string,
  id?: string,
): keyof typeof SHORTCOMINGS | null {
  if (via?.kind !== 'token') return null;
  if (rule.needsSession) return 'SESSION_NEEDED';
  if (operation !== 'mutation') return null;
  if (!mayWrite) return 'TOKEN_READS_ONLY';
  if (!limitedTo || (rule.of === 'conference' && (!id || limitedTo.includes(id)))) return null;
  return 'TOKEN_LIMITED';
}

function unauthenticated(): GraphQLError {
  return clientError('UNAUTHENTICATED', SIGN_IN_FIRST);
}
