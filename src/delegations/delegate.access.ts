import { showConferenceWhere, withinConference } from '../conferences/index.js';
import { ConferenceRole, STAFF } from '../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowAccess,
  speaksFor,
} from '../platform/graphql/index.js';

const PARTICIPANTS = [ConferenceRole.PRESENTER, ConferenceRole.DELEGATE];

/**
 * The staff sees all delegates; a body those whom it sends; a person themselves. Those who take part see who is expected,
 * by name, post and body (official record).
 */
export const delegateAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      speaksFor(statement, `${row}.body_id`, `${row}.conference_id`),
      inPerson(statement, `${row}.person_id`, `${row}.conference_id`),
      and([`${row}.state = 'CONFIRMED'`, hasRole(statement, `${row}.conference_id`, PARTICIPANTS)]),
    ]),
};

/** Whom a body sends sees the conference, and so does the body. */
showConferenceWhere((row, statement) =>
  existsWhere(
    'delegate sent',
    `sent.conference_id = ${row}.id and sent.state in ('NOMINATED', 'CONFIRMED', 'WAITING')`,
    or([
      inPerson(statement, 'sent.person_id', 'sent.conference_id'),
      speaksFor(statement, 'sent.body_id', 'sent.conference_id'),
    ]),
  ),
);
