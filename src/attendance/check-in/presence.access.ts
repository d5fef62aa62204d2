import { showConferenceWhere, withinConference } from '../../conferences/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  type Condition,
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowAccess,
  speaksFor,
} from '../../platform/graphql/index.js';

/** Condition: the viewer speaks for the body that runs the site of the row. */
export const atOwnSite: Condition = (row, statement) =>
  existsWhere(
    'site hosted',
    `hosted.id = ${row}.site_id`,
    speaksFor(statement, 'hosted.host_id', `${row}.conference_id`),
  );

/** Condition: the viewer is the delegate of the row, or speaks for the body that sends them. */
const ofOwn: Condition = (row, statement) =>
  existsWhere(
    'delegate sent',
    `sent.id = ${row}.delegate_id`,
    or([
      speaksFor(statement, 'sent.body_id', 'sent.conference_id'),
      inPerson(statement, 'sent.person_id', 'sent.conference_id'),
    ]),
  );

const isStaff: Condition = (row, statement) => hasRole(statement, `${row}.conference_id`, STAFF);

/** The staff, who runs the site, the body that sends the delegate, and the delegate. */
export const presenceAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => or([isStaff(row, statement), atOwnSite(row, statement), ofOwn(row, statement)]),
};

export const absenceAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => or([isStaff(row, statement), ofOwn(row, statement)]),
};

/** Who runs a site sees the conference. */
showConferenceWhere((row, statement) =>
  existsWhere(
    'site run',
    `run.conference_id = ${row}.id`,
    speaksFor(statement, 'run.host_id', 'run.conference_id'),
  ),
);
