import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { bodyDissolved, existsOn, groupEmpty, membersOn, successorsOn } from '../../directory/index.js';
import { DomainError, type Failure } from '../../platform/errors/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import {
  alreadyInvited,
  contactPointMissing,
  postVacant,
  replyAfterStart,
  replyByPast,
} from '../invitation.errors.js';

/** An invitation with what must be known of whom it goes to. */
interface Addressed {
  id: string;
  bodyId: string | null;
  groupId: string | null;
  postId: string | null;
  personId: string | null;
  quota: number | null;
  contactPoint: string | null;
  replyBy: string | null;
  name: LocalizedText;
  /** Whether the body exists, as far as is known; true for all others. */
  exists: boolean;
  /** Who holds the post. */
  holderId: string | null;
  /** The body of the post, or the one at which the person holds the highest. */
  fromBodyId: string | null;
  /** Of a group: the bodies to which the invitation went in whose place this one comes; null if there is none. */
  carriedOn: string[] | null;
}

/** A row of `invitee` as it is to be written. */
export interface NewInvitee {
  id: string;
  invitationId: string;
  position: number;
  bodyId: string | null;
  groupId: string | null;
  postId: string | null;
  personId: string | null;
  quota: number;
}

/** The days that decide whom invitations go to. */
export interface Days {
  /** The day of issue, on which bodies exist. */
  today: string;
  /** As of which groups have their members. */
  expandedOn: string;
  /** The first day of the conference, on which posts are held. */
  startsOn: string;
}

const HELD = existsOn('held', '$3::date', 'held_from', 'held_to');

/** SQL: who holds a post on the day $3: not somebody who only acts in it, if there is another. */
export function holderOf(postId: string, held = HELD): string {
  return (
    `(select held.person_id from appointment held where held.post_id = ${postId} and ${held} ` +
    `order by held.acting, held.held_from desc nulls last, held.id desc limit 1)`
  );
}

/** SQL: the body at which a person holds the highest post on the day $3. */
export function bodyOfPerson(personId: string, held = HELD): string {
  return (
    `(select at.body_id from appointment held join post at on at.id = held.post_id where held.person_id = ${personId} ` +
    `and ${held} order by at.rank nulls last, held.id limit 1)`
  );
}

/** SQL condition: a body exists on the day $2, as far as is known. */
const exists = (body: string) => existsOn(body, '$2::date');

/** SQL: the bodies to which an invitation went that still exist, in order. */
const bodiesStill = (invitation: string) => `
  select old.body_id from invitee old join body still on still.id = old.body_id
   where old.invitation_id = ${invitation} and ${exists('still')} order by old.position`;

/**
 * SQL condition: an invitation that was issued would find somebody again: on the day $2, for a conference that begins on
 * the day $3.
 */
export function stillGoesOut(invitation: string): string {
  return (
    `case when ${invitation}.group_id is not null then exists (${bodiesStill(`${invitation}.id`)}) ` +
    `when ${invitation}.body_id is not null then ` +
    `exists (select from body still where still.id = ${invitation}.body_id and ${exists('still')}) ` +
    `when ${invitation}.post_id is not null then ${holderOf(`${invitation}.post_id`)} is not null else true end`
  );
}

const ADDRESSED = `
  select draft.id, draft.body_id as "bodyId", draft.group_id as "groupId", draft.post_id as "postId",
         draft.person_id as "personId", draft.quota, draft.contact_point as "contactPoint", draft.reply_by::text as "replyBy",
         coalesce(body.name, body_group.name, post.title, json_build_object('vi', person.name)) as name,
         body.id is null or ${exists('body')} as exists,
         ${holderOf('post.id')} as "holderId",
         coalesce(post.body_id, ${bodyOfPerson('person.id')}) as "fromBodyId",
         case when draft.supersedes_id is not null then array(${bodiesStill('draft.supersedes_id')}) end as "carriedOn"
    from invitation draft left join body on body.id = draft.body_id left join body_group on body_group.id = draft.group_id
         left join post on post.id = draft.post_id left join person on person.id = draft.person_id
   where draft.id = any($1::uuid[]) order by draft.position`;

const INVITED = `
  select invitee.body_id as "bodyId", invitee.person_id as "personId"
    from invitee join invitation on invitation.id = invitee.invitation_id
   where invitee.conference_id = $1 and invitation.state = 'ISSUED'`;

