import type { Message } from '../../platform/errors/index.js';
import { type CellErrors, type CellFailure, FAULTS } from './cell-errors.js';
import { cellText } from './cell-text.js';
import type { Column } from './columns.js';
import type { HeadingRow } from './headings.js';
import { parseTimes, type TimesOf } from './parse-times.js';
import type { SheetRow } from './sheet-row.js';
import type { Cell, Table } from './table.js';
import { KIND_WORDS, kindOf, yesOrNo } from './words.js';

const LONGEST: Partial<Record<Column, number>> = {
  code: 100,
  sessionCode: 100,
  session: 500,
  titleVi: 1000,
  titleEn: 1000,
};
const MOST_PRESENTERS = 50;
const FORMULA_ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** What stands in the cells below the headings; what is wrong with them goes to `errors`. Empty rows are left out. */
export function parseRows(
  { rows, at, columns, from1904 }: Table & HeadingRow,
  conference: Omit<TimesOf, 'from1904'>,
  errors: CellErrors,
): SheetRow[] {
  const parsed: SheetRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= at) continue;
    const row = new RowReader(index + 1, cells, columns, errors);
    if (row.isEmpty) continue;
    parsed.push(rowOf(row, { ...conference, from1904 }, parsed.at(-1)));
  }
  return parsed;
}

function rowOf(reader: RowReader, conference: TimesOf, above: SheetRow | undefined): SheetRow {
  const code = reader.text('code') ?? null;
  const titleVi = reader.text('titleVi');
  const titleEn = reader.text('titleEn');
  const isSession = !code && !titleVi && !titleEn;
  if (!reader.has('code') && !isSession) reader.fault('code', FAULTS.required(CODE));
  // What is not said again is as in the row above: such cells are often merged.
  const says = reader.has('sessionCode') || reader.has('session');
  const sessionCode = (says ? reader.text('sessionCode') : above?.sessionCode) ?? null;
  const sessionTitle = (says ? reader.text('session') : above?.sessionTitle) ?? null;
  const times = parseTimes(reader, conference, above?.day ?? null, isSession);
  return {
    number: reader.number,
    cells: reader.cells,
    ...{ code, sessionCode, sessionTitle, titleVi, titleEn },
    ...times,
    kind: kind(reader),
    room: reader.text('room'),
    closed: closed(reader),
    presenters: isSession ? undefined : presenters(reader),
    faulty: reader.faulty,
  };
}

const CODE: Message = {
  vi: 'mã của nội dung, không trùng nhau, ví dụ 1, 2, 3',
  en: 'A code of the item, each once, such as 1, 2, 3,',
};

function kind(reader: RowReader) {
  const text = reader.text('kind');
  if (!text) return text as null | undefined;
  const found = kindOf(text);
  if (!found) reader.fault('kind', FAULTS.unknownKind(KIND_WORDS));
  return found;
}

function closed(reader: RowReader) {
  const cell = reader.cell('closed');
  if (cell === undefined) return undefined;
  const found = yesOrNo(String(cell ?? ''));
  if (found === undefined) reader.fault('closed', FAULTS.yesOrNo());
  return found;
}

function presenters(reader: RowReader): string[] | undefined {
  const text = reader.text('presenters');
  if (text === undefined) return undefined;
  const names = (text ?? '')
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(Boolean);
  if (names.length > MOST_PRESENTERS) reader.fault('presenters', FAULTS.tooManyPresenters(MOST_PRESENTERS));
  return names;
}

/** The cells of one row. */
export class RowReader {
  readonly cells: Map<Column, { index: number; heading: string; value: Cell }>;
  faulty = false;

  constructor(
    readonly number: number,
    row: readonly Cell[],
    columns: HeadingRow['columns'],
    private readonly errors: CellErrors,
  ) {
    this.cells = new Map(
      [...columns].map(([column, place]) => [column, { ...place, value: trimmed(row[place.index] ?? null) }]),
    );
  }

  get isEmpty(): boolean {
    return [...this.cells.values()].every(({ value }) => value === null);
  }

  fault(column: Column, failure: CellFailure): void {
    this.faulty = true;
    this.errors.add(this, column, failure);
  }

  has(column: Column): boolean {
    return (this.cell(column) ?? null) !== null;
  }

  /** Undefined if the file has no such column, or the formula of the cell fails. */
  cell(column: Column): Cell | undefined {
    const value = this.cells.get(column)?.value;
    if (typeof value !== 'string' || !FORMULA_ERROR.test(value)) return value;
    if (!this.faulted.has(column)) this.fault(column, FAULTS.formulaError());
    this.faulted.add(column);
    return undefined;
  }

  text(column: Column): string | null | undefined {
    const cell = this.cell(column);
    if (cell === undefined || cell === null) return cell;
    if (cell instanceof Date) {
      this.fault(column, FAULTS.textExpected());
      return undefined;
    }
    const text = String(cell);
    const longest = LONGEST[column];
    if (longest && text.length > longest) this.fault(column, FAULTS.textTooLong(longest));
    return text;
  }

  private readonly faulted = new Set<Column>();
}

function trimmed(value: Cell): Cell {
  return typeof value === 'string' ? cellText(value) || null : value;
}
