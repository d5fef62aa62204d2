/** What a cell holds: text as it was typed, or a number, date (in UTC) or boolean of a workbook. */
export type Cell = string | number | boolean | Date | null;

/** A table as it was in the file; the place of a row is its number in the file less one. */
export interface Table {
  rows: Cell[][];
  /** Whether numbers of days count from 1904 (older Macs), not from 1900. */
  from1904: boolean;
  /** Whether its cells have types; those of CSV are all texts. */
  typed: boolean;
}
