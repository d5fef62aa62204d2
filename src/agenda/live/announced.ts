import { AnnouncedTables, byCommand, changedRows } from '../../platform/live/index.js';
import { currentVersion } from '../agenda-rows.js';
import { AgendaEventKind } from './agenda-event.type.js';

/** What of the audit trail is told of an agenda. The start of one item may have finished another. */
export const ANNOUNCED = new AnnouncedTables(
  [
    { table: 'agenda_version', kind: () => `'${AgendaEventKind.PUBLISHED}'` },
    {
      table: 'item_course',
      kind: byCommand(
        [
          ['startAgendaItem', AgendaEventKind.ITEM_STARTED],
          ['finishAgendaItem', AgendaEventKind.ITEM_FINISHED],
          ['skipAgendaItem', AgendaEventKind.ITEM_SKIPPED],
          ['extendAgendaItem', AgendaEventKind.ITEM_EXTENDED],
        ],
        AgendaEventKind.ITEM_RESET,
      ),
    },
    { table: 'conference', kind: () => `'${AgendaEventKind.CONFERENCE_ADVANCED}'`, column: 'state' },
  ],
  AgendaEventKind.READ_ANEW,
);

/** SQL: id of the version that the entry has published, else of the current one. */
export function versionOf(entry: string): string {
  return `coalesce((${changedRows(entry, 'agenda_version')} limit 1), ${currentVersion(`${entry}.chain`)})`;
}

/** Condition: the event is about how the item is held. */
export function isAbout(entry: string, item: string): string {
  return `${item}.id in (${changedRows(entry, 'item_course')})`;
}
