import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState as invalidConferenceState,
} from '../conferences/index.js';
import { AppointmentEntity, heldAppointment } from '../directory/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, insertRows, newRows, Transactor } from '../platform/database/index.js';
import { dayInFuture } from '../platform/errors/index.js';
import { type LocalizedTextInput, toLocalizedInputs, toLocalizedText } from '../platform/graphql/index.js';
import { AssignmentEntity } from './assignment.entity.js';
import { endOpenShares, giveToBodies, newAssignments } from './directive.assignments.js';
import { before, change, changeable } from './directive.changes.js';
import { DirectiveEntity } from './directive.entity.js';
import {
  issuedBeforeConference,
  issuedBeforeInForce,
  verificationSourceMissing,
} from './directive.errors.js';
import type { AssignDirectiveInput, RecordDirectiveInput, UpdateDirectiveInput } from './directive.input.js';
import { asInMinutes, assertInEntry } from './directive.minutes.js';
import { assertReferences, assignmentReferences, references } from './directive.references.js';
import { assertAssignments, assertTiming, assertTranslations } from './directive.rules.js';
import { DirectiveAction, DirectiveState } from './directive.states.js';
import type {
  IssueDirectiveInput,
  VerifyDirectiveInput,
  WithdrawDirectiveInput,
} from './directive-steps.input.js';

/** Nothing is stated at a conference that does not take place, nor added to a file in the archive. */
const WITHOUT_NEW_DIRECTIVES: readonly ConferenceState[] = [
  ConferenceState.CANCELLED,
  ConferenceState.ARCHIVED,
];

@Injectable()
export class DirectivesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was stated, even where it is not clear yet who is addressed or who leads. */
  record(by: By, { assignments = [], postId, ...told }: RecordDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      assertTiming({ timing: told.timing, deadline: told.deadline, event: told.event });
      assertTranslations(told.language, told.translations);
      assertAssignments(assignments);
      const { conferenceId } = told;
      // Held, because directives are numbered within it.
      const { state, startsOn } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (WITHOUT_NEW_DIRECTIVES.includes(state)) throw invalidConferenceState(['conferenceId'], state);
      const input = await asInMinutes(manager, told);
      const { statedById } = input;
      await assertReferences(manager, conferenceId, [
        ...references(
          ['person', statedById, 'statedById'],
          ['source', input.sourceId, 'sourceId'],
          ['agenda_item', input.agendaItemId, 'agendaItemId'],
          ['programme', input.programmeId, 'programmeId'],
          ['directive', input.derivedFromId, 'derivedFromId'],
        ),
        ...assignmentReferences(assignments),
      ]);
      const id = uuidv7();
      const directive = {
        ...input,
        id,
        appointmentId: postId
          ? await heldAppointment(manager, { personId: statedById, postId }, startsOn, [])
          : null,
        translations: toLocalizedText(input.translations),
        summary: toLocalizedText(input.summary),
        purpose: toLocalizedText(input.purpose),
        expectedOutput: toLocalizedText(input.expectedOutput),
        event: toLocalizedText(input.event),
        sample: by.sample,
      };
      await insertRows(
        manager,
        newRows(DirectiveEntity, [directive], { number: nextNumber }),
        newAssignments(id, assignments),
      );
      return id;
    });
  }

  /** Corrects a directive that is not issued yet; another text has to be verified again. */
  update(by: By, { id, expectedRevision, postId, ...input }: UpdateDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await changeable(tx, { id, expectedRevision });
      const timing = input.timing ?? directive.timing;
      assertTiming({
        timing,
        deadline: input.deadline === undefined ? directive.deadline : input.deadline,
        event: input.event === undefined ? directive.event : input.event,
      });
      const language = input.language ?? directive.language;
      assertTranslations(
        language,
        input.translations === undefined
          ? toLocalizedInputs(directive.translations ?? {})
          : input.translations,
      );
      await assertReferences(
        manager,
        directive.conferenceId,
        references(
          ['person', input.statedById, 'statedById'],
          ['source', input.sourceId, 'sourceId'],
          ['agenda_item', input.agendaItemId, 'agendaItemId'],
          ['programme', input.programmeId, 'programmeId'],
        ),
      );
      const isReworded = input.text !== undefined && input.text !== directive.text;
      await change(manager, id, {
        ...input,
        ...(isReworded
          ? { state: DirectiveState.RECORDED, verifiedAgainstId: null, verifiedReason: null }
          : {}),
        appointmentId: await changedAppointment(manager, directive, input.statedById, postId),
        translations: changedText(input.translations),
        summary: changedText(input.summary),
        purpose: changedText(input.purpose),
        expectedOutput: changedText(input.expectedOutput),
        event: changedText(input.event),
      });
      return id;
    });
  }

  /** Replaces the assignments of a directive that is not issued yet. */
  assign(by: By, { id, expectedRevision, assignments }: AssignDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      assertAssignments(assignments);
      const { conferenceId } = await changeable(tx, { id, expectedRevision });
      await assertReferences(manager, conferenceId, assignmentReferences(assignments));
      await manager.delete(AssignmentEntity, { directiveId: id });
      await insertRows(manager, newAssignments(id, assignments));
      await change(manager, id, {});
      return id;
    });
  }

  /** Against a source or, where none is named, what the directive was taken from: an entry of the minutes, or its source. */
  verify(by: By, { id, expectedRevision, sourceId, reason }: VerifyDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await before(DirectiveAction.VERIFY, tx, { id, expectedRevision });
      const { conferenceId, state, minutesEntryId } = directive;
      await assertReferences(manager, conferenceId, references(['source', sourceId, 'sourceId']));
      const verifiedAgainstId = sourceId ?? (minutesEntryId ? null : directive.sourceId);
      if (!verifiedAgainstId && !minutesEntryId) throw verificationSourceMissing();
      if (!verifiedAgainstId) await assertInEntry(manager, id, reason);
      await change(manager, id, {
        // An urgent one is in force already, and stays so.
        state: state === DirectiveState.ACTIVE_URGENT ? state : DirectiveState.VERIFIED,
        verifiedAgainstId,
        verifiedReason: reason ?? null,
      });
      return id;
    });
  }

  /**
   * Gives the directive to the bodies concerned; the members that its groups have on that day are frozen. An urgent
   * one is with them already: its shares stay as they are.
   */
  issue(by: By, input: IssueDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const directive = await before(DirectiveAction.ISSUE, tx, input);
      await this.assertDay(by, tx.manager, directive, input.issuedOn);
      return issueOn(tx.manager, directive, input.issuedOn);
    });
  }

  /** The same on the day of the notice that names the directive, which has asked whether that day may be. */
  issueWithNotice(by: By, input: IssueDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx =>
      issueOn(tx.manager, await before(DirectiveAction.ISSUE, tx, input), input.issuedOn),
    );
  }

  withdraw(by: By, { id, expectedRevision, reason }: WithdrawDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = await before(DirectiveAction.WITHDRAW, tx, { id, expectedRevision });
      const { timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      const endedOn = this.clock.dayOf(by, timeZone);
      await endOpenShares(manager, id, endedOn);
      await change(manager, id, { state: DirectiveState.WITHDRAWN, withdrawnReason: reason, endedOn });
      return id;
    });
  }

  /** @throws DomainError DAY_IN_FUTURE or ISSUED_BEFORE_CONFERENCE */
  private async assertDay(
    by: By,
    manager: EntityManager,
    { conferenceId }: DirectiveEntity,
    issuedOn: string,
  ): Promise<void> {
    const { startsOn, timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
    const today = this.clock.dayOf(by, timeZone);
    if (issuedOn > today) throw dayInFuture(['issuedOn'], today);
    if (startsOn && issuedOn < startsOn) throw issuedBeforeConference(startsOn);
  }
}

