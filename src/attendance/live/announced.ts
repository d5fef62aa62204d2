import { AnnouncedTables, byCommand } from '../../platform/live/index.js';
import { AttendanceEventKind } from './attendance-event.type.js';

const { COUNTED, CLOSED, REOPENED, QUORUM_SET, QUORUM_REMOVED } = AttendanceEventKind;

/** What of the audit trail changes the numbers of an attendance. */
export const ANNOUNCED = new AnnouncedTables(
  [
    { table: 'attendance_closing', kind: byCommand([['reopenAttendance', REOPENED]], CLOSED) },
    { table: 'quorum_rule', kind: byCommand([['removeQuorum', QUORUM_REMOVED]], QUORUM_SET) },
    { table: 'presence', kind: () => `'${COUNTED}'` },
    { table: 'absence', kind: () => `'${COUNTED}'` },
    { table: 'delegate', kind: () => `'${COUNTED}'` },
  ],
  COUNTED,
);
