import type { CellErrors, CellFailure, Place } from './cell-errors.js';
import { CELL_FAULTS } from './cell-faults.js';
import { cellText } from './cell-text.js';
import type { HeadingRow } from './headings.js';
import type { Layout } from './layout.js';
import type { Cell, Table } from './table.js';

const FORMULA_ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Below the headings, the rows that say something. */
export function readersOf<C extends string>(
  { rows, at, columns }: Table & HeadingRow<C>,
  { longest }: Layout<C>,
  errors: CellErrors<C>,
): RowReader<C>[] {
  return rows
    .slice(at + 1)
    .map((cells, index) => new RowReader(at + index + 2, cells, columns, longest, errors))
    .filter(reader => !reader.isEmpty);
}

/** The cells of one row. */
export class RowReader<C extends string> implements Place<C> {
  readonly cells: Map<C, { index: number; heading: string; value: Cell }>;
  faulty = false;
  private readonly faulted = new Set<C>();

  constructor(
    readonly number: number,
    row: readonly Cell[],
    columns: HeadingRow<C>['columns'],
    private readonly longest: Layout<C>['longest'],
    private readonly errors: CellErrors<C>,
  ) {
    this.cells = new Map(
      [...columns].map(([column, place]) => [column, { ...place, value: trimmed(row[place.index] ?? null) }]),
    );
  }

  get isEmpty(): boolean {
    return [...this.cells.values()].every(({ value }) => value === null);
  }

  fault(column: C, failure: CellFailure): void {
    this.faulty = true;
    this.errors.add(this, column, failure);
  }

  has(column: C): boolean {
    return (this.cell(column) ?? null) !== null;
  }

  /** Undefined if the file has no such column, or the formula of the cell fails. */
  cell(column: C): Cell | undefined {
    const value = this.cells.get(column)?.value;
    if (typeof value !== 'string' || !FORMULA_ERROR.test(value)) return value;
    if (!this.faulted.has(column)) this.fault(column, CELL_FAULTS.formulaError());
    this.faulted.add(column);
    return undefined;
  }

  text(column: C): string | null | undefined {
    const cell = this.cell(column);
    if (cell === undefined || cell === null) return cell;
    if (cell instanceof Date) {
      this.fault(column, CELL_FAULTS.textExpected());
      return undefined;
    }
    const text = String(cell);
    const longest = this.longest[column];
    if (longest && text.length > longest) this.fault(column, CELL_FAULTS.textTooLong(longest));
    return text;
  }
}

function trimmed(value: Cell): Cell {
  return typeof value === 'string' ? cellText(value) || null : value;
}