/** @throws DomainError ISSUED_BEFORE_IN_FORCE, or what stands against giving it to the bodies on that day */
async function issueOn(
  manager: EntityManager,
  directive: DirectiveEntity,
  issuedOn: string,
): Promise<string> {
  const { id, inForceOn } = directive;
  if (inForceOn && issuedOn < inForceOn) throw issuedBeforeInForce(inForceOn);
  if (!inForceOn) await giveToBodies(manager, directive, issuedOn, 'issuedOn');
  await change(manager, id, { state: DirectiveState.ISSUED, issuedOn, inForceOn: inForceOn ?? issuedOn });
  return id;
}

/** SQL expression; the conference is held, so nobody else takes the number. */
function nextNumber(directive: string): string {
  return `(select coalesce(max(d.number), 0) + 1 from directive d where d.conference_id = ${directive}.conference_id)`;
}

/** The appointment after a change of speaker or post; undefined if neither changes. */
async function changedAppointment(
  manager: EntityManager,
  { conferenceId, statedById, appointmentId }: DirectiveEntity,
  newSpeakerId: string | undefined,
  newPostId: string | null | undefined,
): Promise<string | null | undefined> {
  if (newSpeakerId === undefined && newPostId === undefined) return undefined;
  const { startsOn } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
  const present = appointmentId
    ? await manager.findOneByOrFail(AppointmentEntity, { id: appointmentId })
    : null;
  const postId = newPostId === undefined ? present?.postId : newPostId;
  return heldAppointment(manager, { personId: newSpeakerId ?? statedById, postId }, startsOn, []);
}

function changedText(text: LocalizedTextInput[] | null | undefined) {
  return text === undefined ? undefined : toLocalizedText(text);
}
