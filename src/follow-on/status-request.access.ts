import { admitted } from '../agenda/index.js';
import { showConferenceWhere, withinConference } from '../conferences/index.js';
import { PARTICIPANTS, STAFF } from '../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  or,
  type RowAccess,
  type Statement,
  speaksFor,
} from '../platform/graphql/index.js';

/** The staff sees all of them, a body its own; what was answered, those who take part and are admitted to the item. */
export const statusRequestAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => {
    const isStaff = hasRole(statement, `${row}.conference_id`, STAFF);
    // Nothing more is written then: a statement must use every parameter that it has.
    if (isStaff === 'true') return isStaff;
    const asked = isAsked(`asked.id = ${row}.assignment_id`, `${row}.conference_id`, statement);
    const takesPart = hasRole(statement, `${row}.conference_id`, PARTICIPANTS);
    if (takesPart === 'false') return or([isStaff, asked]);
    return or([isStaff, asked, and([`${row}.answered_on is not null`, takesPart, isOpen(row, statement)])]);
  },
};

/** A body that was asked sees by which conference. */
showConferenceWhere((row, statement) => {
  const asked = isAsked('asked.id = request.assignment_id', `${row}.id`, statement);
  return existsWhere('status_request request', `request.conference_id = ${row}.id`, asked);
});

function isAsked(which: string, conference: string, statement: Statement): string {
  const body = speaksFor(statement, 'asked.body_id', conference);
  return existsWhere('assignment asked', which, body);
}

function isOpen(row: string, statement: Statement): string {
  const item = statement.alias();
  return `exists (select from agenda_item ${item} where ${item}.id = ${row}.item_id and ${admitted(item, statement)})`;
}
