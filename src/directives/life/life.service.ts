import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ConferenceEntity } from '../../conferences/index.js';
import { STAFF } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { dayInFuture, notFound } from '../../platform/errors/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import { OPEN_STATES } from '../assignment.states.js';
import { endOpenShares, giveToBodies } from '../directive.assignments.js';
import { before, change } from '../directive.changes.js';
import { DirectiveEntity } from '../directive.entity.js';
import { DirectiveTiming } from '../directive.enums.js';
import { DIRECTIVE } from '../directive.errors.js';
import { DirectiveAction, DirectiveState, IN_FORCE } from '../directive.states.js';
import { DirectiveReviewEntity } from './directive-review.entity.js';
import {
  deadlineBeforeEvent,
  earlierConference,
  noteNeeded,
  notInForce,
  reviewNotLater,
  sharesOpen,
} from './life.errors.js';
import type {
  ActivateDirectiveInput,
  CloseDirectiveInput,
  RecordDirectiveEventInput,
  ReviewDirectiveInput,
  SupersedeDirectiveInput,
} from './life.input.js';

/** What happens to directives beside the way from recorded to issued. */
@Injectable()
export class DirectiveLifeService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Lets an urgent directive be carried out without waiting for the notice (Decision 45/2018/QĐ-TTg, art. 17). */
  activate(by: By, { id, expectedRevision, activatedOn, reason }: ActivateDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await before(DirectiveAction.ACTIVATE, tx, { id, expectedRevision });
      const { today } = await this.at(by, manager, directive);
      if (activatedOn > today) throw dayInFuture(['activatedOn'], today);
      await giveToBodies(manager, directive, activatedOn, 'activatedOn');
      await change(manager, id, {
        state: DirectiveState.ACTIVE_URGENT,
        urgentReason: reason,
        inForceOn: activatedOn,
      });
      return id;
    });
  }

  /** Sets the deadline of a directive that has waited for an event, and of its open shares. */
  recordEvent(
    by: By,
    { id, expectedRevision, happenedOn, deadline }: RecordDirectiveEventInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await before(DirectiveAction.RECORD_EVENT, tx, { id, expectedRevision });
      const { today } = await this.at(by, manager, directive);
      if (happenedOn > today) throw dayInFuture(['happenedOn'], today);
      if (deadline < happenedOn || deadline < directive.inForceOn!) throw deadlineBeforeEvent();
      await manager.query(
        `update assignment set deadline = $2, revision = revision + 1, updated_at = now()
          where directive_id = $1 and state = any($3::assignment_state[])`,
        [id, deadline, OPEN_STATES],
      );
      await change(manager, id, { deadline, deadlineSetOn: happenedOn });
      return id;
    });
  }

  /** Notes how an ongoing directive stands today, and when to look again. */
  review(by: By, { id, expectedRevision, note, nextReviewOn }: ReviewDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await before(DirectiveAction.REVIEW, tx, { id, expectedRevision });
      const { today } = await this.at(by, manager, directive);
      if (nextReviewOn <= today) throw reviewNotLater(today);
      await manager.insert(DirectiveReviewEntity, {
        id: uuidv7(),
        directiveId: id,
        day: today,
        note,
        nextReviewOn,
      });
      await change(manager, id, { reviewOn: nextReviewOn });
      return id;
    });
  }

  /** Puts another directive in the place of one; what is open of that one ends. No circle: the other one is in force. */
  supersede(by: By, { id, expectedRevision, byId }: SupersedeDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      // In one order, for two may be put in the place of each other at the same moment.
      await manager.query('select from directive where id = any($1) order by id for update', [[id, byId]]);
      const directive = await before(DirectiveAction.SUPERSEDE, tx, { id, expectedRevision });
      const named = { path: ['byId'], what: DIRECTIVE };
      if (byId === id) throw notInForce();
      const other = await rowOf(manager, DirectiveEntity, byId, named, true);
      if (!by.actor.hasRole(other.conferenceId, ...STAFF)) throw notFound(named.path, named.what);
      if (!IN_FORCE.includes(other.state)) throw notInForce();
      const { today, startsOn } = await this.at(by, manager, directive);
      if (other.conferenceId !== directive.conferenceId) {
        const later = await this.at(by, manager, other);
        if ((later.startsOn ?? '') < (startsOn ?? '')) throw earlierConference();
      }
      await endOpenShares(manager, id, today);
      await change(manager, id, { state: DirectiveState.SUPERSEDED, supersededById: byId, endedOn: today });
      return id;
    });
  }

  /** Stops following a directive: one with a deadline when all is done, an ongoing one for a reason. */
  close(by: By, { id, expectedRevision, note }: CloseDirectiveInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const directive = await before(DirectiveAction.CLOSE, tx, { id, expectedRevision });
      const { today } = await this.at(by, manager, directive);
      if (directive.timing === DirectiveTiming.ONGOING) {
        if (!note) throw noteNeeded();
        await endOpenShares(manager, id, today);
      } else await assertNothingOpen(manager, id);
      await change(manager, id, {
        state: DirectiveState.CLOSED,
        closingNote: note,
        endedOn: today,
      });
      return id;
    });
  }

  private async at(by: By, manager: EntityManager, { conferenceId }: DirectiveEntity) {
    const { timeZone, startsOn } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
    return { today: this.clock.dayOf(by, timeZone), startsOn };
  }
}

/** @throws DomainError SHARES_OPEN naming the bodies */
async function assertNothingOpen(manager: EntityManager, directiveId: string): Promise<void> {
  const open: { name: LocalizedText }[] = await manager.query(
    `select body.name from assignment share join body on body.id = share.body_id
      where share.directive_id = $1 and share.state = any($2::assignment_state[])
      order by share.position, share.id`,
    [directiveId, OPEN_STATES],
  );
  if (open.length > 0) throw sharesOpen(open.map(({ name }) => name));
}
