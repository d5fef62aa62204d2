import { accountShape } from '../../accounts/index.js';
import { conferenceShape } from '../../conferences/index.js';
import { ConferenceRole } from '../../platform/auth/index.js';
import { columns, expression, hasRole, one, Shape } from '../../platform/graphql/index.js';

/** Condition: an entry of the audit trail (its alias) has changed the working draft of its conference. */
export function changesDraft(entry: string): string {
  return (
    `exists (select from audit_change change where change.entry_id = ${entry}.id ` +
    `and change.table_name in ('agenda_session', 'agenda_item', 'presenter'))`
  );
}

export const draftChangeShape: Shape = new Shape(
  'DraftChange',
  'audit_entry',
  {
    ...columns('command', 'at'),
    changeId: expression(row => `${row}.id`),
    by: one(
      () => accountShape,
      row => `${row}.account_id`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.chain`,
    ),
    publishedSince: expression(
      row =>
        `exists (select from audit_entry later join audit_change published on published.entry_id = later.id ` +
        `where later.chain = ${row}.chain and later.sequence > ${row}.sequence and published.table_name = 'agenda_version')`,
    ),
    previous: one(
      () => draftChangeShape,
      row =>
        `(select earlier.id from audit_entry earlier where earlier.chain = ${row}.chain ` +
        `and earlier.sequence < ${row}.sequence and ${changesDraft('earlier')} order by earlier.sequence desc limit 1)`,
    ),
  },
  { scope: (row, statement) => hasRole(statement, `${row}.chain`, [ConferenceRole.ORGANISER]) },
);
