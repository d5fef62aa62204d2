import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/index.js';
import { AccountEntity } from './account.entity.js';
import { ACCOUNT } from './account.errors.js';
import { checkedEmail } from './email.js';

/**
 * The account that signs in with this address.
 * @throws DomainError NOT_FOUND, or what is wrong with the address, at `path`
 */
export async function accountByEmail(
  manager: EntityManager,
  email: string,
  path: readonly string[],
): Promise<AccountEntity> {
  const account = await manager.findOneBy(AccountEntity, { email: checkedEmail(email, path) });
  if (!account) throw notFound(path, ACCOUNT);
  return account;
}
