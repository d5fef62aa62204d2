import type { MessageLanguage } from '../../platform/errors/index.js';
import {
  csvOf,
  DATE_FORMAT,
  dateOf,
  dayText,
  headingCell,
  type Separator,
  textCell,
  type WrittenSheet,
  workbookOf,
} from '../../platform/sheets/index.js';
import { COLUMNS, type Column, HEADINGS } from './columns.js';
import type { WrittenRow, WrittenTime } from './export-rows.js';

const DAY_SECONDS = 24 * 60 * 60;
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

/** A workbook: texts are texts; days and times are those of Excel. */
export async function agendaWorkbook(
  { name, rows }: Sheet,
  language: MessageLanguage,
  further: readonly WrittenSheet[] = [],
): Promise<Buffer> {
  const headings = COLUMNS.map(column => headingCell(HEADINGS[column][language]));
  const data = [headings, ...rows.map(row => COLUMNS.map(column => cellOf(row, column)))];
  const columns = COLUMNS.map(column => ({ width: WIDTHS[column] }));
  return workbookOf([{ sheet: name, data, columns, stickyRowsCount: 1 }, ...further]);
}

function cellOf(row: WrittenRow, column: Column) {
  if (column === 'start' || column === 'end') return timeCell(row[column]);
  if (column === 'duration') return row.duration === undefined ? null : { type: Number, value: row.duration };
  if (column === 'date')
    return row.date ? { type: Date, value: dateOf(row.date), format: DATE_FORMAT } : null;
  return row[column] ? textCell(row[column]) : null;
}

function timeCell(time: WrittenTime | undefined) {
  if (!time) return null;
  const hours = time.seconds % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
  if (!time.day) return { type: Number, value: time.seconds / DAY_SECONDS, format: hours };
  const value = new Date(dateOf(time.day).getTime() + time.seconds * 1000);
  return { type: Date, value, format: `${DATE_FORMAT} ${hours}` };
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
