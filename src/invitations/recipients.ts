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
import { isReachable } from './reachable.js';

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

/** SQL: those to whom an invitation would go (body_id, person_id, name). */
function addressed(
  { bodyId, groupId, postId, personId, on }: RecipientsArgs,
  { today, startsOn }: { today: string; startsOn: string },
  statement: Statement,
): string {
  const held = existsOn('held', startsOn, 'held_from', 'held_to');
  const asBody =
    'select body.id as body_id, null::uuid as person_id, fold_localized(body.name) as name from body';
  if (bodyId || groupId) {
    const day = on ? statement.date(on, 'on') : today;
    // Of a day that is still to come, as if it were that day.
    const exists = existsOn('body', on ? `greatest(${today}, ${day})` : today);
    if (bodyId) return `${asBody} where body.id = ${statement.id(bodyId, 'bodyId')} and ${exists}`;
    const group = statement.id(groupId!, 'groupId');
    return (
      `${asBody} join body_group bloc on bloc.id = ${group} and ${isMember('body', 'bloc')} ` +
      `where ${exists} and ${existsOn('body', day)}`
    );
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
  const { conferenceId, bodyId, groupId, postId, personId } = args;
  if ([bodyId, groupId, postId, personId].filter(Boolean).length !== 1) throw oneParty();
  const [conference, row, goal] = [statement.alias(), statement.alias(), statement.alias()];
  const today = todayAt(`${conference}.id`, statement);
  const days = { today, startsOn: `coalesce(${conference}.starts_on, ${today})` };
  const invited =
    `exists (select from invitee other join invitation issued on issued.id = other.invitation_id and issued.state = 'ISSUED' ` +
    `where other.conference_id = ${conference}.id and case when ${goal}.person_id is null ` +
    `then other.person_id is null and other.body_id = ${goal}.body_id else other.person_id = ${goal}.person_id end)`;
  const list =
    `(select coalesce(json_agg(${statement.object(recipientShape, row, rootSets(info))} order by ${row}.name), '[]'::json) ` +
    `from (select ${goal}.*, ${isReachable(goal, statement)} as is_reachable, ${invited} as is_invited ` +
    `from (${addressed(args, days, statement)}) ${goal}) ${row})`;
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
