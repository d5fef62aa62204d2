import { PARTICIPANTS, STAFF } from '../platform/auth/index.js';
import { and, type Condition, existsWhere, hasRole, or, speaksFor } from '../platform/graphql/index.js';

/** Further grounds on which a viewer sees a conference, told by higher features. */
const grounds: Condition[] = [];

/** Lets viewers for whom `condition` holds see a conference, unless it is a draft. */
export function showConferenceWhere(condition: Condition): void {
  grounds.push(condition);
}

/** Those with a role in a conference, and the focal points of the bodies concerned with it. */
export const concerned: Condition = (row, statement) =>
  or([
    hasRole(statement, `${row}.id`, [...STAFF, ...PARTICIPANTS]),
    speaksFor(statement, `${row}.convener_id`, `${row}.id`),
    ...grounds.map(ground => ground(row, statement)),
  ]);

/**
 * The conferences that a viewer sees. A draft is seen by its staff only; the others by everybody if they are
 * public, else by those with a role in them and by the focal points of the bodies concerned.
 */
export const seen: Condition = (row, statement) =>
  or([
    hasRole(statement, `${row}.id`, STAFF),
    and([`${row}.state <> 'DRAFT'`, or([`${row}.visibility = 'PUBLIC'`, concerned(row, statement)])]),
  ]);

/** A host sees what it hosts. */
showConferenceWhere((row, statement) => {
  const host = speaksFor(statement, 'host.body_id', 'host.conference_id');
  return existsWhere('conference_host host', `host.conference_id = ${row}.id`, host);
});

/** In the place of those who see it for a reason of their own. */
showConferenceWhere((row, statement) => {
  const { onlookerAt } = statement.viewer;
  return onlookerAt ? `${row}.id = ${statement.shared(onlookerAt)}::uuid` : 'false';
});
