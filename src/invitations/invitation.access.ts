import { showConferenceWhere, withinConference } from '../conferences/index.js';
import { showFileWhere } from '../documents/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowAccess,
  type Statement,
  speaksFor,
  staffOf,
} from '../platform/graphql/index.js';

/** Condition: the row of an invitee is the viewer, or a body that the viewer speaks for. */
export function isOwn(invitee: string, statement: Statement): string {
  return or([
    speaksFor(statement, `${invitee}.body_id`, `${invitee}.conference_id`),
    inPerson(statement, `${invitee}.person_id`, `${invitee}.conference_id`),
  ]);
}

/** Who is invited sees the invitation from its issue on; nobody but the staff sees who else is. */
export const invitationAccess: RowAccess = {
  within: (row, statement) => or([withinConference.within!(row, statement), isPast(`${row}.state`)]),
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      and([`${row}.state <> 'DRAFT'`, isInvited(`own.invitation_id = ${row}.id`, statement)]),
    ]),
};

export const inviteeAccess: RowAccess = {
  within: (row, statement) =>
    or([
      withinConference.within!(row, statement),
      existsWhere('invitation past', `past.id = ${row}.invitation_id`, isPast('past.state')),
    ]),
  scope: (row, statement) => or([hasRole(statement, `${row}.conference_id`, STAFF), isOwn(row, statement)]),
};

/** As whose member a body is invited, where else it goes, and why it was late, is for the staff. */
export const staffOfInvitation = staffOf(row => `${row}.conference_id`);

showConferenceWhere((row, statement) =>
  existsWhere(
    'invitee own join invitation standing on standing.id = own.invitation_id',
    `own.conference_id = ${row}.id and standing.state = 'ISSUED'`,
    isOwn('own', statement),
  ),
);

/** The documents of an invitation go with it, while it stands. */
showFileWhere((row, statement) =>
  existsWhere(
    'invitation_file sent join invitee own using (invitation_id) join invitation standing on standing.id = invitation_id',
    `sent.file_id = ${row}.id and standing.state = 'ISSUED'`,
    isOwn('own', statement),
  ),
);

/** Condition: it stands no more. Whom it invited keeps seeing that it was, not the conference, unless invited anew. */
function isPast(state: string): string {
  return `${state} in ('WITHDRAWN', 'SUPERSEDED')`;
}

/** The viewer is invited, where `condition` holds; there are invitees since the issue only. */
function isInvited(condition: string, statement: Statement): string {
  return existsWhere('invitee own', condition, isOwn('own', statement));
}
