import writeWorkbook from 'write-excel-file/node';
import type { MessageLanguage } from '../../platform/errors/index.js';
import { COLUMNS, type Column, HEADINGS } from './columns.js';
import { csvOf, type Separator } from './csv.js';
import type { WrittenRow, WrittenTime } from './export-rows.js';

const DAY_SECONDS = 24 * 60 * 60;
const DATE_FORMAT = 'dd/mm/yyyy';
const WIDTHS: Record<Column, number> = {
  code: 12,
  sessionCode: 12,
  session: 28,
  date: 12,
  start: 10,
  end: 10,
  duration: 12,
  titleVi: 60,
  titleEn: 40,
  kind: 18,
  room: 22,
  closed: 9,
  presenters: 40,
};

export interface Sheet {
  name: string;
  rows: readonly WrittenRow[];
}

/** A workbook: texts are texts, also those that look like formulas or numbers; days and times are those of Excel. */
export async function workbookOf(
  { name, rows }: Sheet,
  language: MessageLanguage,
  further: readonly {
    sheet: string;
    data: { value: string; type: StringConstructor; wrap: true }[][];
  }[] = [],
): Promise<Buffer> {
  const headings = COLUMNS.map(column => ({
    ...text(HEADINGS[column][language]),
    fontWeight: 'bold' as const,
  }));
  const data = [headings, ...rows.map(row => COLUMNS.map(column => cellOf(row, column)))];
  const columns = COLUMNS.map(column => ({ width: WIDTHS[column] }));
  const sheets = [
    { sheet: name, data, columns, stickyRowsCount: 1 },
    ...further.map(sheet => ({ ...sheet, columns: [{ width: 24 }, { width: 100 }] })),
  ];
  return (await writeWorkbook(sheets).toBuffer()) as Buffer;
}

function cellOf(row: WrittenRow, column: Column) {
  if (column === 'start' || column === 'end') return timeCell(row[column]);
  if (column === 'duration') return row.duration === undefined ? null : { type: Number, value: row.duration };
  if (column === 'date')
    return row.date ? { type: Date, value: dateOf(row.date), format: DATE_FORMAT } : null;
  return row[column] ? text(row[column]) : null;
}

export function text(value: string) {
  // What looks like an escape of Excel is one to those who read it.
  return { type: String, value: value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'), wrap: true as const };
}

function timeCell(time: WrittenTime | undefined) {
  if (!time) return null;
  const hours = time.seconds % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
  if (!time.day) return { type: Number, value: time.seconds / DAY_SECONDS, format: hours };
  const value = new Date(dateOf(time.day).getTime() + time.seconds * 1000);
  return { type: Date, value, format: `${DATE_FORMAT} ${hours}` };
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The same as CSV, days and times as they are written in Vietnam. */
export function csvSheet(
  rows: readonly WrittenRow[],
  language: MessageLanguage,
  separator: Separator,
): string {
  const headings = COLUMNS.map(column => HEADINGS[column][language]);
  return csvOf([headings, ...rows.map(row => COLUMNS.map(column => csvCell(row, column)))], separator);
}

function csvCell(row: WrittenRow, column: Column): string {
  if (column === 'start' || column === 'end') return timeText(row[column]);
  if (column === 'duration') return String(row.duration ?? '');
  if (column === 'date') return row.date ? dayText(row.date) : '';
  return row[column] ?? '';
}

function timeText(time: WrittenTime | undefined): string {
  if (!time) return '';
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const { day, seconds } = time;
  const clock = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}${seconds % 60 ? `:${two(seconds % 60)}` : ''}`;
  return day ? `${dayText(day)} ${clock}` : clock;
}

function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}
