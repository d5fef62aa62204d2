import { type Column, columnOf } from './columns.js';
import { headingTwice } from './file-faults.js';
import type { Cell } from './table.js';

/** Titles and the emblem of an office may stand above the table. */
export const ROWS_SEARCHED = 20;

export interface HeadingRow {
  /** Where in the rows the headings are. */
  at: number;
  /** The place of each column in a row, and its heading as it is written there. */
  columns: Map<Column, { index: number; heading: string }>;
}

/**
 * The first row that names the columns that are needed; columns that are not known are the user's own.
 * @throws HttpFault HEADING_TWICE
 */
export function headingRow(rows: readonly (readonly Cell[])[]): HeadingRow | undefined {
  for (const [at, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns: HeadingRow['columns'] = new Map();
    let twice: string | undefined;
    for (const [index, cell] of row.entries()) {
      const heading = typeof cell === 'string' ? cell.trim() : '';
      const column = columnOf(heading);
      if (!column) continue;
      if (columns.has(column)) twice ??= heading;
      else columns.set(column, { index, heading });
    }
    if (!columns.has('code') || !(columns.has('titleVi') || columns.has('titleEn'))) continue;
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
