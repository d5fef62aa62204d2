import { currentVersion } from '../agenda-rows.js';
import { AgendaEventKind } from './agenda-event.type.js';

/**
 * What of the audit trail is told live: entries with a change of one of these tables. Each of them has the trigger
 * `announce_conference()` (migration 0006). An entry is of the first kind that fits.
 */
const ANNOUNCED: readonly { table: string; kind: (entry: string) => string; column?: string }[] = [
  { table: 'agenda_version', kind: () => `'${AgendaEventKind.PUBLISHED}'` },
  { table: 'item_course', kind: kindOfCourse },
  { table: 'conference', kind: () => `'${AgendaEventKind.CONFERENCE_ADVANCED}'`, column: 'state' },
];

/** By the command; the start of one item may have finished another. */
const COURSES: readonly [command: string, kind: AgendaEventKind][] = [
  ['startAgendaItem', AgendaEventKind.ITEM_STARTED],
  ['finishAgendaItem', AgendaEventKind.ITEM_FINISHED],
  ['skipAgendaItem', AgendaEventKind.ITEM_SKIPPED],
  ['extendAgendaItem', AgendaEventKind.ITEM_EXTENDED],
];

function kindOfCourse(entry: string): string {
  const cases = COURSES.map(([command, kind]) => `when '${command}' then '${kind}'`);
  return `case ${entry}.command ${cases.join(' ')} else '${AgendaEventKind.ITEM_RESET}' end`;
}

/** Condition: the audit entry is an event. */
export function isEvent(entry: string): string {
  return `(${ANNOUNCED.map(({ table, column }) => touches(entry, table, column)).join(' or ')})`;
}

/** SQL: kind of the event. */
export function kindOf(entry: string): string {
  const cases = ANNOUNCED.map(
    ({ table, kind, column }) => `when ${touches(entry, table, column)} then ${kind(entry)}`,
  );
  return `case ${cases.join(' ')} else '${AgendaEventKind.READ_ANEW}' end`;
}

/** SQL: id of the version that the entry has published, else of the current one. */
export function versionOf(entry: string): string {
  return (
    `coalesce((select change.row_key::uuid from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name = 'agenda_version' limit 1), ${currentVersion(`${entry}.chain`)})`
  );
}

/** Condition: the event is about how the item is held. */
export function isAbout(entry: string, item: string): string {
  return (
    `${item}.id in (select change.row_key::uuid from audit_change change ` +
    `where change.entry_id = ${entry}.id and change.table_name = 'item_course')`
  );
}

/** @param column if only a change of this one counts */
function touches(entry: string, table: string, column?: string): string {
  return (
    `exists (select from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name = '${table}'${column ? ` and change.after ->> '${column}' is not null` : ''})`
  );
}
