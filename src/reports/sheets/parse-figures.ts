import {
  type CellErrors,
  dayOf,
  folded,
  type HeadingRow,
  type Place,
  type RowReader,
  readersOf,
  type Table,
  yesOrNo,
} from '../../platform/sheets/index.js';
import { type Column, FIGURE_LAYOUT } from './figure-columns.js';
import { FAULTS } from './figure-faults.js';
import { numberOf } from './number-cell.js';

/** A row of the sheet. Absent (undefined) is: the file has no such column, and nothing changes; null is an empty cell. */
export interface FigureRow extends Place<Column> {
  body: string | null;
  code: string;
  version: number | null;
  from: string;
  to: string;
  target: string | null;
  value: string;
  scale?: number | null;
  approximate?: boolean;
  asOf?: string | null;
  ratio?: string | null;
  printed?: string | null;
}

export interface ParsedFigures {
  /** Those that give a value, and whose cells can be read. */
  rows: FigureRow[];
  /** How many rows ask for a figure and give none. */
  empty: number;
  total: number;
}

/** What stands in the cells below the headings; what is wrong with them goes to `errors`. */
export function parseFigures(table: Table & HeadingRow<Column>, errors: CellErrors<Column>): ParsedFigures {
  const parsed: ParsedFigures = { rows: [], empty: 0, total: 0 };
  for (const reader of readersOf(table, FIGURE_LAYOUT, errors)) {
    parsed.total += 1;
    if (isUnanswered(reader)) parsed.empty += 1;
    else {
      const row = rowOf(reader, table);
      if (row) parsed.rows.push(row);
    }
  }
  return parsed;
}

/** A row of a template that nobody has filled in. */
function isUnanswered(reader: RowReader<Column>): boolean {
  return (['value', 'asOf', 'ratio', 'printed'] as const).every(
    column => (reader.cells.get(column)?.value ?? null) === null,
  );
}

function rowOf(reader: RowReader<Column>, { from1904, typed }: Table): FigureRow | undefined {
  const day = (column: Column) => {
    const cell = reader.cell(column);
    if (cell === undefined || cell === null) return cell;
    const found = dayOf(cell, from1904);
    if (!found) reader.fault(column, FAULTS.invalidDate(String(cell)));
    return found;
  };
  const number = (column: Column) => numberOf(reader, column, typed);
  const needed = <T>(column: Column, value: T | null | undefined): T | undefined => {
    if (value === null)
      reader.fault(column, column === 'value' ? FAULTS.valueMissing() : FAULTS.required(THIS));
    return value ?? undefined;
  };
  const code = needed('code', reader.text('code'));
  const from = needed('from', day('from'));
  const to = needed('to', day('to'));
  const value = needed('value', number('value'));
  const rest = {
    body: reader.text('body') ?? null,
    version: version(reader, number('version')),
    target: number('target') ?? null,
    scale: scale(reader, typed),
    approximate: approximate(reader),
    asOf: day('asOf'),
    ratio: number('ratio'),
    printed: reader.text('printed'),
  };
  if (reader.faulty || !code || !from || !to || !value) return undefined;
  return { number: reader.number, cells: reader.cells, code, from, to, value, ...rest };
}

const THIS = { vi: 'giá trị', en: 'This' };

function version(reader: RowReader<Column>, number: string | null | undefined): number | null {
  if (!number) return null;
  if (!/^[1-9]\d{0,6}$/.test(number)) reader.fault('version', FAULTS.wholeNumber());
  return Number(number);
}

const SCALES: Record<string, number> = {
  nghin: 1_000,
  ngan: 1_000,
  thousand: 1_000,
  trieu: 1_000_000,
  million: 1_000_000,
  ty: 1_000_000_000,
  ti: 1_000_000_000,
  billion: 1_000_000_000,
};

function scale(reader: RowReader<Column>, typed: boolean): number | null | undefined {
  const cell = reader.cell('scale');
  if (cell === undefined || cell === null) return cell;
  const word = typeof cell === 'string' ? SCALES[folded(cell)] : undefined;
  if (word) return word;
  const number = numberOf(reader, 'scale', typed);
  if (!number) return undefined;
  if (!/^1(000){0,3}$/.test(number)) reader.fault('scale', FAULTS.scale());
  return Number(number);
}

function approximate(reader: RowReader<Column>): boolean | undefined {
  const cell = reader.cell('approximate');
  if (cell === undefined) return undefined;
  const found = yesOrNo(String(cell ?? ''));
  if (found === undefined) reader.fault('approximate', FAULTS.yesOrNo());
  return found;
}
