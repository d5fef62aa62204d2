import { QuorumTotal } from './quorum.enums.js';

/**
 * SQL: the quorum of a conference at an instant as JSON; null where none is set. All of it is as it was then: the rule is the one
 * that was set last, or the first one if none was yet; the total are those with a vote who were confirmed; present is who of
 * them had arrived that day and not left. A substitute counts in the place of the delegate. Who was confirmed only after the last
 * day was entered afterwards, and counts for all of it.
 * @param conference SQL of its id
 * @param at SQL of the instant
 * @param session SQL of the id of the session; without it, any check-in counts
 */
export function quorumSql(conference: string, at: string, session?: string): string {
  const stay =
    `select from presence stay where stay.delegate_id = voter.id and stay.undone_at is null and stay.day = moment.day` +
    ` and stay.arrived_at <= moment.at and (stay.left_at is null or stay.left_at > moment.at)` +
    (session ? ` and stay.session_id = ${session}` : '');
  const counted = (where: string) =>
    `case rule.counts when 'BODIES' then count(distinct body_id) ${where} else count(distinct seat) ${where} end`;
  return `(
    select json_build_object('at', moment.at, 'counts', rule.counts, 'present', votes.present,
      'total', coalesce(rule.total, votes.total), 'needed', need.number,
      'totalIs', case when rule.total is not null then '${QuorumTotal.STATED}'
        when rule.counts = 'BODIES' then '${QuorumTotal.BODIES_WITH_VOTE}' else '${QuorumTotal.MEMBERS_WITH_VOTE}' end,
      'isReached', coalesce(rule.total, votes.total) > 0 and votes.present >= need.number)
    from (select asked.at, (asked.at at time zone held.time_zone)::date as day,
        (coalesce(held.ends_on, held.starts_on) + 1)::timestamp at time zone held.time_zone as over_at
      from (select ${at} as at) asked, conference held where held.id = ${conference}) moment
    cross join lateral (
      select * from quorum_rule known where known.conference_id = ${conference}
      order by known.since <= moment.at desc, case when known.since <= moment.at then known.since end desc, known.since limit 1
    ) rule
    cross join lateral (
      select ${counted('filter (where is_here)')} as present, ${counted('')} as total
      from (select voter.body_id, coalesce(voter.substitutes_id, voter.id) as seat, exists (${stay}) as is_here
        from delegate voter where voter.conference_id = rule.conference_id and voter.is_voting
          and (voter.confirmed_at <= moment.at or voter.confirmed_at >= moment.over_at) and (voter.gone_at is null or voter.gone_at > moment.at)) voters
    ) votes
    cross join lateral (
      select coalesce(rule.at_least, case
        when rule.more_than then coalesce(rule.total, votes.total) * rule.numerator / rule.denominator + 1
        else (coalesce(rule.total, votes.total) * rule.numerator + rule.denominator - 1) / rule.denominator end) as number
    ) need)`;
}
