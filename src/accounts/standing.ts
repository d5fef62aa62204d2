import type { Standing } from '../platform/auth/index.js';

/** SQL: the standing of account `a` at the instant $2. Whose person is expected at a conference is a delegate there. */
export const STANDING = `
  a.id as "accountId",
  a.person_id as "personId",
  a.administrator,
  (select coalesce(json_agg(json_build_object('conferenceId', r.conference_id, 'role', r.role)), '[]'::json)
     from (
       select conference_id, role from conference_role
        where account_id = a.id and valid_from <= $2 and (valid_until > $2 or valid_until is null)
       union all
       select conference_id, 'DELEGATE' from delegate where person_id = a.person_id and state = 'CONFIRMED'
     ) r) as roles,
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
