import type { Standing } from '../platform/auth/index.js';

/** SQL: the standing of account `a` at the instant $2. */
export const STANDING = `
  a.id as "accountId",
  a.person_id as "personId",
  a.administrator,
  (select coalesce(json_agg(json_build_object('conferenceId', r.conference_id, 'role', r.role)), '[]'::json)
     from conference_role r
    where r.account_id = a.id and r.valid_from <= $2 and (r.valid_until > $2 or r.valid_until is null)) as roles,
  array(
    with recursive spoken_for (body_id, includes_below) as (
      select f.body_id, f.includes_below
        from focal_point f
       where f.account_id = a.id and f.valid_from <= $2 and (f.valid_until > $2 or f.valid_until is null)
      union
      select b.id, true from spoken_for s join body b on b.parent_id = s.body_id where s.includes_below
    )
    select distinct body_id from spoken_for
  ) as "bodyIds"`;

/** The standing alone, of a row that was read with more. */
export function standingOf({ accountId, personId, administrator, roles, bodyIds }: Standing): Standing {
  return { accountId, personId, administrator, roles, bodyIds };
}
