import { AnnouncedTables, byCommand, changedRows } from '../../platform/live/index.js';
import { MinutesEventKind } from './minutes-event.type.js';

/** What of the audit trail is told of minutes. A signature may be the one that approves them. */
export const ANNOUNCED = new AnnouncedTables(
  [
    {
      table: 'minutes',
      kind: byCommand([['openMinutes', MinutesEventKind.OPENED]], MinutesEventKind.STATE_CHANGED),
    },
    {
      table: 'minutes_entry',
      kind: byCommand(
        [
          ['recordMinutesEntry', MinutesEventKind.ENTRY_RECORDED],
          ['moveMinutesEntry', MinutesEventKind.ENTRY_MOVED],
          ['strikeMinutesEntry', MinutesEventKind.ENTRY_STRUCK],
        ],
        MinutesEventKind.ENTRY_CHANGED,
      ),
    },
    { table: 'minutes_signature', kind: () => `'${MinutesEventKind.SIGNED}'` },
    { table: 'minutes_correction', kind: () => `'${MinutesEventKind.ENTRY_CORRECTED}'` },
  ],
  MinutesEventKind.READ_ANEW,
);

/** SQL: number of the event before an audit entry of the same conference. */
export function previousOf(entry: string): string {
  return (
    `(select before.sequence from audit_entry before where before.chain = ${entry}.chain ` +
    `and before.sequence < ${entry}.sequence and ${ANNOUNCED.isEvent('before')} order by before.sequence desc limit 1)`
  );
}

/** SQL: id of the entry of minutes that the event is about. */
export function entryOf(entry: string): string {
  return (
    `coalesce((${changedRows(entry, 'minutes_entry')} limit 1), (select entry_id from minutes_correction ` +
    `where id in (${changedRows(entry, 'minutes_correction')}) limit 1))`
  );
}
