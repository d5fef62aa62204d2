import { existsOn } from '../../directory/index.js';
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
import { assignmentShape } from '../assignment.shapes.js';

/**
 * Condition: the viewer, who sees the share, also reads what was reported of it: as one who speaks for its body, for one
 * that monitors the directive or for the convener, or as staff of the conference.
 */
function follows(share: string, statement: Statement): string {
  const monitor = speaksFor(statement, 'monitor.body_id', 'matter.conference_id');
  return ofMatter(
    share,
    or([
      hasRole(statement, 'matter.conference_id', STAFF),
      speaksFor(statement, `${share}.body_id`, 'matter.conference_id'),
      speaksFor(statement, 'held.convener_id', 'matter.conference_id'),
      constant(monitor) ? monitor : `exists (${monitoring(share)} and ${monitor})`,
    ]),
  );
}

/** The same for a row that has the id of its share. */
const ofShareFollowed = (row: string, statement: Statement): string =>
  existsWhere('assignment followed', `followed.id = ${row}.assignment_id`, follows('followed', statement));

export const ofShare: RowAccess = {
  within: (row, statement) => statement.sees(assignmentShape, `${row}.assignment_id`),
  scope: ofShareFollowed,
};

/** Condition: the viewer follows the share of which the entry with that id speaks. */
export function entryFollowed(entry: string, statement: Statement): string {
  return existsWhere('progress_entry said', `said.id = ${entry}`, ofShareFollowed('said', statement));
}

/**
 * Condition: the viewer, who sees the share, may confirm, return and extend it, as the rule `monitor` has it. An access
 * token for chosen conferences speaks for no body when it writes, so nothing waits for it here.
 */
export function monitors(share: string, statement: Statement): string {
  const monitor = speaksFor(statement, 'monitor.body_id');
  // Nothing more is written then: a statement must use every parameter that it has.
  if (constant(monitor)) {
    return ofMatter(share, or([hasRole(statement, 'matter.conference_id', STAFF), monitor]));
  }
  const existing = `${monitoring(share)} and ${existsToday('monitor.body_id', statement)}`;
  const another = `exists (${existing} and monitor.body_id <> ${share}.body_id and ${monitor})`;
  return ofMatter(
    share,
    or([
      hasRole(statement, 'matter.conference_id', STAFF),
      another,
      and([
        speaksFor(statement, 'held.convener_id'),
        `held.convener_id <> ${share}.body_id`,
        `not exists (${existing})`,
      ]),
    ]),
  );
}

/** Where the conference is `held`. */
function existsToday(bodyId: string, statement: Statement): string {
  const body = statement.alias();
  const today = `(${statement.now} at time zone held.time_zone)::date`;
  return `exists (select from body ${body} where ${body}.id = ${bodyId} and ${existsOn(body, today)})`;
}

function monitoring(share: string): string {
  return (
    `select from assignment monitor where monitor.directive_id = ${share}.directive_id ` +
    `and monitor.role = 'MONITOR' and monitor.body_id is not null`
  );
}

/** The condition, where it may speak of the directive of a share (`matter`) and its conference (`held`). */
function ofMatter(share: string, condition: string): string {
  const matters = 'directive matter join conference held on held.id = matter.conference_id';
  return existsWhere(matters, `matter.id = ${share}.directive_id`, condition);
}

function constant(condition: string): boolean {
  return condition === 'true' || condition === 'false';
}