/**
 * Whom drafts of invitations go to: each body and each person that is not invited yet, once. Who is named by itself is
 * not invited as the holder of a post or a member of a group as well. However many they are, as many statements.
 * @param pathOf where the input names an invitation
 * @param replyPathOf where it names the day by which to answer
 * @throws DomainError with all that stands against the issue: BODY_DISSOLVED, GROUP_EMPTY, POST_VACANT, ALREADY_INVITED,
 * CONTACT_POINT_MISSING, REPLY_BY_PAST, REPLY_BY_AFTER_START
 */
export async function inviteesOf(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
  { today, expandedOn, startsOn }: Days,
  pathOf: (id: string) => readonly string[],
  replyPathOf = pathOf,
): Promise<NewInvitee[]> {
  const drafts: Addressed[] = await manager.query(ADDRESSED, [ids, today, startsOn]);
  const groupIds = drafts.flatMap(({ groupId, carriedOn }) => (groupId && !carriedOn ? groupId : []));
  const members = await membersSince(manager, groupIds, expandedOn, today);
  const already: { bodyId: string | null; personId: string | null }[] = await manager.query(INVITED, [
    conferenceId,
  ]);
  // A person is invited as such, wherever from.
  const invited = new Set(already.map(({ bodyId, personId }) => personId ?? bodyId!));
  const faults: Failure[] = [];
  const found = new Map<string, Omit<NewInvitee, 'position'>[]>();
  const byItself = (draft: Addressed) => (draft.groupId ? 2 : draft.postId ? 1 : 0);
  for (const draft of [...drafts].sort((one, other) => byItself(one) - byItself(other))) {
    const { id, bodyId, groupId, postId, personId, name, exists, holderId, fromBodyId } = draft;
    const path = pathOf(id);
    if (!draft.contactPoint) faults.push(contactPointMissing(name, path));
    faults.push(...replyFaults(draft.replyBy, { today, startsOn }, replyPathOf(id)));
    if (bodyId && !exists) {
      faults.push(bodyDissolved(name, today, await successorsOn(manager, bodyId, today), path));
      continue;
    }
    if (postId && !holderId) {
      faults.push(postVacant(name, startsOn, path));
      continue;
    }
    const person = personId ?? holderId;
    const bodies = bodyId ? [bodyId] : groupId ? (draft.carriedOn ?? members.get(groupId)!) : [fromBodyId];
    if (bodies.length === 0) {
      faults.push(groupEmpty(name, expandedOn, path));
      continue;
    }
    const fresh = bodies.filter(body => !invited.has(person ?? body!));
    if (fresh.length === 0) faults.push(alreadyInvited(name, path));
    for (const body of fresh) invited.add(person ?? body!);
    const row = { invitationId: id, groupId, postId, personId: person };
    const quota = person ? 1 : (draft.quota ?? 1);
    found.set(
      id,
      fresh.map(body => ({ id: uuidv7(), ...row, bodyId: body, quota })),
    );
  }
  if (faults.length > 0) throw new DomainError(...distinct(faults));
  return drafts.flatMap(({ id }) => found.get(id)!.map((one, at) => ({ ...one, position: at + 1 })));
}

/** The members of groups as of an earlier day, or today, that still exist. */
async function membersSince(
  manager: EntityManager,
  groupIds: readonly string[],
  day: string,
  today: string,
): Promise<Map<string, string[]>> {
  const members = await membersOn(manager, groupIds, day);
  if (day === today) return members;
  const existing = await membersOn(manager, groupIds, today);
  return new Map(
    [...members].map(([id, then]) => {
      const now = new Set(existing.get(id));
      return [id, then.filter(body => now.has(body))];
    }),
  );
}

function replyFaults(
  replyBy: string | null,
  { today, startsOn }: Pick<Days, 'today' | 'startsOn'>,
  path: readonly string[],
): Failure[] {
  if (!replyBy) return [];
  if (replyBy < today) return [replyByPast(replyBy, path)];
  return replyBy > startsOn ? replyAfterStart(startsOn, path).failures.slice() : [];
}

/** One day by which to answer may be that of many. */
function distinct(faults: readonly Failure[]): Failure[] {
  return [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()];
}
