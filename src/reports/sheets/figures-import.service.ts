import { Injectable } from '@nestjs/common';
import { type By, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { CellErrors, type HeadingRow, type Table, tried } from '../../platform/sheets/index.js';
import { ObservationEntity } from '../observation.entity.js';
import { ObservationsService } from '../observations.service.js';
import { bodyAsked, writableReport } from '../report.access.js';
import { ObservationRevisionsService, type Revisions } from '../revisions/observation-revisions.service.js';
import { figureChanges, newFigure, percentFault } from './figure-changes.js';
import type { Column } from './figure-columns.js';
import { FAULTS } from './figure-faults.js';
import { type FiguresReport, noteFailures } from './figures-report.js';
import { parseFigures } from './parse-figures.js';
import { type Figure, keyOf, resolveFigures } from './resolve-figures.js';

export interface FiguresInput {
  reportId: string;
  table: Table & HeadingRow<Column>;
  /** Whether it is written; else it is only tried. */
  apply: boolean;
  /** Why figures are revised that there are. */
  reason?: string;
}

interface Sorted {
  added: Figure[];
  changed: { figure: Figure; id: string; changes: Revisions['observations'][number]['changes'] }[];
  unchanged: number;
}

@Injectable()
export class FiguresImportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly observations: ObservationsService,
    private readonly revisions: ObservationRevisionsService,
  ) {}

  /** Brings the figures of a sheet into a report, whole or not at all; a preview is the import taken back. */
  import(by: By, input: FiguresInput): Promise<FiguresReport> {
    return tried(input.apply, end =>
      this.transactor.run(by, async tx => end(await this.carryOut(by, tx, input))),
    );
  }

  private async carryOut(by: By, tx: Tx, { reportId, table, reason }: FiguresInput): Promise<FiguresReport> {
    const { manager } = tx;
    await writableReport(tx, by, reportId, ['reportId']);
    const errors = new CellErrors<Column>();
    const parsed = parseFigures(table, errors);
    const around = { reportId, bodyAsked: await bodyAsked(manager, reportId) };
    const figures = await resolveFigures(manager, around, parsed.rows, errors);
    const present = await manager.findBy(ObservationEntity, { reportId });
    const { added, changed, unchanged } = sorted(figures, present, errors);
    const joined = { ...by, tx };
    if (added.length > 0) {
      await noteFailures(
        errors,
        at => added[at]!.row,
        () => this.observations.recordAll(joined, { reportId, observations: added.map(newFigure) }),
      );
    }
    if (changed.length > 0) {
      if (!reason) errors.addMissing(null, FAULTS.reasonMissing());
      await noteFailures(
        errors,
        at => changed[at]!.figure.row,
        () => this.revisions.reviseAll(joined, { reportId, reason: reason ?? '-', observations: changed }),
      );
    }
    return {
      applied: false,
      rows: parsed.total,
      added: added.length,
      changed: changed.length,
      unchanged,
      empty: parsed.empty,
      errorCount: errors.count,
      errors: errors.inOrder(),
    };
  }
}

/** What is new, changed or the same as the report has it. */
function sorted(
  figures: readonly Figure[],
  present: readonly ObservationEntity[],
  errors: CellErrors<Column>,
): Sorted {
  const byKey = new Map<string, ObservationEntity[]>();
  for (const one of present) {
    const key = keyOf({ ...one, from: one.periodFrom, to: one.periodTo });
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const result: Sorted = { added: [], changed: [], unchanged: 0 };
  const seen = new Map<string, number>();
  for (const figure of figures) {
    const { row } = figure;
    const key = keyOf({ ...figure, from: row.from, to: row.to });
    const earlier = seen.get(key);
    const [one, ...others] = byKey.get(key) ?? [];
    if (earlier) errors.add(row, 'code', FAULTS.rowTwice(earlier));
    else if (others.length > 0) errors.add(row, 'code', FAULTS.severalFigures());
    else if (!one) result.added.push(figure);
    else compare(figure, one, result, errors);
    if (!earlier) seen.set(key, row.number);
  }
  const ratios = [
    ...result.added,
    ...result.changed.flatMap(({ figure, changes }) => (changes.reportedRatio ? [figure] : [])),
  ];
  for (const { row } of ratios) {
    const fault = percentFault(row);
    if (fault) errors.add(row, 'ratio', fault);
  }
  return result;
}

function compare(figure: Figure, one: ObservationEntity, result: Sorted, errors: CellErrors<Column>): void {
  try {
    const changes = figureChanges(figure, one);
    if (changes) result.changed.push({ figure, id: one.id, changes });
    else result.unchanged += 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    errors.add(figure.row, 'ratio', error.failures[0]!);
  }
}
