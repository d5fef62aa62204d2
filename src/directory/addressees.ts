import type { MessageLanguage } from '../platform/errors/index.js';

/** An account that mails are written to. */
export interface Recipient {
  accountId: string;
  name: string;
  address: string;
  language: MessageLanguage;
}

/**
 * SQL of a `with recursive`: `addressee` has the focal points of each body (body_id, recipients), or of the nearest one above that
 * speaks for what is below, as `Recipient`s; bodies for which nobody speaks are left out. $1 is the time.
 * @param bodies SQL of the ids of bodies
 */
export function addressees(bodies: string): string {
  return `
    above (body_id, at, steps) as (
      select id, id, 0 from (${bodies}) written (id)
      union all
      select above.body_id, body.parent_id, steps + 1 from above join body on body.id = at where parent_id is not null
    ),
    focal as (
      select above.body_id, account_id, rank() over (partition by above.body_id order by steps) as nearness
      from above join focal_point on focal_point.body_id = at and (steps = 0 or includes_below)
      join account on account.id = account_id and disabled_at is null
      where valid_from <= $1 and (valid_until > $1 or valid_until is null)
    ),
    addressee as (
      select body_id, json_agg(json_build_object('accountId', account.id, 'name', account.name, 'address', email,
        'language', language) order by account.id) as recipients
      from (select distinct body_id, account_id from focal where nearness = 1) nearest
      join account on account.id = account_id group by body_id
    )`;
}
