import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type ConferenceEntity,
  conferenceOf,
  invalidState,
  isOver,
  isSettled,
  sharedConference,
} from '../../conferences/index.js';
import { Actor, STAFF } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../../platform/database/index.js';
import { notFound } from '../../platform/errors/index.js';
import { InvitationEntity } from '../invitation.entity.js';
import { AnswerWay, InvitationState, type InviteeAnswer } from '../invitation.enums.js';
import { deadlinePassed, INVITEE, invalidInvitationState } from '../invitation.errors.js';
import type { AnswerInvitationInput, MarkInvitationsDeliveredInput } from '../invitation.input.js';
import { InviteeEntity } from '../invitee.entity.js';
import type { OpenLink } from './reply-links.js';

interface Answer {
  answer: InviteeAnswer;
  note?: string | null | undefined;
  way: AnswerWay;
  accountId: string | null;
}

/** Those who are invited answer, and change their answer. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** By whoever is signed in: a focal point of the body, the person, or the staff, who take answers also when it is late. */
  answer(by: By, { id, expectedRevision, answer, note }: AnswerInvitationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const named = { path: ['id'], what: INVITEE };
      const { bodyId, personId, conferenceId } = await rowOf(tx.manager, InviteeEntity, id, named);
      const isInvited = personId !== null && by.actor.personAt(conferenceId) === personId;
      tx.inConference(conferenceId, named, {
        bodyIds: bodyId ? [bodyId] : [],
        personIds: personId ? [personId] : [],
      });
      const conference = await sharedConference(tx.manager, conferenceId);
      const invitee = await rowOf(tx.manager, InviteeEntity, id, named, true);
      assertRevision(invitee, expectedRevision);
      const way = by.actor.hasRole(conferenceId, ...STAFF)
        ? AnswerWay.STAFF
        : isInvited
          ? AnswerWay.IN_PERSON
          : AnswerWay.FOCAL_POINT;
      await this.write(tx.manager, conference, invitee, {
        ...{ answer, note, way },
        accountId: by.actor.accountId,
      });
      return id;
    });
  }

  /** By the link in a mail, whoever has it. */
  answerByLink({ inviteeId }: OpenLink, answer: InviteeAnswer, note: string | null): Promise<string> {
    const by: By = { actor: Actor.ANONYMOUS, command: 'answerByLink' };
    return this.transactor.run(by, async tx => {
      const named = { path: ['id'], what: INVITEE };
      const { conferenceId } = await rowOf(tx.manager, InviteeEntity, inviteeId, named);
      tx.inConference(conferenceId, named);
      const conference = await sharedConference(tx.manager, conferenceId);
      const invitee = await rowOf(tx.manager, InviteeEntity, inviteeId, named, true);
      await this.write(tx.manager, conference, invitee, {
        answer,
        note,
        way: AnswerWay.LINK,
        accountId: null,
      });
      return inviteeId;
    });
  }

  /**
   * What came on paper; who has it already by another way keeps the earlier day.
   * @returns the id of the conference
   */
  markDelivered(by: By, input: MarkInvitationsDeliveredInput): Promise<string> {
    const { conferenceId, inviteeIds, deliveredAt } = input;
    return this.transactor.run(by, async tx => {
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      const rows: { id: string }[] = await tx.manager.query(
        'select id from invitee where conference_id = $1 and id = any($2::uuid[])',
        [conferenceId, inviteeIds],
      );
      const known = new Set(rows.map(({ id }) => id));
      const unknown = inviteeIds.findIndex(id => !known.has(id));
      if (unknown >= 0) throw notFound(['inviteeIds', String(unknown)], INVITEE);
      await tx.manager.query(
        `update invitee set delivered_at = least(delivered_at, $2), revision = revision + 1, updated_at = now()
          where id = any($1::uuid[])`,
        [inviteeIds, deliveredAt ?? this.clock.now()],
      );
      return conferenceId;
    });
  }

  /**
   * After the end only the staff enters an answer, until the record is settled.
   * @throws DomainError INVALID_STATE, DEADLINE_PASSED; DELEGATES_STANDING comes from the database
   */
  private async write(
    manager: EntityManager,
    { state: conferenceState, timeZone }: ConferenceEntity,
    { id, invitationId }: InviteeEntity,
    { answer, note = null, way, accountId }: Answer,
  ): Promise<void> {
    const isClosed = way === AnswerWay.STAFF ? isSettled(conferenceState) : isOver(conferenceState);
    if (isClosed) throw invalidState(['id'], conferenceState);
    // Not withdrawn or replaced meanwhile.
    const { state, replyBy, contactPoint } = await manager.findOneOrFail(InvitationEntity, {
      where: { id: invitationId },
      lock: { mode: 'pessimistic_read' },
    });
    if (state !== InvitationState.ISSUED) throw invalidInvitationState(state);
    const isLate = replyBy !== null && this.clock.today(timeZone) > replyBy;
    if (isLate && way !== AnswerWay.STAFF) throw deadlinePassed(['id'], replyBy, contactPoint);
    await manager.update(
      InviteeEntity,
      { id },
      {
        ...{ answer, answeredAt: this.clock.now(), answerWay: way },
        ...{ answeredById: accountId, answerNote: note },
      },
    );
  }
}
