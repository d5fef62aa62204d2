/** SQL: the ids of the bodies to which there are standing invitations, or that send somebody; `conference` is SQL of its id. */
export function attendingBodies(conference: string): string {
  return (
    `select asked.body_id from invitee asked join invitation on invitation.id = asked.invitation_id ` +
    `where asked.conference_id = ${conference} and invitation.state = 'ISSUED' and asked.body_id is not null ` +
    `union select sent.body_id from delegate sent where sent.conference_id = ${conference} and sent.body_id is not null ` +
    `and sent.state in ('NOMINATED', 'CONFIRMED', 'WAITING')`
  );
}

/**
 * SQL: those bodies as JSON, by R1: places that were set by hand, then guests before hosts, the level, the bloc and the name.
 * Last come those of which neither they nor what is above them has a bloc: that is 5 as the last digit of `protocol_place`.
 * @param object SQL of one, on alias `row`
 */
export function attendingBodiesSql(conference: string, row: string, object: string): string {
  return (
    `(select coalesce(json_agg(${object} order by ${row}.precedence nulls last, ${row}.rank_missing, ${row}.protocol, ` +
    `${row}.name collate "vi-x-icu", ${row}.body_id), '[]'::json) from (` +
    `select body.id as body_id, own.place as precedence, own.place is null and ranked.protocol % 10 = 5 as rank_missing, ` +
    `ranked.protocol, coalesce(body.name ->> 'vi', body.name ->> 'en') as name from body ` +
    `cross join lateral (select protocol_place(body.id, ${conference}) as protocol) ranked ` +
    `left join body_place own on own.conference_id = ${conference} and own.body_id = body.id ` +
    `where body.id in (${attendingBodies(conference)})) ${row})`
  );
}
