import type { EntityManager } from 'typeorm';
import { ConferenceEntity } from '../../conferences/index.js';
import { existsOn } from '../../directory/index.js';
import { type Actor, type Named, STAFF } from '../../platform/auth/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { type By, rowOf, type Tx } from '../../platform/database/index.js';
import { notFound } from '../../platform/errors/index.js';
import { type LocalizedText, Statement } from '../../platform/graphql/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { assignmentShape } from '../assignment.shapes.js';
import { ASSIGNMENT_TRANSITIONS, type AssignmentAction, type AssignmentState } from '../assignment.states.js';
import { DirectiveEntity } from '../directive.entity.js';
import { AssignmentRole } from '../directive.enums.js';
import { invalidState, notFollowed, notInForce, notLead } from './follow-up.errors.js';

/** A share that is followed, held until the command is done, with what the command has to know of it. */
export interface FollowedShare {
  share: AssignmentEntity & { bodyId: string; state: AssignmentState; inForceOn: string };
  conference: ConferenceEntity;
  /** The day on which the command is given. */
  day: string;
}

export interface MonitoredShare extends FollowedShare {
  /** The body for which the monitor speaks; null for the staff of the conference. */
  onBehalfOf: string | null;
}

/** In whose name a command acts on which share, and how the input names that. */
interface Acting {
  by: By;
  clock: Clock;
  id: string;
  named: Named;
}

/**
 * The share, for somebody who speaks for the body that leads.
 * @throws DomainError NOT_FOUND, NOT_LEAD, NOT_FOLLOWED or NOT_IN_FORCE
 * @throws NotAllowedError
 */
export async function performedShare(tx: Tx, acting: Acting): Promise<FollowedShare> {
  const { by, id, named } = acting;
  const { manager } = tx;
  const share = await rowOf(manager, AssignmentEntity, id, named, true);
  const isBeside = await actsBeside(manager, by.actor, share);
  // Nobody speaks for a group: only administrators come to read why its share is not followed.
  if (!isBeside) tx.ofBody(share.bodyId ?? share.groupId!, named);
  await assertSeen(manager, by.actor, id, named);
  if (isBeside || share.role !== AssignmentRole.LEAD) {
    throw notLead(named.path, await leadOf(manager, share));
  }
  const conference = await conferenceOfShare(manager, share);
  tx.inConference(conference.id, named);
  return followed(share, conference, acting);
}

/**
 * The share, for somebody who monitors it: who speaks for a body that has that role in the directive, or for the
 * convener where none has, and the staff of the conference. A body does not judge itself.
 * @throws DomainError NOT_FOUND, NOT_FOLLOWED or NOT_IN_FORCE
 * @throws NotAllowedError
 */
export async function monitoredShare(tx: Tx, acting: Acting): Promise<MonitoredShare> {
  const { by, id, named } = acting;
  const { manager } = tx;
  const share = await rowOf(manager, AssignmentEntity, id, named, true);
  const conference = await conferenceOfShare(manager, share);
  const day = acting.clock.dayOf(by, conference.timeZone);
  const monitors = await monitoringBodies(manager, share, conference, day);
  tx.inConference(conference.id, named, { bodyIds: monitors });
  await assertSeen(manager, by.actor, id, named);
  const isStaff = by.actor.hasRole(conference.id, ...STAFF);
  const onBehalfOf = isStaff ? null : (monitors.find(body => by.actor.speaksFor(body)) ?? null);
  return { ...followed(share, conference, acting), onBehalfOf };
}

/** @throws DomainError INVALID_STATE, which tells where the share went if it passed to another body */
export async function assertPossible(
  manager: EntityManager,
  action: AssignmentAction,
  { state, passedToId, endedOn }: AssignmentEntity,
  path: readonly string[],
): Promise<void> {
  if (ASSIGNMENT_TRANSITIONS[action].from.includes(state!)) return;
  const [successor]: { name: LocalizedText }[] = passedToId
    ? await manager.query(
        'select name from body join assignment on body.id = body_id where assignment.id = $1',
        [passedToId],
      )
    : [];
  throw invalidState(path, state!, successor ? { name: successor.name, on: endedOn! } : null);
}

function followed(
  share: AssignmentEntity,
  conference: ConferenceEntity,
  { by, clock, named: { path } }: Acting,
): FollowedShare {
  if (!isFollowed(share)) throw notFollowed(path);
  const day = clock.dayOf(by, conference.timeZone);
  if (day < share.inForceOn) throw notInForce(path, share.inForceOn, day);
  return { share, conference, day };
}

function isFollowed(share: AssignmentEntity): share is FollowedShare['share'] {
  return share.state !== null;
}

/** Whether the actor speaks for a body that has another part in the directive, and for none that leads. */
async function actsBeside(
  manager: EntityManager,
  actor: Actor,
  { directiveId, bodyId, role, state }: AssignmentEntity,
): Promise<boolean> {
  if (role !== AssignmentRole.LEAD || state === null || actor.speaksFor(bodyId!)) return false;
  const shares = await manager.findBy(AssignmentEntity, { directiveId });
  const own = shares.filter(share => share.bodyId !== null && actor.speaksFor(share.bodyId));
  return own.length > 0 && own.every(share => share.role !== AssignmentRole.LEAD);
}

/** Name of the body, or the group, that leads: of the share itself if it does. */
async function leadOf(manager: EntityManager, share: AssignmentEntity): Promise<LocalizedText | null> {
  const [lead]: { name: LocalizedText }[] = await manager.query(
    `select coalesce(body.name, body_group.name) as name
       from assignment lead left join body on body.id = body_id left join body_group on body_group.id = group_id
      where directive_id = $1 and role = 'LEAD' and (lead.id = $2 or expanded_from_id is null)
      order by lead.id = $2 desc, passed_to_id is null desc limit 1`,
    [share.directiveId, share.id],
  );
  return lead?.name ?? null;
}

async function conferenceOfShare(
  manager: EntityManager,
  { directiveId }: AssignmentEntity,
): Promise<ConferenceEntity> {
  const { conferenceId } = await manager.findOneByOrFail(DirectiveEntity, { id: directiveId });
  return manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
}

/** Those that exist on the day; of what nobody is left to monitor, the convener. */
async function monitoringBodies(
  manager: EntityManager,
  { directiveId, bodyId }: AssignmentEntity,
  { convenerId }: ConferenceEntity,
  day: string,
): Promise<string[]> {
  const bodies: { id: string }[] = await manager.query(
    `select body.id from assignment monitor join body on body.id = monitor.body_id
      where monitor.directive_id = $1 and monitor.role = 'MONITOR' and ${existsOn('body', '$2::date')} order by position, body.id`,
    [directiveId, day],
  );
  const monitors = bodies.length > 0 ? bodies.map(({ id }) => id) : [convenerId];
  return monitors.filter(body => body !== bodyId);
}

/** Whoever may act because of a body must also see the directive: it may have been given behind closed doors. */
async function assertSeen(
  manager: EntityManager,
  actor: Actor,
  id: string,
  { path, what }: Named,
): Promise<void> {
  const statement = Statement.without(actor);
  const condition = statement.sees(assignmentShape, statement.param(id));
  if (condition === 'true') return;
  const [{ seen }]: [{ seen: boolean }] = await manager.query(
    `select ${condition} as seen`,
    statement.values,
  );
  if (!seen) throw notFound(path, what);
}
