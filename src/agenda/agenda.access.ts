import { withinConference } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { and, hasRole, or, type RowAccess } from '../platform/graphql/index.js';
import { currentVersion } from './agenda-rows.js';

/**
 * The working draft is for the staff of its conference. Where nothing was ever published, the draft of a conference
 * that is over is the record of what was held, and so for all who see the conference.
 */
export const draftAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      `exists (select from conference held where held.id = ${row}.conference_id ` +
        `and held.state in ('CLOSED', 'CONCLUDED', 'ARCHIVED') ` +
        `and not exists (select from agenda_version version where version.conference_id = held.id))`,
    ]),
};

/** Parts of a version are seen with it; asked for alone (by id), those of the current one. */
export const publishedAccess: RowAccess = {
  within: (row, statement) => and([withinConference.within!(row, statement), isCurrent(row)]),
};

export function isCurrent(row: string): string {
  return `${row}.version_id = ${currentVersion(`${row}.conference_id`)}`;
}
