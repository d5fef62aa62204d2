import { withinConference } from '../conferences/index.js';
import { PARTICIPANTS, STAFF } from '../platform/auth/index.js';
import { hasRole, inPerson, or, type RowAccess, speaksFor } from '../platform/graphql/index.js';
import { atOwnSite } from './check-in/presence.access.js';

/**
 * What was recorded by hand, and which bodies and groups were represented, all see who see the conference. People whom the
 * closing took from the check-in are seen by those who saw that they were expected or checked in.
 */
export const attendanceAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      `not ${row}.derived`,
      `${row}.person_id is null`,
      hasRole(statement, `${row}.conference_id`, [...STAFF, ...PARTICIPANTS]),
      speaksFor(statement, `${row}.body_id`, `${row}.conference_id`),
      inPerson(statement, `${row}.person_id`, `${row}.conference_id`),
      atOwnSite(row, statement),
    ]),
};
