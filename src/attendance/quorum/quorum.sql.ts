import { QuorumTotal } from './quorum.enums.js';

/**
 * SQL: the quorum of a conference at an instant as JSON; null where none is set. Present is who has a vote and had arrived and
 * not left; the total are the confirmed ones with a vote, and who was there and is not expected any more, but for
 * somebody in whose place another one is counted.
 * @param conference SQL of its id
 * @param at SQL of the instant
 * @param session SQL of the id of the session; without it, any check-in counts
 */
export function quorumSql(conference: string, at: string, session?: string): string {
  const stay =
    `select from presence stay where stay.delegate_id = voter.id and stay.undone_at is null` +
    ` and stay.arrived_at <= moment.at and (stay.left_at is null or stay.left_at > moment.at)` +
    (session ? ` and stay.session_id = ${session}` : '');
  const counted = (here: string) =>
    `case rule.counts when 'BODIES' then count(distinct body_id) filter (where ${here}) else count(*) filter (where ${here}) end`;
  return `(
    select json_build_object('at', moment.at, 'counts', rule.counts, 'present', votes.present,
      'total', coalesce(rule.total, votes.total), 'needed', need.number,
      'totalIs', case when rule.total is not null then '${QuorumTotal.STATED}'
        when rule.counts = 'BODIES' then '${QuorumTotal.BODIES_WITH_VOTE}' else '${QuorumTotal.MEMBERS_WITH_VOTE}' end,
      'isReached', coalesce(rule.total, votes.total) > 0 and votes.present >= need.number)
    from quorum_rule rule
    cross join (select ${at} as at) moment
    cross join lateral (
      select ${counted('is_here')} as present, ${counted("state = 'CONFIRMED' or (is_here and state <> 'SUBSTITUTED')")} as total
      from (select voter.body_id, voter.state, exists (${stay}) as is_here from delegate voter
        where voter.conference_id = rule.conference_id and voter.is_voting) voters
    ) votes
    cross join lateral (
      select coalesce(rule.at_least, case
        when rule.more_than then coalesce(rule.total, votes.total) * rule.numerator / rule.denominator + 1
        else (coalesce(rule.total, votes.total) * rule.numerator + rule.denominator - 1) / rule.denominator end) as number
    ) need
    where rule.conference_id = ${conference})`;
}
