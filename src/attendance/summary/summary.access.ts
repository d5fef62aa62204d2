import { STAFF } from '../../platform/auth/index.js';
import { existsWhere, hasRole, or, type RowRule, speaksFor } from '../../platform/graphql/index.js';

/** The staff of a conference, and who runs one of its sites. */
export const staffAndSiteHosts: RowRule = {
  name: 'organisers, secretaries and those who run a site',
  sql: (conference, statement) =>
    or([
      hasRole(statement, `${conference}.id`, STAFF),
      existsWhere(
        'site run',
        `run.conference_id = ${conference}.id`,
        speaksFor(statement, 'run.host_id', 'run.conference_id'),
      ),
    ]),
};
