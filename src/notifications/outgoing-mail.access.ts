import { type Actor, STAFF } from '../platform/auth/index.js';
import type { RowAccess, RowRule, Statement } from '../platform/graphql/index.js';

/** Who runs the installation or one of the conferences sees that, to whom and how a mail about it goes. */
export const outgoingMailAccess: RowAccess = {
  scope: (mail, statement) => ofOwn(mail, '&&', statement),
};

/** The text may speak of several conferences. */
export const staffOfAllItsConferences: RowRule = {
  name: 'administrators, and staff of all its conferences',
  sql: (mail, statement) => ofOwn(mail, '<@', statement),
};

/** The same as the scope, for a mail at hand. */
export function mayHandle(actor: Actor, conferenceIds: readonly string[]): boolean {
  const own = actor.conferencesAs(STAFF);
  return actor.isAdministrator || conferenceIds.some(id => own.includes(id));
}

function ofOwn(mail: string, operator: '&&' | '<@', statement: Statement): string {
  const { viewer } = statement;
  if (viewer.isAdministrator) return 'true';
  const own = viewer.conferencesAs(STAFF);
  return own.length > 0 ? `${mail}.conference_ids ${operator} ${statement.shared(own)}::uuid[]` : 'false';
}
