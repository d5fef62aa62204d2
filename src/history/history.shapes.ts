import { conferenceShape } from '../conferences/index.js';
import {
  columns,
  connection,
  expression,
  type Listing,
  one,
  type PageArguments,
  Shape,
} from '../platform/graphql/index.js';
import { auditChangeAccess } from './history.access.js';

/** Pages need an id; within an entry the position alone tells the changes apart. */
const CHANGES = '(select *, entry_id as id from audit_change)';

const auditChangeShape: Shape = new Shape(
  'AuditChange',
  CHANGES,
  {
    table: expression(row => `${row}.table_name`),
    key: expression(row => `${row}.row_key`),
    // As text: numbers keep all their digits, and texts the order of their languages.
    before: expression(row => `${row}.before::text`),
    after: expression(row => `${row}.after::text`),
  },
  auditChangeAccess,
);

export const auditEntryShape: Shape = new Shape('AuditEntry', 'audit_entry', {
  ...columns('id', 'at', 'command', 'sequence'),
  accountName: expression(row => `(select account.name from account where account.id = ${row}.account_id)`),
  via: expression(row => `upper(${row}.via)`),
  databaseUser: expression(row => `case when ${row}.command = 'SQL' then ${row}.database_user end`),
  conference: one(
    () => conferenceShape,
    row => `${row}.chain`,
  ),
  hash: expression(row => `encode(${row}.hash, 'hex')`),
  changes: connection<PageArguments>(
    () => auditChangeShape,
    entry => ({
      where: change => [`${change}.entry_id = ${entry}.id`],
      order: [{ sql: change => `${change}.position`, type: 'bigint' }],
    }),
  ),
});

/** The chain of a conference, newest first. */
export function chainOf(conferenceId: string): Listing {
  return {
    where: entry => [`${entry}.chain = ${conferenceId}`],
    order: [{ sql: entry => `${entry}.sequence`, type: 'bigint' }],
    descending: true,
  };
}

conferenceShape.extend({
  history: connection<PageArguments>(
    () => auditEntryShape,
    conference => chainOf(`${conference}.id`),
  ),
});
