import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import type { Named } from '../auth/index.js';
import { ConflictError, notFound } from '../errors/index.js';
import type { BaseEntity } from './base.entity.js';

/**
 * The row that the input names. `lock` holds it until the transaction ends, for commands that
 * decide by its state.
 * @throws DomainError NOT_FOUND at `path`
 */
export async function rowOf<T extends BaseEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  { path, what }: Named,
  lock = false,
): Promise<T> {
  const metadata = manager.dataSource.getMetadata(entity);
  const columns = metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  // Written by hand, for nearly all commands begin with it: TypeORM's way costs several times as much.
  const [row]: Record<string, unknown>[] = await manager.query(
    `select ${columns} from "${metadata.tableName}" where id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  if (!row) throw notFound(path, what);
  const found = metadata.columns.map(column => [
    column.propertyName,
    manager.dataSource.driver.prepareHydratedValue(row[column.databaseName], column),
  ]);
  return Object.assign(metadata.create() as T, Object.fromEntries(found));
}

/** Those of the named rows that there are, by id: one statement, however many are named; absent ids are left out. */
export async function rowsOf<T extends BaseEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, T>> {
  const unique = [...new Set(ids)].filter(id => typeof id === 'string');
  if (unique.length === 0) return new Map();
  const rows = await manager.find(entity, { where: { id: In(unique) } as FindOptionsWhere<T> });
  return new Map(rows.map(row => [row.id, row]));
}

/**
 * For commands that hold the row, or what all its changes hold.
 * @param answerId id of what the command answers with, where that is not the row itself
 * @throws ConflictError if somebody changed the row since it was read at `expectedRevision`
 */
export function assertRevision(
  { id, revision }: BaseEntity,
  expectedRevision: number,
  answerId: string = id,
): void {
  if (revision !== expectedRevision) throw new ConflictError(expectedRevision, revision, answerId);
}

/**
 * Changes a row that was read at `expectedRevision`; absent (undefined) values stay as they are.
 * @throws ConflictError if somebody changed it since
 * @throws DomainError NOT_FOUND at `path`
 */
export async function updateRow<T extends BaseEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  { id, expectedRevision }: { id: string; expectedRevision: number },
  named: Named,
  changes: Partial<T>,
): Promise<void> {
  assertRevision(await rowOf(manager, entity, id, named, true), expectedRevision);
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(present).length === 0) return;
  await manager.update(entity, { id } as FindOptionsWhere<T>, present as never);
}

/** The next free place at the end of an ordered list. */
export async function nextPosition<T extends { position: number }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  list: FindOptionsWhere<T>,
): Promise<number> {
  return ((await manager.maximum(entity, 'position' as never, list)) ?? 0) + 1;
}
