import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { conferenceOf, SOURCE, SourceEntity } from '../conferences/index.js';
import { BODY, BodyEntity, PERSON, PersonEntity } from '../directory/index.js';
import { type By, nextPosition, rowOf, Transactor } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { isHidden } from './report.access.js';
import { FindingEntity, ReportEntity } from './report.entity.js';
import type { RecordFindingInput, RecordReportInput } from './report.input.js';
import { assertOfConference, present } from './report-presentations.js';
import { REPORT, translationOfItself } from './reports.errors.js';

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
      const id = uuidv7();
      await manager.insert(ReportEntity, {
        ...input,
        id,
        position: await nextPosition(manager, ReportEntity, { conferenceId }),
        title: toLocalizedText(title),
      });
      await present(manager, { id, conferenceId }, presentations ?? []);
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
        if (isHidden(report, by.actor)) throw notFound(['reportId'], REPORT);
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

async function assertSource(manager: EntityManager, sourceId: string, conferenceId: string): Promise<void> {
  const source = await rowOf(manager, SourceEntity, sourceId, { path: ['sourceId'], what: SOURCE });
  assertOfConference(source, conferenceId, ['sourceId'], SOURCE);
}
