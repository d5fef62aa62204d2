import type { GraphQLError, OperationTypeNode } from 'graphql';
import { type Actor, type Rule, WHO } from '../../auth/index.js';
import { clientError } from '../execution/client-error.js';

/**
 * What can be told before anything is read.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function assertMayUse(actor: Actor, rule: Rule, operation: OperationTypeNode | string): void {
  if (mayUse(actor, rule, operation)) return;
  if (!actor.isSignedIn) throw unauthenticated();
  if (!suffices(actor, rule, operation)) throw rule.needsSession ? tokenNotEnough() : tokenReadsOnly();
  throw forbidden(rule);
}

/** @param id the conference or body that is acted on; without it, whether it may be possible at all */
export function mayUse(
  actor: Actor,
  rule: Rule,
  operation: OperationTypeNode | string,
  id?: string,
): boolean {
  return suffices(actor, rule, operation) && rule.allows(actor, id);
}

/** Whether what the actor proved itself by is enough. */
function suffices(actor: Actor, rule: Rule, operation: OperationTypeNode | string): boolean {
  if (actor.via?.kind !== 'token') return true;
  return !rule.needsSession && (operation !== 'mutation' || actor.mayWrite);
}

/** Who is signed in, but not one of those whom the rule lets in. */
export function forbidden({ name }: Rule): GraphQLError {
  return clientError('FORBIDDEN', {
    vi: `Việc này dành cho ${WHO[name].vi}.`,
    en: `This is for ${WHO[name].en}.`,
  });
}

function unauthenticated(): GraphQLError {
  return clientError('UNAUTHENTICATED', {
    vi: 'Hãy đăng nhập trước (POST /auth/sign-in, hoặc mã truy cập trong Authorization: Bearer).',
    en: 'Sign in first (POST /auth/sign-in, or an access token in Authorization: Bearer).',
  });
}

function tokenReadsOnly(): GraphQLError {
  return clientError(
    'FORBIDDEN',
    {
      vi: 'Mã truy cập này chỉ được đọc.',
      en: 'This access token is for reading only.',
    },
    { reason: 'TOKEN_READS_ONLY' },
  );
}

function tokenNotEnough(): GraphQLError {
  return clientError(
    'FORBIDDEN',
    {
      vi: 'Không thể dùng mã truy cập cho việc này; hãy đăng nhập.',
      en: 'An access token cannot do this; sign in.',
    },
    { reason: 'SESSION_NEEDED' },
  );
}
