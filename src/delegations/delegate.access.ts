import { showConferenceWhere, withinConference } from '../conferences/index.js';
import { PARTICIPANTS, STAFF } from '../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowAccess,
  type RowRule,
  type Statement,
  speaksFor,
} from '../platform/graphql/index.js';

/** Those whom a delegate is the business of; badges, notes and reasons are for them only. */
function concerns(row: string, statement: Statement): string {
  return or([
    hasRole(statement, `${row}.conference_id`, STAFF),
    speaksFor(statement, `${row}.body_id`, `${row}.conference_id`),
    inPerson(statement, `${row}.person_id`, `${row}.conference_id`),
  ]);
}

export const concernedByDelegate: RowRule = {
  name: 'organisers and secretaries, focal points of the body that sends, the person',
  sql: concerns,
};

/** Condition: the viewer speaks for the body that runs the site of the delegate. */
function atHostedSite(row: string, statement: Statement): string {
  return existsWhere(
    'site hosted',
    `hosted.id = ${row}.site_id`,
    speaksFor(statement, 'hosted.host_id', `${row}.conference_id`),
  );
}

/**
 * The staff sees all delegates; a body those whom it sends; a person themselves. Those who take part see who is expected,
 * by name, post and body (official record); so does who runs a site, of those who are expected at that very one.
 */
export const delegateAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      concerns(row, statement),
      and([
        `${row}.state = 'CONFIRMED'`,
        or([hasRole(statement, `${row}.conference_id`, PARTICIPANTS), atHostedSite(row, statement)]),
      ]),
    ]),
};

/** Seen by those whom the delegate is the business of. */
export const substitutionAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    existsWhere('delegate original', `original.id = ${row}.delegate_id`, concerns('original', statement)),
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
