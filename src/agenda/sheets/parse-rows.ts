import type { Message } from '../../platform/errors/index.js';
import {
  type CellErrors,
  type HeadingRow,
  type RowReader,
  readersOf,
  type Table,
} from '../../platform/sheets/index.js';
import { AGENDA_LAYOUT, type Column } from './columns.js';
import { FAULTS } from './faults.js';
import { parseTimes, type TimesOf } from './parse-times.js';
import type { SheetRow } from './sheet-row.js';
import { closedOrNot, KIND_WORDS, kindOf } from './words.js';

const MOST_PRESENTERS = 50;

/** What stands in the cells below the headings; what is wrong with them goes to `errors`. Empty rows are left out. */
export function parseRows(
  table: Table & HeadingRow<Column>,
  conference: Omit<TimesOf, 'from1904'>,
  errors: CellErrors<Column>,
): SheetRow[] {
  const parsed: SheetRow[] = [];
  for (const reader of readersOf(table, AGENDA_LAYOUT, errors)) {
    parsed.push(rowOf(reader, { ...conference, from1904: table.from1904 }, parsed.at(-1)));
  }
  return parsed;
}

function rowOf(reader: RowReader<Column>, conference: TimesOf, above: SheetRow | undefined): SheetRow {
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

function kind(reader: RowReader<Column>) {
  const text = reader.text('kind');
  if (!text) return text as null | undefined;
  const found = kindOf(text);
  if (!found) reader.fault('kind', FAULTS.unknownKind(KIND_WORDS));
  return found;
}

function closed(reader: RowReader<Column>) {
  const cell = reader.cell('closed');
  if (cell === undefined) return undefined;
  const found = closedOrNot(String(cell ?? ''));
  if (found === undefined) reader.fault('closed', FAULTS.yesOrNo());
  return found;
}

function presenters(reader: RowReader<Column>): string[] | undefined {
  const text = reader.text('presenters');
  if (text === undefined) return undefined;
  const names = (text ?? '')
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(Boolean);
  if (names.length > MOST_PRESENTERS) reader.fault('presenters', FAULTS.tooManyPresenters(MOST_PRESENTERS));
  return names;
}
