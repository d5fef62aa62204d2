import { DomainError } from '../../platform/errors/index.js';
import type { CellError, CellErrors } from '../../platform/sheets/index.js';
import type { Column } from './figure-columns.js';
import type { FigureRow } from './parse-figures.js';

/** What an import of figures does, or would do. */
export interface FiguresReport {
  /** Whether it was written: a preview, and an import with errors, write nothing. */
  applied: boolean;
  /** Rows of the sheet that say something. */
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Rows that ask for a figure and give none. */
  empty: number;
  /** All errors; the list is cut off when it is very long. */
  errorCount: number;
  errors: CellError[];
}

const COLUMN_OF: Record<string, Column> = {
  indicatorId: 'code',
  bodyId: 'body',
  period: 'to',
  reportedValue: 'value',
  scale: 'scale',
  approximate: 'approximate',
  printed: 'printed',
  asOf: 'asOf',
  targetId: 'target',
  reportedRatio: 'ratio',
};

/** Calls a command that takes a list of figures; what it refuses is noted at the cells of their rows. */
export async function noteFailures(
  errors: CellErrors<Column>,
  rowAt: (place: number) => FigureRow,
  command: () => Promise<unknown>,
): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const failure of error.failures) {
      const [list, place, field = ''] = failure.path;
      if (list !== 'observations') throw error;
      errors.add(rowAt(Number(place)), COLUMN_OF[field] ?? 'code', failure);
    }
  }
}
