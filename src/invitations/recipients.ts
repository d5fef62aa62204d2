import { conferenceShape, todayAt } from '../conferences/index.js';
import { bodyShape, existsOn, isMember, personShape } from '../directory/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  clientError,
  columns,
  hasRole,
  one,
  type ReadRequest,
  rootSets,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import type { RecipientsArgs } from './invitation.type.js';
import { bodyOfPerson, holderOf } from './issue/addressed.js';

/** Recipients as a subquery gives them. */
const recipientShape: Shape = new Shape('Recipient', '', {
  ...columns('isReachable', 'isInvited'),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
});

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

/** SQL: those to whom an invitation would go (body_id, person_id, name). */
function addressed(
  { bodyId, groupId, postId, personId }: RecipientsArgs,
  day: string,
  statement: Statement,
): string {
  const exists = existsOn('body', day);
  const held = existsOn('held', day, 'held_from', 'held_to');
  const asBody =
    'select body.id as body_id, null::uuid as person_id, fold_localized(body.name) as name from body';
  if (bodyId) return `${asBody} where body.id = ${statement.id(bodyId, 'bodyId')} and ${exists}`;
  if (groupId) {
    const group = statement.id(groupId, 'groupId');
    return `${asBody} join body_group bloc on bloc.id = ${group} and ${isMember('body', 'bloc')} where ${exists}`;
  }
  if (postId) {
    return (
      `select post.body_id, person.id as person_id, fold(person.name) as name from post ` +
      `join person on person.id = ${holderOf('post.id', held)} where post.id = ${statement.id(postId, 'postId')}`
    );
  }
  return (
    `select ${bodyOfPerson('person.id', held)} as body_id, person.id as person_id, fold(person.name) as name ` +
    `from person where person.id = ${statement.id(personId!, 'personId')}`
  );
}

/**
 * SQL: `Recipient`s in the order of names; null where the viewer is not of the staff of the conference.
 * @throws GraphQLError BAD_USER_INPUT unless exactly one is named
 */
export function recipients(args: RecipientsArgs, { info }: ReadRequest, statement: Statement): string {
  const { conferenceId, bodyId, groupId, postId, personId, on } = args;
  if ([bodyId, groupId, postId, personId].filter(Boolean).length !== 1) throw oneParty();
  const [conference, row, goal] = [statement.alias(), statement.alias(), statement.alias()];
  const day = on ? statement.date(on, 'on') : todayAt(`${conference}.id`, statement);
  const invited =
    `exists (select from invitee other join invitation issued on issued.id = other.invitation_id and issued.state = 'ISSUED' ` +
    `where other.conference_id = ${conference}.id and case when ${goal}.person_id is null ` +
    `then other.person_id is null and other.body_id = ${goal}.body_id else other.person_id = ${goal}.person_id end)`;
  const reachable = `case when ${goal}.person_id is null then ${hasFocalPoint(`${goal}.body_id`, statement)} else ${hasAddress(`${goal}.person_id`)} end`;
  const list =
    `(select coalesce(json_agg(${statement.object(recipientShape, row, rootSets(info))} order by ${row}.name), '[]'::json) ` +
    `from (select ${goal}.*, ${reachable} as is_reachable, ${invited} as is_invited ` +
    `from (${addressed(args, day, statement)}) ${goal}) ${row})`;
  return (
    `(select ${list} from conference ${conference} where ${conference}.id = ${statement.id(conferenceId, 'conferenceId')} ` +
    `and ${statement.visible(conferenceShape, conference)} and ${hasRole(statement, `${conference}.id`, STAFF)})`
  );
}

function oneParty() {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: 'Cho đúng một trong bodyId, groupId, postId, personId.',
      en: 'Give exactly one of bodyId, groupId, postId and personId.',
    },
    { reason: 'ADDRESSEE_PARTY' },
  );
}
