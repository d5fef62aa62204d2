/** SQL of an instant as JSON has it. */
function instant(value: string): string {
  return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

/** SQL: what an invitation to that site says of the conference as it is now, as `StatedConference`. */
export function statedNow(invitation: string): string {
  return (
    `(select json_build_object('title', held.title, 'startsOn', held.starts_on, 'endsOn', held.ends_on, ` +
    `'startsAt', ${instant('held.starts_at')}, 'endsAt', ${instant('held.ends_at')}, 'place', held.place, ` +
    `'venue', held.venue, 'site', case when goal.id is not null then ` +
    `json_build_object('name', goal.name, 'address', goal.address) end) from conference held ` +
    `left join site goal on goal.id = ${invitation}.site_id where held.id = ${invitation}.conference_id)`
  );
}

/** SQL condition: it was issued, stands, and states another time or place than there is now. */
export function isOutdated(invitation: string): string {
  return (
    `(${invitation}.state = 'ISSUED' and ` +
    `(${invitation}.stated::jsonb - 'title') is distinct from (${statedNow(invitation)}::jsonb - 'title'))`
  );
}
