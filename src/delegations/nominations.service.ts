import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { conferenceOf, SITE, SiteEntity, sharedConference } from '../conferences/index.js';
import { BODY, BodyEntity, PersonEntity, PostEntity } from '../directory/index.js';
import {
  AnswerWay,
  InvitationEntity,
  InvitationState,
  InviteeAnswer,
  InviteeEntity,
} from '../invitations/index.js';
import { type Actor, STAFF } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { DelegateEntity } from './delegate.entity.js';
import { STANDING_STATES } from './delegate.enums.js';
import {
  headAlready,
  INVITEE,
  invitationNotIssued,
  invitedInPerson,
  nobodyNamed,
  quotaExceeded,
  reasonForStaff,
} from './delegate.errors.js';
import type { AddDelegateInput, NominateDelegatesInput } from './delegate.input.js';
import { assertInTime, assertNotOver } from './held-delegate.js';
import { SentPeople } from './sent-people.js';

/** Bodies name whom they send; the staff enters guests. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly sentPeople: SentPeople,
  ) {}

  /**
   * Names delegates within the quota, counted while the invitee is held. That is an answer as well: the body comes.
   * @returns their ids, in the order of the input
   */
  nominate(by: By, { inviteeId, delegates, overQuotaReason }: NominateDelegatesInput): Promise<string[]> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { actor } = by;
      const named = { path: ['inviteeId'], what: INVITEE };
      const { conferenceId, ...invited } = await rowOf(manager, InviteeEntity, inviteeId, named);
      const bodyId = await bodyOf(manager, invited);
      tx.inConference(conferenceId, named, {
        bodyIds: bodyId ? [bodyId] : [],
        personIds: invited.personId ? [invited.personId] : [],
      });
      const conference = await sharedConference(manager, conferenceId);
      const invitee = await rowOf(manager, InviteeEntity, inviteeId, named, true);
      assertNotOver(conference, named.path);
      // Not taken back meanwhile.
      const invitation = await manager.findOneOrFail(InvitationEntity, {
        where: { id: invitee.invitationId },
        lock: { mode: 'pessimistic_read' },
      });
      if (delegates.length === 0) throw nobodyNamed(['delegates']);
      if (invitation.state !== InvitationState.ISSUED) throw invitationNotIssued(named.path);
      assertInTime(actor, this.clock, conference, invitation, named.path);
      if (overQuotaReason && !actor.hasRole(conferenceId, ...STAFF))
        throw reasonForStaff(['overQuotaReason']);
      const within = await placesLeft(manager, invitee, delegates.length, !!overQuotaReason);
      const ids = [];
      for (const [at, { siteId = invitation.siteId, isHead, ...input }] of delegates.entries()) {
        const path = ['delegates', String(at)];
        if (invitee.personId && input.personId !== invitee.personId) {
          const { name } = await manager.findOneByOrFail(PersonEntity, { id: invitee.personId });
          throw invitedInPerson(path, name);
        }
        await assertSiteOf(manager, conferenceId, siteId, [...path, 'siteId']);
        if (isHead && bodyId) await assertNoHead(manager, conferenceId, bodyId, [...path, 'isHead']);
        const sending = { conferenceId, on: conference.startsOn, bodyId };
        const sent = await this.sentPeople.of(by, tx, input, sending, path);
        const id = uuidv7();
        await manager.insert(DelegateEntity, {
          ...{ id, conferenceId, inviteeId, bodyId, siteId, ...sent },
          ...(isHead !== undefined && { isHead }),
          nominatedAt: this.clock.now(),
          overQuotaReason: at < within ? null : overQuotaReason!,
        });
        ids.push(id);
      }
      await this.accepted(tx, invitee, actor, bodyId);
      return ids;
    });
  }

  /** Enters a guest, or a delegate of a body, without an invitation. */
  add(
    by: By,
    { conferenceId, bodyId = null, role, siteId = null, ...input }: AddDelegateInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await conferenceOf(tx, conferenceId, ['conferenceId']);
      assertNotOver(conference, ['conferenceId']);
      if (bodyId) await rowOf(manager, BodyEntity, bodyId, { path: ['bodyId'], what: BODY });
      await assertSiteOf(manager, conferenceId, siteId, ['siteId']);
      const sending = { conferenceId, on: conference.startsOn, bodyId };
      const sent = await this.sentPeople.of(by, tx, input, sending, []);
      const id = uuidv7();
      await manager.insert(DelegateEntity, {
        ...{ id, conferenceId, bodyId, role, siteId, ...sent },
        nominatedAt: this.clock.now(),
      });
      return id;
    });
  }

  private async accepted(
    { manager }: Tx,
    { id, conferenceId, answer }: InviteeEntity,
    actor: Actor,
    bodyId: string | null,
  ): Promise<void> {
    if (answer === InviteeAnswer.ACCEPTED) return;
    await manager.update(
      InviteeEntity,
      { id },
      {
        answer: InviteeAnswer.ACCEPTED,
        answeredAt: this.clock.now(),
        answeredById: actor.accountId,
        answerWay: wayOf(actor, conferenceId, bodyId),
      },
    );
  }
}

function wayOf(actor: Actor, conferenceId: string, bodyId: string | null): AnswerWay {
  if (actor.hasRole(conferenceId, ...STAFF)) return AnswerWay.STAFF;
  return bodyId && actor.speaksFor(bodyId) ? AnswerWay.FOCAL_POINT : AnswerWay.IN_PERSON;
}

/** The body that is invited, or of the post as whose holder somebody is. */
async function bodyOf(
  manager: EntityManager,
  { bodyId, postId }: Pick<InviteeEntity, 'bodyId' | 'postId'>,
): Promise<string | null> {
  if (bodyId || !postId) return bodyId;
  return (await manager.findOneByOrFail(PostEntity, { id: postId })).bodyId;
}

/**
 * How many of those that are named have a place in the quota.
 * @throws DomainError QUOTA_EXCEEDED unless there is a reason to go beyond it
 */
async function placesLeft(
  manager: EntityManager,
  { id: inviteeId, quota }: InviteeEntity,
  named: number,
  hasReason: boolean,
): Promise<number> {
  const standing = await manager.find(DelegateEntity, {
    select: { id: true, overQuotaReason: true },
    where: { inviteeId, state: In([...STANDING_STATES]) },
  });
  const left = quota - standing.filter(({ overQuotaReason }) => overQuotaReason === null).length;
  if (named > left && !hasReason) throw quotaExceeded(quota, standing.length);
  return Math.max(0, left);
}

async function assertSiteOf(
  manager: EntityManager,
  conferenceId: string,
  siteId: string | null | undefined,
  path: readonly string[],
): Promise<void> {
  if (siteId && !(await manager.existsBy(SiteEntity, { id: siteId, conferenceId })))
    throw notFound(path, SITE);
}

export async function assertNoHead(
  manager: EntityManager,
  conferenceId: string,
  bodyId: string,
  path: readonly string[],
): Promise<void> {
  const head = { conferenceId, bodyId, isHead: true, state: In([...STANDING_STATES]) };
  if (await manager.existsBy(DelegateEntity, head)) throw headAlready(path);
}
