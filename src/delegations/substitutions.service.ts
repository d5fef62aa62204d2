import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { OfficerEntity, OfficerRole } from '../conferences/index.js';
import { BodyEntity, existsOn, PersonEntity } from '../directory/index.js';
import { InvitationEntity, InviteeEntity } from '../invitations/index.js';
import { type Actor, STAFF } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../platform/database/index.js';
import { newBadgeCode } from './badge-code.js';
import { DelegateEntity } from './delegate.entity.js';
import { DelegateState, STANDING_STATES, SubstitutionState } from './delegate.enums.js';
import {
  consentMissing,
  invalidDelegateState,
  refusalReasonMissing,
  SUBSTITUTION,
  substituteByBody,
  substituteOfSubstitute,
  substituteOtherBody,
  substitutionDecided,
  substitutionOpen,
} from './delegate.errors.js';
import type { DecideSubstitutionInput, RequestSubstitutionInput } from './delegate.input.js';
import { assertInTime, heldDelegates } from './held-delegate.js';
import { type Sent, SentPeople } from './sent-people.js';
import { SubstitutionEntity } from './substitution.entity.js';

const CHAIRS = [OfficerRole.CHAIR, OfficerRole.CO_CHAIR, OfficerRole.PRESIDIUM_MEMBER];
const { REQUESTED, DONE, REFUSED } = SubstitutionState;

/** Somebody else comes in the place of a delegate. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly sentPeople: SentPeople,
  ) {}

  /**
   * Done at once, unless the invitation was personal: then those who chair have to consent, and may be asked in person.
   * Else the body that sends decides, or the organisers.
   */
  request(
    by: By,
    { delegateId, expectedRevision, substitute, reason }: RequestSubstitutionInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const held = await heldDelegates(tx, [delegateId], () => ['delegateId']);
      const original = held.delegates[0]!;
      const { conference } = held;
      assertRevision(original, expectedRevision, '');
      if (!STANDING_STATES.includes(original.state))
        throw invalidDelegateState(['delegateId'], original.state);
      if (original.substitutesId) throw substituteOfSubstitute();
      const { id: conferenceId, startsOn: on } = conference;
      const { bodyId } = original;
      const invited = await invitationOf(manager, original);
      if (invited) assertInTime(by.actor, this.clock, conference, invited.invitation, ['delegateId']);
      const needsConsent = invited?.invitee.personId === original.personId;
      if (!needsConsent && !decidesFor(by.actor, original)) throw substituteByBody();
      const open = { delegateId, state: REQUESTED };
      if (await manager.existsBy(SubstitutionEntity, open)) throw substitutionOpen();
      const sent = await this.sentPeople.of(by, tx, substitute, { conferenceId, on, bodyId }, ['substitute']);
      if (bodyId) await assertOfBody(manager, sent, bodyId, on);
      const id = uuidv7();
      const now = this.clock.now();
      const substituteId = needsConsent ? null : await this.replace(manager, original, sent, reason);
      await manager.insert(SubstitutionEntity, {
        ...{ id, conferenceId, delegateId, ...sent, reason, needsConsent, substituteId },
        ...{ requestedAt: now, requestedById: by.actor.accountId },
        ...(needsConsent ? { state: REQUESTED } : { state: DONE, decidedAt: now }),
      });
      return id;
    });
  }

  /** What those who chair have said; with their consent the substitute takes over at once. */
  decide(
    by: By,
    { id, expectedRevision, accept, consentById, reason }: DecideSubstitutionInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: SUBSTITUTION };
      const { delegateId, conferenceId } = await rowOf(manager, SubstitutionEntity, id, named);
      tx.inConference(conferenceId, named);
      const { delegates } = await heldDelegates(tx, [delegateId], () => ['id']);
      const substitution = await rowOf(manager, SubstitutionEntity, id, named, true);
      assertRevision(substitution, expectedRevision);
      if (substitution.state !== REQUESTED) throw substitutionDecided();
      if (!accept && !reason) throw refusalReasonMissing();
      if (accept || consentById) await assertChairs(manager, conferenceId, consentById);
      const decided = { decidedAt: this.clock.now(), consentById, decisionReason: reason };
      if (accept) {
        const substituteId = await this.replace(manager, delegates[0]!, substitution, substitution.reason);
        await manager.update(SubstitutionEntity, { id }, { ...decided, state: DONE, substituteId });
      } else await manager.update(SubstitutionEntity, { id }, { ...decided, state: REFUSED });
      return id;
    });
  }

  /** The seat, the site and what the delegate was to be go to the substitute; the badge of the delegate opens nothing more. */
  private async replace(
    manager: EntityManager,
    original: DelegateEntity,
    { personId, appointmentId, postPrinted, namedByBody }: Sent,
    stateReason: string,
  ): Promise<string> {
    const { conferenceId, inviteeId, bodyId, siteId, role, isHead, isVoting } = original;
    const { state, waitingSince, overQuotaReason, id: substitutesId } = original;
    const now = this.clock.now();
    const over = { state: DelegateState.SUBSTITUTED, stateReason, waitingSince: null, goneAt: now };
    await manager.update(DelegateEntity, { id: substitutesId }, over);
    const id = uuidv7();
    await manager.insert(DelegateEntity, {
      ...{ id, conferenceId, inviteeId, bodyId, siteId, role, isHead, isVoting, substitutesId },
      ...{ personId, appointmentId, postPrinted, namedByBody },
      ...{ state, waitingSince, overQuotaReason, nominatedAt: now },
      ...(state === DelegateState.CONFIRMED && { confirmedAt: now, badgeCode: newBadgeCode() }),
    });
    return id;
  }
}

