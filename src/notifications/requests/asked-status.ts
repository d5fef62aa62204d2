import { OPEN, TASK } from '../task.js';
import { isNearOrLate, isNew, notToldYet } from './occasion.js';

/**
 * SQL: open shares whose bodies have not said how they stand, for conferences that are still to end; $1 is the time. What one
 * body is asked at once, or by the same day, is in one mail.
 * @param cause a join with `occasion`, over `request` and `today`
 * @param key SQL: what tells this mail from others of the same occasion
 */
function unanswered(cause: string, key: string): string {
  return `
    select occasion, concat_ws(' ', 'status', occasion, request.conference_id, share.body_id, ${key}) as key,
      request.id as "statusRequestId", asking.id as "askingId", asking.title as asking, request.due_on::text as "dueOn",
      request.due_on - today as "daysToAnswer", ${TASK}
    from status_request request
    join conference asking on asking.id = request.conference_id and asking.state in ('PLANNED', 'CONVENED', 'OPEN', 'ADJOURNED')
    join assignment share on share.id = request.assignment_id and share.state in ${OPEN} and share.body_id is not null
    join directive on directive.id = share.directive_id
    join conference on conference.id = directive.conference_id
    cross join lateral (select ($1::timestamptz at time zone asking.time_zone)::date as today) local
    ${cause}
    where request.answered_on is null`;
}

const ORDER = '"dueOn", "conferenceId", number, "statusRequestId"';

/** All rows of one act were made at one moment. */
export const STATUS_ASKED = notToldYet(
  unanswered(isNew('request.asked_on'), `extract(epoch from request.created_at)`),
  ORDER,
);

export const STATUS_MISSING = notToldYet(
  unanswered(isNearOrLate('request.asked_on', 'request.due_on'), 'request.due_on'),
  ORDER,
);
