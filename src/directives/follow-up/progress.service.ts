import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, Transactor } from '../../platform/database/index.js';
import { AssignmentAction } from '../assignment.states.js';
import { settleHandBacks, TAKEN_UP } from '../share-requests.js';
import { assertUsable } from './evidence-files.js';
import { ExtensionEntity } from './extension.entity.js';
import { ExtensionState, ProgressKind } from './follow-up.enums.js';
import {
  ASSIGNMENT,
  alreadyPast,
  deadlineNotLater,
  evidenceRequired,
  extensionPending,
  noDeadline,
} from './follow-up.errors.js';
import type {
  AcceptAssignmentInput,
  ReportDoneInput,
  ReportProgressInput,
  RequestExtensionInput,
} from './follow-up.input.js';
import { assertPossible, performedShare } from './followed-share.js';
import { addEntry, type Said } from './progress-entries.js';
import { ACTION_OF } from './share-steps.js';

const ALL = 100;

/** What the body that leads says about its share. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  accept(by: By, { text, ...target }: AcceptAssignmentInput): Promise<string> {
    return this.say(by, target, { kind: ProgressKind.ACCEPTED, text });
  }

  reportProgress(by: By, { text, percent, fileIds = [], ...target }: ReportProgressInput): Promise<string> {
    const isProven = percent !== ALL || fileIds.length > 0;
    return this.say(by, target, { kind: ProgressKind.PROGRESS, text, percent, fileIds, isProven });
  }

  reportDone(by: By, { text, fileIds = [], waiver, ...target }: ReportDoneInput): Promise<string> {
    const isProven = Boolean(waiver) || fileIds.length > 0;
    const kind = ProgressKind.REPORTED_DONE;
    return this.say(by, target, { kind, text, percent: ALL, fileIds, waiver, isProven });
  }

  /** @returns id of the request */
  requestExtension(by: By, { assignmentId, deadline, reason }: RequestExtensionInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['assignmentId'], what: ASSIGNMENT };
      const { share, day } = await performedShare(tx, { by, clock: this.clock, id: assignmentId, named });
      await assertPossible(manager, AssignmentAction.REQUEST_EXTENSION, share, named.path);
      if (share.deadline === null) throw noDeadline();
      if (await hasOpenRequest(manager, assignmentId)) throw extensionPending();
      if (deadline <= share.deadline) throw deadlineNotLater(share.deadline);
      if (deadline < day) throw alreadyPast(day);
      const id = uuidv7();
      await manager.insert(ExtensionEntity, {
        id,
        assignmentId,
        requestedOn: day,
        requestedById: by.actor.accountId,
        requestedDeadline: deadline,
        reason,
        previousDeadline: share.deadline,
      });
      return id;
    });
  }

  private say(
    by: By,
    { id, expectedRevision }: { id: string; expectedRevision: number },
    { isProven = true, ...said }: Said & { isProven?: boolean },
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: ASSIGNMENT };
      const { share, conference, day } = await performedShare(tx, { by, clock: this.clock, id, named });
      assertRevision(share, expectedRevision);
      await assertPossible(manager, ACTION_OF[said.kind], share, named.path);
      if (!isProven) throw evidenceRequired(['fileIds']);
      await assertUsable(manager, by.actor, conference.id, said.fileIds ?? []);
      await addEntry(manager, share.id, {
        ...said,
        day,
        bodyId: share.bodyId,
        accountId: by.actor.accountId,
      });
      await settleHandBacks(manager, [id], 'INSISTED', { day, reason: TAKEN_UP });
      return id;
    });
  }
}

/** The share is held, so nobody else asks meanwhile. */
function hasOpenRequest(manager: EntityManager, assignmentId: string): Promise<boolean> {
  return manager.existsBy(ExtensionEntity, { assignmentId, state: ExtensionState.REQUESTED });
}
