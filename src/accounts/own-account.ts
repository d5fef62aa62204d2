import type { Actor } from '../platform/auth/index.js';
import { clientError } from '../platform/graphql/index.js';

/**
 * The account of somebody who does something about their own things.
 * @throws GraphQLError UNAUTHENTICATED for Plenary itself, which has none
 */
export function ownAccount({ accountId }: Actor): string {
  if (accountId) return accountId;
  throw clientError('UNAUTHENTICATED', { vi: 'Hãy đăng nhập trước.', en: 'Sign in first.' });
}
