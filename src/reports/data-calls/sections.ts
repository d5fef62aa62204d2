import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { DomainError, notFound } from '../../platform/errors/index.js';
import type { Asked } from './asked.js';
import { ReportHeadingEntity } from './report-request.entity.js';
import { namedTwice, REPORT_HEADING } from './report-request.errors.js';
import { ReportSectionEntity } from './requested-report.entity.js';
import type { ReportSectionInput } from './requested-report.input.js';

/**
 * What a report says under headings of the outline; what it says under others stays.
 * @throws DomainError NOT_FOUND, NAMED_TWICE
 */
export async function writeSections(
  manager: EntityManager,
  { request }: Asked,
  reportId: string,
  sections: readonly ReportSectionInput[],
): Promise<void> {
  const headings = await manager.findBy(ReportHeadingEntity, { requestId: request.id });
  const known = new Set(headings.map(({ id }) => id));
  const path = (at: number) => ['sections', String(at), 'headingId'];
  const faults = sections.flatMap(({ headingId }, at) => {
    if (!known.has(headingId)) return [notFound(path(at), REPORT_HEADING)];
    return sections.findIndex(other => other.headingId === headingId) < at ? [namedTwice(path(at))] : [];
  });
  if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
  for (const { headingId, language, text } of sections) {
    const present = await manager.findOneBy(ReportSectionEntity, { reportId, headingId });
    if (!text) await manager.delete(ReportSectionEntity, { reportId, headingId });
    else if (present) await manager.update(ReportSectionEntity, { id: present.id }, { language, text });
    else await manager.insert(ReportSectionEntity, { id: uuidv7(), reportId, headingId, language, text });
  }
}
