import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  ConferenceEntity,
  ConferenceState,
  invalidState as invalidConferenceState,
} from '../conferences/index.js';
import { DirectiveEntity, DirectivesService } from '../directives/index.js';
import { heldAppointment } from '../directory/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, Transactor, type Tx } from '../platform/database/index.js';
import { DomainError, dayInFuture, type Failure } from '../platform/errors/index.js';
import { NoticeEntity, NoticeNotNeededEntity, type NoticeParagraphEntity } from './notice.entity.js';
import { NoticeState } from './notice.enums.js';
import {
  abbreviationMissing,
  directiveNotIssuable,
  issuedBeforeConference,
  numberTaken,
} from './notice.errors.js';
import type { IssueNoticeInput } from './notice.input.js';
import { type NumberFacts, numberFacts, printedNumber } from './notice.numbers.js';
import { digestOf, noticeIn, paragraphsOf } from './notices.service.js';

/** Conclusions are drawn from the opening on, until the file is in the archive. */
const WITH_CONCLUSIONS: readonly ConferenceState[] = [
  ConferenceState.OPEN,
  ConferenceState.ADJOURNED,
  ConferenceState.CLOSED,
  ConferenceState.CONCLUDED,
];

@Injectable()
export class IssueNoticeService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly directives: DirectivesService,
  ) {}

  /**
   * Numbers and freezes a notice, and issues the directives that it names on the same day: all of it or nothing. A late
   * notice is issued like any other; that it is late, is told.
   */
  issue(by: By, { personId, postId, capacity = null, ...input }: IssueNoticeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const notice = await noticeIn(NoticeState.DRAFT, tx, input);
      const { issuedOn, number, series } = input;
      const { conferenceId, replacesId, subject } = notice;
      const conference = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      if (!WITH_CONCLUSIONS.includes(conference.state))
        throw invalidConferenceState(['id'], conference.state);
      const appointmentId = await heldAppointment(manager, { personId, postId }, issuedOn, []);
      const facts = await numberFacts(manager, conference.convenerId, input);
      const paragraphs = await paragraphsOf(manager, notice.id);
      const failures = [
        ...this.dayFailures(by, conference, issuedOn),
        ...numberFailures(facts),
        ...(await this.issueDirectives(by, tx, paragraphs, issuedOn)),
      ];
      if (failures.length > 0) throw new DomainError(...failures);
      const issued = {
        state: NoticeState.ISSUED,
        issuerId: conference.convenerId,
        issuedOn,
        year: Number(issuedOn.slice(0, 4)),
        number,
        series,
        printedNumber: printedNumber(number, series, facts.abbreviation!),
        signedById: personId,
        appointmentId,
        capacity,
      };
      if (replacesId) await manager.update(NoticeEntity, { id: replacesId }, { state: NoticeState.REPLACED });
      await manager.delete(NoticeNotNeededEntity, { conferenceId });
      const digest = digestOf({ subject, ...issued }, paragraphs);
      await manager.update(NoticeEntity, { id: notice.id }, { ...issued, digest });
      return notice.id;
    });
  }

  private dayFailures(
    by: By,
    { startsOn, timeZone }: ConferenceEntity,
    issuedOn: string,
  ): readonly Failure[] {
    const today = this.clock.dayOf(by, timeZone);
    if (issuedOn > today) return dayInFuture(['issuedOn'], today).failures;
    return startsOn && issuedOn < startsOn ? [issuedBeforeConference(startsOn)] : [];
  }

  /**
   * Issues what was not issued yet, in the transaction of the notice; what stands against it, is told of each. What was
   * issued stays as it is, also if it has ended since: a correction names it still.
   */
  private async issueDirectives(
    by: By,
    tx: Tx,
    paragraphs: readonly NoticeParagraphEntity[],
    issuedOn: string,
  ): Promise<Failure[]> {
    const ids = paragraphs.map(({ directiveId }) => directiveId).filter(id => id !== null);
    const named = await tx.manager.find(DirectiveEntity, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const failures: Failure[] = [];
    for (const { id, number, revision, issuedOn: issuedAlready } of named) {
      if (issuedAlready) continue;
      try {
        await this.directives.issueWithNotice({ ...by, tx }, { id, expectedRevision: revision, issuedOn });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        failures.push(...error.failures.map(failure => directiveNotIssuable(number, failure)));
      }
    }
    return failures;
  }
}

function numberFailures({ taken, next, abbreviation }: NumberFacts): Failure[] {
  return [...(abbreviation ? [] : [abbreviationMissing()]), ...(taken ? [numberTaken(next)] : [])];
}
