import { type EntityManager, QueryFailedError } from 'typeorm';
import { changedSince } from './agenda-undo.errors.js';

const UNIQUE_VIOLATION = '23505';

/** Tables of higher features with an `item_id`, whose rows go when the item goes. */
const tables: string[] = [];

/** Lets an undo that brings an item back bring back its rows in that table as well. */
export function restoreWithItem(table: string): void {
  tables.push(table);
}

/**
 * Writes what went with these items by that entry of the trail.
 * @throws DomainError CHANGED_SINCE if something else has taken its place
 */
export async function restoreParts(
  manager: EntityManager,
  entryId: string,
  itemIds: readonly string[],
): Promise<void> {
  for (const table of tables) {
    await manager
      .query(
        `insert into ${table} select part.* from audit_change change,
           json_populate_record(null::${table}, change.before) part
          where change.entry_id = $1 and change.table_name = $2 and change.after is null
            and change.before ->> 'item_id' = any ($3)`,
        [entryId, table, itemIds],
      )
      .catch(rethrowTaken);
  }
}

function rethrowTaken(error: unknown): never {
  const isTaken = error instanceof QueryFailedError && error.driverError.code === UNIQUE_VIOLATION;
  throw isTaken ? changedSince() : error;
}
