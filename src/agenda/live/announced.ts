import { currentVersion } from '../agenda-rows.js';
import { AgendaEventKind } from './agenda-event.type.js';

/**
 * What of the audit trail is told live: entries with a change of one of these tables. Each of them has the trigger
 * `announce_conference()` (migration 0006). An entry is of the first kind that fits.
 */
const ANNOUNCED: readonly { table: string; kind: AgendaEventKind }[] = [
  { table: 'agenda_version', kind: AgendaEventKind.PUBLISHED },
];

/** Condition: the audit entry is an event. */
export function isEvent(entry: string): string {
  return `(${ANNOUNCED.map(({ table }) => touches(entry, table)).join(' or ')})`;
}

/** SQL: kind of the event. */
export function kindOf(entry: string): string {
  const cases = ANNOUNCED.map(({ table, kind }) => `when ${touches(entry, table)} then '${kind}'`);
  return `case ${cases.join(' ')} else '${AgendaEventKind.READ_ANEW}' end`;
}

/** SQL: id of the version that the entry has published, else of the current one. */
export function versionOf(entry: string): string {
  return (
    `coalesce((select change.row_key::uuid from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name = 'agenda_version' limit 1), ${currentVersion(`${entry}.chain`)})`
  );
}

function touches(entry: string, table: string): string {
  return (
    `exists (select from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name = '${table}')`
  );
}
