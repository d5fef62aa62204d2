import { STAFF } from '../../platform/auth/index.js';
import { hasRole, or, type Statement, speaksFor } from '../../platform/graphql/index.js';
import { AttendanceRatioTotal } from './summary.type.js';

const TOTALS: Record<AttendanceRatioTotal, string> = {
  // Also by an invitation that another one took the place of; not by one that was withdrawn.
  INVITED: `exists (select from invitee join invitation on invitation.id = invitee.invitation_id
    where invitee.conference_id = held.id and invitee.body_id = body.id and invitation.state in ('ISSUED', 'SUPERSEDED'))`,
  CONFIRMED: `exists (select from delegate sent where sent.conference_id = held.id and sent.body_id = body.id
    and sent.confirmed_at is not null and sent.state in ('CONFIRMED', 'SUBSTITUTED'))`,
};

/** By the record, or by a delegate who was there and, where they came by a post, held it on the day. */
const REPRESENTED = `(exists (select from attendance stated where stated.conference_id = held.id and stated.body_id = body.id)
  or exists (select from presence stay join delegate sent on sent.id = stay.delegate_id
    left join appointment mandate on mandate.id = sent.appointment_id
    where stay.conference_id = held.id and stay.undone_at is null and sent.body_id = body.id
      and coalesce(mandate.held_from <= held.ends_day, true) and coalesce(mandate.held_to >= held.starts_on, true)))`;

/**
 * SQL: how often a body was represented, as JSON, at the conferences of a series that were held, on days on which the body
 * existed, and of which the viewer may know it; null for those who may know it of none.
 */
export function ratioSql(
  series: string,
  bodyId: string,
  total: AttendanceRatioTotal,
  statement: Statement,
): string {
  const mayKnow = or([hasRole(statement, 'at.id', STAFF), speaksFor(statement, 'body.id', 'at.id')]);
  if (mayKnow === 'false') return 'null::json';
  return `(
    select json_build_object('represented', represented, 'total', total, 'totalIs', '${total}',
      'percent', round(100.0 * represented / nullif(total, 0), 1)::text)
    from (
      select count(*) filter (where counts) as total, count(*) filter (where counts and was_there) as represented, count(*) as known
      from body join lateral (select at.id, at.starts_on, coalesce(at.ends_on, at.starts_on) as ends_day from conference at
        where at.series_id = ${series} and at.state in ('OPEN', 'ADJOURNED', 'CLOSED', 'CONCLUDED', 'ARCHIVED') and ${mayKnow}) held on true
      cross join lateral (select ${TOTALS[total]} and coalesce(body.valid_from <= held.ends_day, true)
        and coalesce(body.valid_to >= held.starts_on, true) as counts, ${REPRESENTED} as was_there) each
      where body.id = ${statement.id(bodyId, 'bodyId')}
    ) counted where known > 0)`;
}
