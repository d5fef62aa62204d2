/** SQL: a number for each thing that is counted, as the arguments of `json_build_object`. */
const COUNTS = `'confirmed', count(*), 'present', count(*) filter (where was_here),
  'presentNow', count(*) filter (where is_here), 'left', count(*) filter (where has_left),
  'excused', count(*) filter (where not was_here and is_excused),
  'absent', count(*) filter (where not was_here and not is_excused)`;

/** What is counted: who is there at a conference, by whatever check-in, or in one of its sessions. */
export interface Counted {
  /** SQL of the id. */
  conference: string;
  /** SQL of the day on which somebody is there now. */
  today: string;
  /** SQL of the id. */
  session?: string | undefined;
}

/** Condition: a stay has not ended, for it is over with its day at the latest; `today` is SQL of the day. */
export function goesOn(stay: string, today: string): string {
  return `${stay}.left_at is null and ${stay}.day = ${today}`;
}

/**
 * SQL `from` of those who were expected at a conference or came: a row each, with `body_id`, `site_id` (where they were seen,
 * else where they belong), `was_here`, `is_here`, `has_left` and `is_excused`.
 */
function expectedAt({ conference, today, session }: Counted): string {
  const [inSession, excused] = session
    ? [` and session_id = ${session}`, `(excuse.session_id is null or excuse.session_id = ${session})`]
    : ['', 'excuse.session_id is null'];
  return `(
    select sent.id, sent.body_id, coalesce(stay.site_id, sent.site_id) as site_id,
      coalesce(stay.was_here, false) as was_here, coalesce(stay.is_here, false) as is_here, coalesce(stay.has_left, false) as has_left,
      exists (select from absence excuse where excuse.delegate_id = sent.id and ${excused} and excuse.excused) as is_excused
    from delegate sent
    left join (
      select delegate_id, true as was_here, bool_or(${goesOn('presence', today)}) as is_here,
        coalesce(max(day) filter (where left_at is null) < max(day), true) as has_left,
        (array_agg(site_id order by arrived_at desc))[1] as site_id
      from presence where conference_id = ${conference} and undone_at is null${inSession} group by delegate_id
    ) stay on stay.delegate_id = sent.id
    where sent.conference_id = ${conference} and (sent.state = 'CONFIRMED' or stay.was_here))`;
}

/** SQL: seats to which there are standing invitations; `where` over `invitee`, `invitation`. */
function invited(conference: string, where: string): string {
  return `coalesce((select sum(invitee.quota) from invitee join invitation on invitation.id = invitee.invitation_id
    where invitee.conference_id = ${conference} and invitation.state = 'ISSUED' and ${where}), 0)::int`;
}

/** SQL: the counts in all as JSON. */
export function countsSql(counted: Counted): string {
  return `(select json_build_object('invited', ${invited(counted.conference, 'true')}, ${COUNTS}) from ${expectedAt(counted)} expected)`;
}

/**
 * SQL: the counts of each site as a JSON array, in the order of the sites; whoever belongs to none is counted in the whole only.
 * @param object SQL of the site, on alias `site`
 */
export function siteCountsSql(counted: Counted, object: string): string {
  const { conference } = counted;
  return `(select coalesce(json_agg(json_build_object('site', ${object}, 'counts', counts) order by site.position, site.id), '[]'::json)
    from site join lateral (
      select json_build_object('invited', ${invited(conference, 'invitation.site_id = site.id')}, ${COUNTS}) as counts
      from (select * from ${expectedAt(counted)} everybody) expected where expected.site_id = site.id
    ) each on true where site.conference_id = ${conference})`;
}

/** SQL: the counts of each body that is invited or sends somebody, by name. `object` is SQL of the body, on alias `body`. */
export function bodyCountsSql(counted: Counted, object: string): string {
  const { conference } = counted;
  return `(with expected as (select * from ${expectedAt(counted)} everybody)
    select coalesce(json_agg(json_build_object('body', ${object}, 'counts', counts) order by body.name ->> 'vi', body.id), '[]'::json)
    from body join lateral (
      select json_build_object('invited', ${invited(conference, 'invitee.body_id = body.id')}, ${COUNTS}) as counts
      from expected where expected.body_id = body.id
    ) each on true
    where body.id in (select body_id from expected union select invitee.body_id from invitee
      join invitation on invitation.id = invitee.invitation_id
      where invitee.conference_id = ${conference} and invitation.state = 'ISSUED'))`;
}

/**
 * SQL: how many delegates are there now, whom their latest stay has not let go; for the summary of the seats.
 * @param where over `stay`, a row of `presence`
 * @param today SQL of the day
 */
export function presentNow(where: string, today: string): string {
  return `(select count(distinct stay.delegate_id)::int from presence stay
    where ${where} and stay.undone_at is null and ${goesOn('stay', today)})`;
}
