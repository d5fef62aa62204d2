import type { EntityManager } from 'typeorm';
import { AGENDA_ITEM, AgendaItemEntity } from '../agenda/index.js';
import { BODY, BodyEntity, PERSON, PersonEntity } from '../directory/index.js';
import { type BaseEntity, rowOf } from '../platform/database/index.js';
import { type Message, notFound } from '../platform/errors/index.js';
import { type ReportEntity, ReportPresentationEntity } from './report.entity.js';
import type { ReportPresentationInput } from './report.input.js';
import { presentedTwice, presenterMissing } from './reports.errors.js';

/**
 * Puts a report on the agenda of its conference.
 * @throws DomainError
 */
export async function present(
  manager: EntityManager,
  { id: reportId, conferenceId }: Pick<ReportEntity, 'id' | 'conferenceId'>,
  presentations: readonly ReportPresentationInput[],
): Promise<void> {
  await assertPresentations(manager, presentations, conferenceId);
  const rows = presentations.map(presentation => ({ ...presentation, reportId, conferenceId }));
  await manager.insert(ReportPresentationEntity, rows);
}

async function assertPresentations(
  manager: EntityManager,
  presentations: readonly ReportPresentationInput[],
  conferenceId: string,
): Promise<void> {
  for (const [at, { itemId, presentedByBodyId, presentedByPersonId }] of presentations.entries()) {
    const path = (field: string) => ['presentations', String(at), field];
    const item = await rowOf(manager, AgendaItemEntity, itemId, { path: path('itemId'), what: AGENDA_ITEM });
    assertOfConference(item, conferenceId, path('itemId'), AGENDA_ITEM);
    if (presentations.findIndex(other => other.itemId === itemId) < at) throw presentedTwice(at);
    if (!presentedByBodyId && !presentedByPersonId) throw presenterMissing(at);
    if (presentedByBodyId) {
      await rowOf(manager, BodyEntity, presentedByBodyId, { path: path('presentedByBodyId'), what: BODY });
    }
    if (presentedByPersonId) {
      await rowOf(manager, PersonEntity, presentedByPersonId, {
        path: path('presentedByPersonId'),
        what: PERSON,
      });
    }
  }
}

/** Things of another conference are not found, just like things that do not exist. */
export function assertOfConference(
  row: BaseEntity & { conferenceId: string },
  conferenceId: string,
  path: readonly string[],
  what: Message,
): void {
  if (row.conferenceId !== conferenceId) throw notFound(path, what);
}
