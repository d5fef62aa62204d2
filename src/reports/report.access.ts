import type { EntityManager } from 'typeorm';
import { admitted } from '../agenda/index.js';
import { withinConference } from '../conferences/index.js';
import { type Actor, STAFF } from '../platform/auth/index.js';
import { type By, rowOf, type Tx } from '../platform/database/index.js';
import { type Message, notFound } from '../platform/errors/index.js';
import { and, hasRole, or, type RowAccess, type Statement, speaksFor } from '../platform/graphql/index.js';
import { ReportEntity } from './report.entity.js';
import { ReportState } from './report.enums.js';
import { REPORT, reportNotOpen, requestNotOpen } from './reports.errors.js';

/** What was asked for is seen by the body that writes it, once delivered by the staff, and accepted by everybody. */
export const reportAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => and([isShared(row, statement), notBehindClosedDoors(row, statement)]),
};

function isShared(report: string, statement: Statement): string {
  return or([
    `${report}.state = 'ACCEPTED'`,
    and([`${report}.state <> 'DRAFT'`, hasRole(statement, `${report}.conference_id`, STAFF)]),
    speaksFor(statement, `${report}.prepared_by_id`, `${report}.conference_id`),
  ]);
}

/** A report that was heard in closed session is for those who were admitted to it. */
function notBehindClosedDoors(report: string, statement: Statement): string {
  const item = statement.alias();
  const isAdmitted = admitted(item, statement);
  if (isAdmitted === 'true') return 'true';
  return (
    `not exists (select from report_presentation heard join agenda_item ${item} on ${item}.id = heard.item_id ` +
    `where heard.report_id = ${report}.id and not ${isAdmitted})`
  );
}

/** Whether it is the draft of a body for which the actor does not speak: not even the staff know of it. */
export function isHidden({ state, preparedById }: ReportEntity, actor: Actor): boolean {
  return state === ReportState.DRAFT && !(preparedById !== null && actor.speaksFor(preparedById));
}

/**
 * A report that something is added to, held until the transaction ends, if the actor may: the staff of its conference, and
 * the body that was asked for it as long as it is writing.
 * @param what how the input calls it, if it names it by something of it
 * @throws DomainError NOT_FOUND at `path`, REPORT_DELIVERED, REQUEST_NOT_OPEN
 * @throws NotAllowedError
 */
export async function writableReport(
  tx: Tx,
  { actor }: By,
  id: string,
  path: readonly string[],
  what: Message = REPORT,
): Promise<ReportEntity> {
  const named = { path, what };
  const report = await rowOf(tx.manager, ReportEntity, id, named, true);
  const { conferenceId, state, preparedById } = report;
  if (isHidden(report, actor)) throw notFound(path, what);
  const isAsked = state !== ReportState.ACCEPTED && preparedById !== null;
  tx.inConference(conferenceId, named, { bodyIds: isAsked ? [preparedById] : [] });
  if (actor.hasRole(conferenceId, ...STAFF)) return report;
  if (state === ReportState.DELIVERED) throw reportNotOpen(path);
  if (!(await isRequestOpen(tx.manager, id))) throw requestNotOpen(path);
  return report;
}

async function isRequestOpen(manager: EntityManager, reportId: string): Promise<boolean> {
  const [asked]: { open: boolean }[] = await manager.query(
    `select request.state = 'ISSUED' as open from requested_report
       join report_request request on request.id = request_id where report_id = $1`,
    [reportId],
  );
  return Boolean(asked?.open);
}

/** The body that a report was asked of; its figures are those of that body. Null for other reports. */
export async function bodyAsked(manager: EntityManager, reportId: string): Promise<string | null> {
  const [asked]: { bodyId: string }[] = await manager.query(
    'select body_id as "bodyId" from requested_report where report_id = $1',
    [reportId],
  );
  return asked?.bodyId ?? null;
}
