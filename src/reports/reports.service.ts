import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AGENDA_ITEM, AgendaItemEntity } from '../agenda/index.js';
import { conferenceOf, SOURCE, SourceEntity } from '../conferences/index.js';
import { BODY, BodyEntity, PERSON, PersonEntity } from '../directory/index.js';
import { type BaseEntity, type By, nextPosition, rowOf, Transactor } from '../platform/database/index.js';
import { type Message, notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { FindingEntity, ReportEntity, ReportPresentationEntity } from './report.entity.js';
import type { RecordFindingInput, RecordReportInput, ReportPresentationInput } from './report.input.js';
import { presentedTwice, presenterMissing, REPORT, translationOfItself } from './reports.errors.js';

@Injectable()
export class ReportsService {
  constructor(private readonly transactor: Transactor) {}

  /** Records a report that a conference heard. */
  record(by: By, { title, presentations, ...input }: RecordReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId, preparedById, sourceId } = input;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (preparedById)
        await rowOf(manager, BodyEntity, preparedById, { path: ['preparedById'], what: BODY });
      if (sourceId) await assertSource(manager, sourceId, conferenceId);
      await assertPresentations(manager, presentations ?? [], conferenceId);
      const id = uuidv7();
      await manager.insert(ReportEntity, {
        ...input,
        id,
        position: await nextPosition(manager, ReportEntity, { conferenceId }),
        title: toLocalizedText(title),
      });
      const rows = (presentations ?? []).map(presentation => ({
        ...presentation,
        reportId: id,
        conferenceId,
      }));
      await manager.insert(ReportPresentationEntity, rows);
      return id;
    });
  }

  /** Records an assessment, word for word. */
  recordFinding(by: By, { translations, ...input }: RecordFindingInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId, reportId, statedByBodyId, statedByPersonId, sourceId } = input;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (reportId) {
        const report = await rowOf(manager, ReportEntity, reportId, { path: ['reportId'], what: REPORT });
        assertOfConference(report, conferenceId, ['reportId'], REPORT);
      }
      if (statedByBodyId)
        await rowOf(manager, BodyEntity, statedByBodyId, { path: ['statedByBodyId'], what: BODY });
      if (statedByPersonId) {
        await rowOf(manager, PersonEntity, statedByPersonId, { path: ['statedByPersonId'], what: PERSON });
      }
      if (sourceId) await assertSource(manager, sourceId, conferenceId);
      const itself = (translations ?? []).findIndex(({ language }) => language === input.language);
      if (itself >= 0) throw translationOfItself(itself);
      const id = uuidv7();
      await manager.insert(FindingEntity, {
        ...input,
        id,
        position: await nextPosition(manager, FindingEntity, { conferenceId }),
        translations: toLocalizedText(translations),
      });
      return id;
    });
  }
}

async function assertPresentations(
  manager: EntityManager,
  presentations: ReportPresentationInput[],
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

async function assertSource(manager: EntityManager, sourceId: string, conferenceId: string): Promise<void> {
  const source = await rowOf(manager, SourceEntity, sourceId, { path: ['sourceId'], what: SOURCE });
  assertOfConference(source, conferenceId, ['sourceId'], SOURCE);
}

/** Things of another conference are not found, just like things that do not exist. */
function assertOfConference(
  row: BaseEntity & { conferenceId: string },
  conferenceId: string,
  path: readonly string[],
  what: Message,
): void {
  if (row.conferenceId !== conferenceId) throw notFound(path, what);
}