/** Whether somebody decides who comes for a body. */
function decidesFor(actor: Actor, { conferenceId, bodyId }: DelegateEntity): boolean {
  return actor.hasRole(conferenceId, ...STAFF) || (bodyId !== null && actor.speaksFor(bodyId));
}

async function invitationOf(manager: EntityManager, { inviteeId }: DelegateEntity) {
  if (!inviteeId) return null;
  const invitee = await manager.findOneByOrFail(InviteeEntity, { id: inviteeId });
  const invitation = await manager.findOneByOrFail(InvitationEntity, { id: invitee.invitationId });
  return { invitee, invitation };
}

/**
 * Of the body, or of one below it, is whoever is named by a post there; without a post, whoever holds one there on the day,
 * or none anywhere.
 * @throws DomainError SUBSTITUTE_OTHER_BODY
 */
async function assertOfBody(
  manager: EntityManager,
  { personId, appointmentId }: Sent,
  bodyId: string,
  on: string | null,
): Promise<void> {
  const [{ belongs }]: [{ belongs: boolean | null }] = await manager.query(
    `with recursive below (id) as (
       select $2::uuid union select body.id from below join body on body.parent_id = below.id)
     select bool_or(post.body_id in (select id from below)) as belongs
       from appointment held join post on post.id = held.post_id
      where held.person_id = $1
        and case when $3::uuid is null then $4::date is null or ${existsOn('held', '$4::date', 'held_from', 'held_to')}
                 else held.id = $3 end`,
    [personId, bodyId, appointmentId, on],
  );
  if (belongs !== false) return;
  const { name } = await manager.findOneByOrFail(BodyEntity, { id: bodyId });
  throw substituteOtherBody(['substitute', appointmentId ? 'postId' : 'personId'], name);
}

/** @throws DomainError CONSENT_MISSING naming those who chair, unless it is one of them */
async function assertChairs(
  manager: EntityManager,
  conferenceId: string,
  personId: string | null | undefined,
): Promise<void> {
  const chairs = await manager.find(OfficerEntity, {
    where: { conferenceId, role: In(CHAIRS) },
    order: { position: 'ASC' },
  });
  if (chairs.some(chair => chair.personId === personId)) return;
  const people = await manager.findBy(PersonEntity, { id: In(chairs.map(chair => chair.personId)) });
  throw consentMissing(people.map(({ name }) => name));
}
