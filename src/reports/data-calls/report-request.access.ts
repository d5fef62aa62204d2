import { showConferenceWhere, withinConference } from '../../conferences/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  or,
  type RowAccess,
  type Statement,
  speaksFor,
} from '../../platform/graphql/index.js';

/** A body that was asked sees what for, and at which conference; nobody but the staff sees who else was. */
export const reportRequestAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      and([`${row}.issued_on is not null`, isAsked(`asked.request_id = ${row}.id`, statement)]),
    ]),
};

export const requestedReportAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      speaksFor(statement, `${row}.body_id`, `${row}.conference_id`),
    ]),
};

showConferenceWhere((row, statement) => isAsked(`asked.conference_id = ${row}.id`, statement));

/** The viewer speaks for a body that was asked, where `condition` holds. Bodies are asked with the issue. */
function isAsked(condition: string, statement: Statement): string {
  const body = speaksFor(statement, 'asked.body_id', 'asked.conference_id');
  return existsWhere('requested_report asked', condition, body);
}
