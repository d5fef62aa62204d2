import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../../platform/database/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { AssignmentAction } from '../assignment.states.js';
import { CONFIRMED, refuseRequests } from '../share-requests.js';
import { ExtensionEntity } from './extension.entity.js';
import { ExtensionDecision, ExtensionState, ProgressKind } from './follow-up.enums.js';
import {
  ASSIGNMENT,
  alreadyDecided,
  deadlineNotLater,
  EXTENSION,
  evidenceRequired,
  ownReport,
  ownRequest,
  refusedWithDeadline,
} from './follow-up.errors.js';
import type { ConfirmDoneInput, DecideExtensionInput, ReturnDoneInput } from './follow-up.input.js';
import { assertPossible, monitoredShare } from './followed-share.js';
import { addEntry, type Said } from './progress-entries.js';
import { ACTION_OF } from './share-steps.js';

/** What those who monitor a share decide about it. */
@Injectable()
export class MonitoringService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  confirm(by: By, { text, ...target }: ConfirmDoneInput): Promise<string> {
    return this.judge(by, target, { kind: ProgressKind.CONFIRMED, text });
  }

  returnDone(by: By, { reason, ...target }: ReturnDoneInput): Promise<string> {
    return this.judge(by, target, { kind: ProgressKind.RETURNED, text: reason });
  }

  decideExtension(by: By, { id, expectedRevision, decision, deadline, note }: DecideExtensionInput) {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: EXTENSION };
      const { assignmentId } = await rowOf(manager, ExtensionEntity, id, named);
      const { share, day } = await monitoredShare(tx, { by, clock: this.clock, id: assignmentId, named });
      // Read again, for the share is held only now.
      const extension = await rowOf(manager, ExtensionEntity, id, named, true);
      assertRevision(extension, expectedRevision);
      if (extension.state !== ExtensionState.REQUESTED) {
        throw alreadyDecided(extension.state, extension.decidedOn!);
      }
      await assertPossible(manager, AssignmentAction.DECIDE_EXTENSION, share, named.path);
      if (isOwn(by.actor, extension.requestedById)) throw ownRequest();
      const granted = grantedDeadline(decision, deadline, extension.requestedDeadline, share.deadline!);
      await manager.update(
        ExtensionEntity,
        { id },
        {
          state: granted ? ExtensionState.GRANTED : ExtensionState.REFUSED,
          decidedOn: day,
          decisionNote: note ?? null,
          grantedDeadline: granted,
        },
      );
      if (granted) await manager.update(AssignmentEntity, { id: assignmentId }, { deadline: granted });
      return id;
    });
  }

  private judge(
    by: By,
    { id, expectedRevision }: { id: string; expectedRevision: number },
    said: Said,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: ASSIGNMENT };
      const { share, day, onBehalfOf } = await monitoredShare(tx, { by, clock: this.clock, id, named });
      assertRevision(share, expectedRevision);
      await assertPossible(manager, ACTION_OF[said.kind], share, named.path);
      const report = await lastReport(manager, id);
      if (isOwn(by.actor, report.accountId)) throw ownReport();
      if (said.kind === ProgressKind.CONFIRMED && !report.isProven) throw evidenceRequired(['id']);
      await addEntry(manager, id, { ...said, day, bodyId: onBehalfOf, accountId: by.actor.accountId });
      if (said.kind === ProgressKind.CONFIRMED) await refuseRequests(manager, [id], day, CONFIRMED);
      return id;
    });
  }
}

/** Whether the actor would judge what was said by the same account. */
function isOwn({ accountId, isAdministrator }: Actor, saidById: string | null): boolean {
  return !isAdministrator && saidById === accountId;
}

/** The deadline that the decision puts in force; null if it refuses. */
function grantedDeadline(
  decision: ExtensionDecision,
  deadline: string | null | undefined,
  requested: string,
  current: string,
): string | null {
  if (decision === ExtensionDecision.REFUSE) {
    if (deadline) throw refusedWithDeadline();
    return null;
  }
  const granted = deadline ?? requested;
  if (granted <= current) throw deadlineNotLater(current);
  return granted;
}

interface Report {
  accountId: string | null;
  /** By a waiver, or by a file; one that waits to be scanned, or was refused, proves nothing. */
  isProven: boolean;
}

/** What was last reported done: of the share, or of those that passed to it. */
async function lastReport(manager: EntityManager, assignmentId: string): Promise<Report> {
  const [report]: Report[] = await manager.query(
    `select account_id as "accountId", waived_by is not null or exists (
              select from evidence join file on file.id = file_id
               where entry_id = report.id and file.state = 'AVAILABLE') as "isProven"
       from last_report_done($1) report`,
    [assignmentId],
  );
  return report!;
}
