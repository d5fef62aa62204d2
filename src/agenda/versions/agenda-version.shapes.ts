import { accountShape } from '../../accounts/index.js';
import { conferenceShape, withinConference } from '../../conferences/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  columns,
  computed,
  connection,
  expression,
  hasRole,
  many,
  one,
  type PageArgs,
  Shape,
  staffOf,
} from '../../platform/graphql/index.js';
import { publishedSessionShape } from '../agenda.shapes.js';
import { currentVersion, DRAFT_ROWS, PUBLISHED_ROWS } from '../agenda-rows.js';
import { contentOf } from './agenda-content.js';
import type { AgendaArgs } from './agenda-version.type.js';

/** Who published and approved a version is for those who prepare the conference. */
export const staffOfVersion = staffOf(version => `${version}.conference_id`);

const timeZone = expression(
  row => `(select time_zone from conference where conference.id = ${row}.conference_id)`,
);

/** What a version or a draft is compared with, and itself, as `AgendaContent`. */
const ofVersion = (versionId: string) => (row: string) => `${row}.version_id = ${versionId}`;

export const agendaVersionShape: Shape = new Shape(
  'AgendaVersion',
  'agenda_version',
  {
    ...columns('id', 'number', 'reason'),
    publishedAt: expression(row => `${row}.created_at`),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    publishedBy: one(
      () => accountShape,
      row => `${row}.published_by_id`,
    ),
    approvedBy: one(
      () => accountShape,
      row => `${row}.approved_by_id`,
    ),
    supersededBy: one(
      () => agendaVersionShape,
      row =>
        `(select id from agenda_version later where later.conference_id = ${row}.conference_id ` +
        `and later.number = ${row}.number + 1)`,
    ),
    sessions: many(() => publishedSessionShape, {
      on: (version, session) => `${session}.version_id = ${version}.id`,
      order: session => `${session}.position`,
      inside: true,
    }),
    changes: computed({
      timeZone,
      before: expression(
        (row, statement) =>
          `case when ${row}.number > 1 then ${contentOf(
            PUBLISHED_ROWS,
            ofVersion(
              `(select id from agenda_version earlier where earlier.conference_id = ${row}.conference_id ` +
                `and earlier.number = ${row}.number - 1)`,
            ),
            statement,
          )} end`,
      ),
      after: expression((row, statement) => contentOf(PUBLISHED_ROWS, ofVersion(`${row}.id`), statement)),
    }),
  },
  withinConference,
);

export const agendaDraftShape: Shape = new Shape(
  'AgendaDraft',
  'agenda_draft',
  {
    ...columns('revision', 'state', 'note'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    baseVersion: expression(
      row =>
        `(select coalesce(max(number), 0) from agenda_version where agenda_version.conference_id = ${row}.conference_id)`,
    ),
    submittedBy: one(
      () => accountShape,
      row => `${row}.submitted_by_id`,
    ),
    decidedBy: one(
      () => accountShape,
      row => `${row}.decided_by_id`,
    ),
    changes: computed({
      timeZone,
      before: expression((row, statement) =>
        contentOf(PUBLISHED_ROWS, ofVersion(currentVersion(`${row}.conference_id`)), statement),
      ),
      after: expression((row, statement) =>
        contentOf(DRAFT_ROWS, part => `${part}.conference_id = ${row}.conference_id`, statement),
      ),
    }),
  },
  { scope: (row, statement) => hasRole(statement, `${row}.conference_id`, STAFF) },
);

conferenceShape.extend({
  agenda: ({ key, row, args, sets, statement, entries }) => {
    const { version } = args as AgendaArgs;
    const id = version
      ? `(select id from agenda_version where conference_id = ${row}.id and number = ${statement.param(version)})`
      : currentVersion(`${row}.id`);
    one(
      () => agendaVersionShape,
      () => id,
    )({ name: 'agenda', key, row, args, sets, statement, entries });
  },
  agendaVersions: connection<PageArgs>(
    () => agendaVersionShape,
    conference => ({
      inside: true,
      where: version => [`${version}.conference_id = ${conference}.id`],
      order: [{ sql: version => `${version}.number`, type: 'integer' }],
      descending: true,
    }),
  ),
  agendaDraft: one(
    () => agendaDraftShape,
    row => `${row}.id`,
    'conference_id',
  ),
});
