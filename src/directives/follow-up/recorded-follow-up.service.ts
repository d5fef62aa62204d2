import { Injectable } from '@nestjs/common';
import { type EntityManager, type EntityTarget, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type BaseEntity, type By, Transactor } from '../../platform/database/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { ASSIGNMENT_TRANSITIONS } from '../assignment.states.js';
import { ExtensionEntity } from './extension.entity.js';
import { ExtensionState, ProgressKind } from './follow-up.enums.js';
import type { Said } from './progress-entries.js';
import { ProgressEntryEntity } from './progress-entry.entity.js';
import { ACTION_OF, changeBy } from './share-steps.js';

/** What became of a share, in order. */
export interface RecordedCourse {
  assignmentId: string;
  entries: (Omit<Said, 'fileIds'> & { day: string })[];
  extensions: RecordedExtension[];
  /** The body that confirms and returns. */
  monitorId: string;
}

export interface RecordedExtension {
  requestedOn: string;
  requestedDeadline: string;
  reason: string;
  /** Absent while it is open. */
  decision?: { decidedOn: string; grantedDeadline: string | null; decisionNote: string | null };
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 1000;
const BY_MONITORS: readonly ProgressKind[] = [ProgressKind.CONFIRMED, ProgressKind.RETURNED];

/**
 * Writes the invented follow-up of many shares at once: the rows that the commands would write one by one on those
 * days, in a few statements.
 */
@Injectable()
export class RecordedFollowUp {
  constructor(private readonly transactor: Transactor) {}

  add(by: By, courses: readonly RecordedCourse[]): Promise<void> {
    return this.transactor.run(by, async ({ manager }) => {
      const ids = courses.map(({ assignmentId }) => assignmentId);
      const shares = await manager.findBy(AssignmentEntity, { id: In(ids) });
      const byId = new Map(shares.map(share => [share.id, share]));
      const followed = courses.map(course => ({ ...course, share: byId.get(course.assignmentId)! }));
      const entries = followed.flatMap(({ share, monitorId, entries: said }) =>
        said.map(entry => entryOf(share, monitorId, entry)),
      );
      const extensions = followed.flatMap(({ share, extensions: asked }) => extend(share, asked));
      await insertAll(manager, ProgressEntryEntity, entries);
      await insertAll(manager, ExtensionEntity, extensions);
      await updateShares(manager, shares);
    });
  }
}

/** Takes the step in `share`, and gives the entry for it. */
function entryOf(
  share: AssignmentEntity,
  monitorId: string,
  { kind, day, text, percent, waiver }: RecordedCourse['entries'][number],
): Partial<ProgressEntryEntity> {
  if (!ASSIGNMENT_TRANSITIONS[ACTION_OF[kind]].from.includes(share.state!)) {
    throw new Error(`${kind} on ${day} does not fit a share that is ${share.state}`);
  }
  Object.assign(share, changeBy(kind, day), { revision: share.revision + 1 });
  return {
    ...{ id: uuidv7(), assignmentId: share.id, kind, day, accountId: null },
    text: text ?? null,
    percent: percent ?? null,
    waiverReason: waiver?.reason ?? null,
    waivedBy: waiver?.waivedBy ?? null,
    bodyId: BY_MONITORS.includes(kind) ? monitorId : share.bodyId,
  };
}

/** Gives `share` the deadlines that were granted, and the requests with their decisions. */
function extend(share: AssignmentEntity, asked: readonly RecordedExtension[]): Partial<ExtensionEntity>[] {
  return asked.map(({ decision, ...request }) => {
    const extension = { id: uuidv7(), assignmentId: share.id, previousDeadline: share.deadline!, ...request };
    if (!decision) return extension;
    const granted = decision.grantedDeadline;
    if (granted) Object.assign(share, { deadline: granted, revision: share.revision + 1 });
    const state = granted ? ExtensionState.GRANTED : ExtensionState.REFUSED;
    return { ...extension, ...decision, state, revision: 2 };
  });
}

async function insertAll<T extends BaseEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: Partial<T>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await manager.insert(entity, rows.slice(at, at + ROWS_AT_ONCE) as never);
  }
}

async function updateShares(manager: EntityManager, shares: readonly AssignmentEntity[]): Promise<void> {
  const values = (key: keyof AssignmentEntity) => shares.map(share => share[key]);
  await manager.query(
    `update assignment share
        set revision = became.revision, state = became.state, deadline = became.deadline, accepted_on = became.accepted_on,
            completed_on = became.completed_on, confirmed_on = became.confirmed_on, updated_at = now()
       from unnest($1::uuid[], $2::int[], $3::assignment_state[], $4::date[], $5::date[], $6::date[], $7::date[])
              as became (id, revision, state, deadline, accepted_on, completed_on, confirmed_on)
      where share.id = became.id`,
    [
      values('id'),
      values('revision'),
      values('state'),
      values('deadline'),
      values('acceptedOn'),
      values('completedOn'),
      values('confirmedOn'),
    ],
  );
}
