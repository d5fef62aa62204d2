import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type By, Transactor, type Tx, updateRow } from '../platform/database/index.js';
import { assertConcludable } from './concluding.js';
import { ConferenceEntity, OfficerEntity } from './conference.entity.js';
import { OfficerRole } from './conference.enums.js';
import { CONFERENCE, chairMissing, dateMissing, invalidState, ownMutation } from './conference.errors.js';
import { CONFERENCE_TRANSITIONS, ConferenceAction } from './conference.states.js';
import { assertDates } from './conference-dates.js';
import { conferenceOf } from './conference-of.js';
import { recheckOfficers } from './conference-parts.js';
import type {
  AdvanceConferenceInput,
  CancelConferenceInput,
  PostponeConferenceInput,
} from './life-cycle.input.js';

/** What is done in the same transaction when a conference was put off or called off. */
type WhenOff = (manager: EntityManager, conferenceId: string) => Promise<void>;

interface Target {
  id: string;
  expectedRevision: number;
}

const NAMED = { path: ['id'], what: CONFERENCE };

/** Takes a conference through its life, by the table of transitions. */
@Injectable()
export class LifeCycleService {
  private readonly whenOff: WhenOff[] = [];

  constructor(private readonly transactor: Transactor) {}

  /** For higher features, which tell whom it concerns that a conference does not take place when it was to. */
  onOff(work: WhenOff): void {
    this.whenOff.push(work);
  }

  advance(by: By, { id, expectedRevision, action }: AdvanceConferenceInput): Promise<string> {
    if (action === ConferenceAction.POSTPONE || action === ConferenceAction.CANCEL) throw ownMutation();
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await this.locked(tx, id, action, ['action']);
      if (!conference.startsOn) throw dateMissing();
      if (action === ConferenceAction.CONVENE) await assertChair(manager, id);
      if (action === ConferenceAction.CONCLUDE) await assertConcludable(manager, id);
      await this.move(manager, { id, expectedRevision }, action, {});
      return id;
    });
  }

  /** Puts the conference off; without a new first day it has no date until the plan is approved again. */
  postpone(
    by: By,
    { id, expectedRevision, reason, startsOn, endsOn }: PostponeConferenceInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { timeZone } = await this.locked(tx, id, ConferenceAction.POSTPONE, ['id']);
      const dates = {
        startsOn: startsOn ?? null,
        endsOn: endsOn ?? startsOn ?? null,
        startsAt: null,
        endsAt: null,
      };
      assertDates({ ...dates, timeZone });
      if (startsOn) await recheckOfficers(manager, id, startsOn);
      await this.callOff(manager, { id, expectedRevision }, ConferenceAction.POSTPONE, {
        ...dates,
        stateReason: reason,
      });
      return id;
    });
  }

  cancel(by: By, { id, expectedRevision, reason }: CancelConferenceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await this.locked(tx, id, ConferenceAction.CANCEL, ['id']);
      await this.callOff(manager, { id, expectedRevision }, ConferenceAction.CANCEL, { stateReason: reason });
      return id;
    });
  }

  /** The conference, held until the step is done, if its state allows the step. */
  private async locked(tx: Tx, id: string, action: ConferenceAction, path: string[]) {
    const conference = await conferenceOf(tx, id, NAMED.path);
    if (!CONFERENCE_TRANSITIONS[action].from.includes(conference.state))
      throw invalidState(path, conference.state);
    return conference;
  }

  /** Puts it off or calls it off, and tells those whom it concerns. */
  private async callOff(
    manager: EntityManager,
    target: Target,
    action: ConferenceAction,
    changes: Partial<ConferenceEntity>,
  ): Promise<void> {
    await this.move(manager, target, action, changes);
    for (const work of this.whenOff) await work(manager, target.id);
  }

  private move(
    manager: EntityManager,
    target: Target,
    action: ConferenceAction,
    changes: Partial<ConferenceEntity>,
  ): Promise<void> {
    const { to } = CONFERENCE_TRANSITIONS[action];
    return updateRow(manager, ConferenceEntity, target, NAMED, { stateReason: null, ...changes, state: to });
  }
}

async function assertChair(manager: EntityManager, conferenceId: string): Promise<void> {
  if (!(await manager.existsBy(OfficerEntity, { conferenceId, role: OfficerRole.CHAIR })))
    throw chairMissing();
}
