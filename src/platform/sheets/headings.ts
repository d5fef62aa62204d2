import { headingTwice } from './file-faults.js';
import type { Layout } from './layout.js';
import type { Cell } from './table.js';

/** Titles and the emblem of an office may stand above the table. */
export const ROWS_SEARCHED = 20;

export interface HeadingRow<C extends string> {
  /** Where in the rows the headings are. */
  at: number;
  /** The place of each column in a row, and its heading as it is written there. */
  columns: Map<C, { index: number; heading: string }>;
}

/**
 * The first row that names the columns that are needed; columns that are not known are the user's own.
 * @throws HttpFault HEADING_TWICE
 */
export function headingRow<C extends string>(
  rows: readonly (readonly Cell[])[],
  { columnOf, isEnough }: Layout<C>,
): HeadingRow<C> | undefined {
  for (const [at, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns: HeadingRow<C>['columns'] = new Map();
    let twice: string | undefined;
    for (const [index, cell] of row.entries()) {
      const heading = typeof cell === 'string' ? cell.trim() : '';
      const column = columnOf(heading);
      if (!column) continue;
      if (columns.has(column)) twice ??= heading;
      else columns.set(column, { index, heading });
    }
    if (!isEnough(columns)) continue;
    if (twice) throw headingTwice(twice);
    return { at, columns };
  }
  return undefined;
}

/** Name of a column of a sheet: A, B ... Z, AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
