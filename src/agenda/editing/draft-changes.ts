import type { EntityManager } from 'typeorm';

/** The tables of the working draft, those first that others refer to. */
export const DRAFT_TABLES = ['agenda_session', 'agenda_item', 'presenter'] as const;
export type DraftTable = (typeof DRAFT_TABLES)[number];

/** A row as the audit trail keeps it: columns by their names in the database. */
export type Image = Record<string, unknown> & { id?: string };

/** What an entry of the trail did to one row, from before it to after it. */
export interface NetChange {
  table: DraftTable;
  id: string;
  /** Values before, of a row that it changed only of the columns that changed; null if there was no row. */
  before: Image | null;
  /** The same after it; null if the row is gone. */
  after: Image | null;
}

interface Noted {
  table: DraftTable;
  id: string;
  before: Image | null;
  after: Image | null;
}

/** Columns that tell of the writing, not of the agenda. */
const BOOKKEEPING = ['revision', 'created_at', 'updated_at'];

/** What an entry did to the draft, row by row, however often it wrote each. */
export async function netChangesOf(manager: EntityManager, entryId: string): Promise<NetChange[]> {
  const noted: Noted[] = await manager.query(
    `select table_name as table, row_key as id, before, after from audit_change
      where entry_id = $1 and table_name = any ($2) order by position`,
    [entryId, DRAFT_TABLES],
  );
  const rows = new Map<string, NetChange>();
  for (const { table, id, before, after } of noted) {
    const known = rows.get(id);
    if (!known) {
      rows.set(id, { table, id, before, after });
      continue;
    }
    // What was known first is what was before all of it; the row that a deletion notes is complete.
    known.before = known.before && { ...before, ...known.before };
    known.after = after && { ...known.after, ...after };
  }
  return [...rows.values()].filter(({ before, after }) => before || after).map(withoutUnchanged);
}

function withoutUnchanged(change: NetChange): NetChange {
  const { before, after } = change;
  if (!before || !after) return change;
  const columns = contentOf(before).filter(column => !same(before[column], after[column]));
  const only = (image: Image) => Object.fromEntries(columns.map(column => [column, image[column]]));
  return { ...change, before: only(before), after: only(after) };
}

/** The columns of a row that say what the agenda is. */
export function contentOf(image: Image): string[] {
  return Object.keys(image).filter(column => !BOOKKEEPING.includes(column));
}

/** Equality of two values; the order of languages counts, the zone in which an instant is written does not. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d(:\d\d)?)$/;

function normal(value: unknown): unknown {
  return typeof value === 'string' && INSTANT.test(value) ? new Date(value).getTime() : value;
}
