import { OPEN_STATES, statedInTheOpen, TO_DO } from '../directives/index.js';
import { addressees, type Recipient } from '../directory/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';

/** An assignment as mails tell of it. */
export interface Task {
  assignmentId: string;
  bodyId: string;
  body: LocalizedText;
  conferenceId: string;
  conference: LocalizedText;
  /** Number of the directive within its conference. */
  number: number;
  /** What is to be done; null if that was said in closed session, for a mail goes through many hands. */
  wording: LocalizedText | null;
  deadline: string | null;
  /** From today to the deadline; negative when it has passed. */
  daysLeft: number | null;
}

/** A task with those who speak for its body. */
export type AddressedTask = Task & { recipients: Recipient[] };

/** SQL condition: the body has something to do. */
export const IS_TO_DO = `share.state in ('${TO_DO.join("', '")}')`;

/** In these states the share is still open. */
export const OPEN = `('${OPEN_STATES.join("', '")}')`;

/** SQL: what an assignment `share` is joined with, and today's date at its conference; $1 is the time. */
export const WITH_CONFERENCE = `
  join directive on directive.id = share.directive_id
  join conference on conference.id = directive.conference_id
  cross join lateral (select ($1::timestamptz at time zone conference.time_zone)::date as today) local`;

/** SQL condition: the directive was not stated in closed session. */
export const IS_OPEN = statedInTheOpen('directive');

/** SQL: the columns of a `Task` without its body. */
export const TASK = `
  share.id as "assignmentId", share.body_id as "bodyId", directive.number, conference.id as "conferenceId",
  conference.title as conference, share.deadline::text, share.deadline - today as "daysLeft",
  case when ${IS_OPEN} then coalesce(directive.summary, json_build_object(directive.language, directive.text)) end as wording`;

/**
 * SQL: tasks, each with the focal points of its body; if it has none, with those of the nearest body above that speak
 * for what is below. Tasks of bodies for which nobody speaks are left out.
 * @param tasks SQL with at least "bodyId"
 * @param order SQL, within a body
 */
export function addressed(tasks: string, order: string): string {
  return `
    with recursive task as (${tasks}), ${addressees('select distinct "bodyId" from task')}
    select task.*, body.name as body, recipients
    from task join addressee on addressee.body_id = "bodyId" join body on body.id = "bodyId"
    order by "bodyId", ${order}`;
}

/** Those with the same key together. */
export function grouped<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** Tasks by body. */
export function byBody<T extends Task>(tasks: readonly T[]): T[][] {
  return grouped(tasks, ({ bodyId }) => bodyId);
}
