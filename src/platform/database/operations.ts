import type { EntityManager } from 'typeorm';
import { domainError } from '../errors/index.js';

/** One act of a client, however often it is sent. */
export interface Operation {
  /** UUID, made by the client. */
  id: string;
  /** Digest of the input. */
  digest: string;
}

/**
 * Takes the operation for this transaction; whoever comes with the same id meanwhile waits until it ends.
 * @returns what the first one has answered, if there was one; it is kept for at least 24 hours
 * @throws DomainError OPERATION_ID_REUSED if that one did something else
 */
export async function claim<T>(
  manager: EntityManager,
  accountId: string | null,
  command: string,
  { id, digest }: Operation,
): Promise<{ result: T } | undefined> {
  const claimed: unknown[] = await manager.query(
    `insert into operation (account_id, id, command, digest) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [accountId, id, command, digest],
  );
  if (claimed.length > 0) return undefined;
  const [first]: { command: string; digest: string; result: T }[] = await manager.query(
    'select command, digest, result from operation where account_id = $1 and id = $2',
    [accountId, id],
  );
  if (first?.command !== command || first.digest !== digest) throw operationIdReused();
  return { result: first.result };
}

/** Keeps the answer of the command with the operation. */
export async function keep(
  manager: EntityManager,
  accountId: string | null,
  { id }: Operation,
  result: unknown,
): Promise<void> {
  await manager.query('update operation set result = $3 where account_id = $1 and id = $2', [
    accountId,
    id,
    JSON.stringify(result ?? null),
  ]);
}

function operationIdReused() {
  return domainError('OPERATION_ID_REUSED', ['operationId'], {
    vi: 'Mã thao tác này đã dùng cho một thao tác khác; hãy tạo mã mới.',
    en: 'This operation id was used for something else; make a new one.',
  });
}
