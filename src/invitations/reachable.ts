import type { Statement } from '../platform/graphql/index.js';

/** SQL condition: a mail would reach a row with `body_id` and `person_id`: that person, or where there is none the body. */
export function isReachable(row: string, statement: Statement): string {
  return (
    `case when ${row}.person_id is null then ${hasFocalPoint(`${row}.body_id`, statement)} ` +
    `else ${hasAddress(`${row}.person_id`)} end`
  );
}

/** SQL condition: the same of an invitee, whose invitation may have an address of its own. */
export function isInviteeReachable(invitee: string, statement: Statement): string {
  const ofIts = `select from invitation issued where issued.id = ${invitee}.invitation_id and issued.email is not null`;
  return `(exists (${ofIts}) or ${isReachable(invitee, statement)})`;
}

/** SQL condition: a body has a focal point, or one above it has that speaks for what is below. */
function hasFocalPoint(body: string, statement: Statement): string {
  return (
    `exists (with recursive above (id, parent_id, is_above) as (select id, parent_id, false from body where id = ${body} ` +
    `union select parent.id, parent.parent_id, true from above join body parent on parent.id = above.parent_id) ` +
    `select from above join focal_point speaks on speaks.body_id = above.id and (speaks.includes_below or not is_above) ` +
    `join account on account.id = speaks.account_id and account.disabled_at is null ` +
    `where speaks.valid_from <= ${statement.now} and coalesce(speaks.valid_until > ${statement.now}, true))`
  );
}

function hasAddress(person: string): string {
  return (
    `(exists (select from account where account.person_id = ${person} and account.disabled_at is null) or ` +
    `exists (select from person_contact contact where contact.person_id = ${person} and contact.email is not null))`
  );
}
