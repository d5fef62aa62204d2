import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ConferenceEntity } from '../../conferences/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { assertRevision, nextPosition, rowOf, type Tx } from '../../platform/database/index.js';
import { type LocalizedTextInput, toLocalizedText } from '../../platform/graphql/index.js';
import { ObservationEntity } from '../observation.entity.js';
import { ReportEntity } from '../report.entity.js';
import type { ReportState } from '../report.enums.js';
import { ReportRequestEntity } from './report-request.entity.js';
import { REQUESTED_REPORT, requestNotIssued } from './report-request.errors.js';
import { ReportRequestState } from './report-request.states.js';
import { ReportSectionEntity, RequestedReportEntity } from './requested-report.entity.js';

/** What a body was asked for, with all that decides what may be done about it. */
export interface Asked {
  id: string;
  bodyId: string;
  request: ReportRequestEntity;
  conference: ConferenceEntity;
  report: ReportEntity | null;
}

/**
 * As the caller read it, held until the command is done, if the actor may: by the rule of the command, for that body or at
 * that conference.
 * @throws DomainError NOT_FOUND
 * @throws ConflictError
 * @throws NotAllowedError
 */
export async function heldAsked(
  tx: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
): Promise<Asked> {
  const { manager } = tx;
  const named = { path: ['id'], what: REQUESTED_REPORT };
  const asked = await rowOf(manager, RequestedReportEntity, id, named, true);
  tx.ofBody(asked.bodyId, named);
  tx.inConference(asked.conferenceId, named);
  assertRevision(asked, expectedRevision);
  // Not closed or taken back meanwhile.
  const request = await manager.findOneOrFail(ReportRequestEntity, {
    where: { id: asked.requestId },
    lock: { mode: 'pessimistic_read' },
  });
  const conference = await manager.findOneByOrFail(ConferenceEntity, { id: asked.conferenceId });
  const report = asked.reportId
    ? await manager.findOneOrFail(ReportEntity, {
        where: { id: asked.reportId },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  return { id, bodyId: asked.bodyId, request, conference, report };
}

export function assertOpen({ request }: Asked): void {
  if (request.state !== ReportRequestState.ISSUED) throw requestNotIssued();
}

export function today(clock: Clock, { conference }: Asked): string {
  return clock.today(conference.timeZone);
}

/** The report that answers, which there is none of yet. */
export async function beginReport(
  { manager }: Tx,
  { id: askedId, bodyId, request, conference }: Asked,
  state: ReportState,
  title: LocalizedTextInput[] | undefined,
): Promise<string> {
  const id = uuidv7();
  const conferenceId = conference.id;
  // Held, because reports are numbered within it.
  await manager.findOneOrFail(ConferenceEntity, {
    where: { id: conferenceId },
    lock: { mode: 'pessimistic_write' },
  });
  await manager.insert(ReportEntity, {
    ...{ id, conferenceId, preparedById: bodyId, state },
    position: await nextPosition(manager, ReportEntity, { conferenceId }),
    title: title ? toLocalizedText(title) : request.title,
  });
  await manager.update(RequestedReportEntity, { id: askedId }, { reportId: id });
  return id;
}

export async function saysAnything(manager: EntityManager, reportId: string): Promise<boolean> {
  return (
    (await manager.existsBy(ReportSectionEntity, { reportId })) ||
    (await manager.existsBy(ObservationEntity, { reportId }))
  );
}

/** Counts the revision, whatever of it has changed. */
export async function counted({ manager }: Tx, { id }: Asked): Promise<string> {
  await manager.update(RequestedReportEntity, { id }, { updatedAt: () => 'now()' });
  return id;
}
