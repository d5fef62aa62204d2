import { DateTime } from 'luxon';
import type { Cell } from './table.js';

/** Calendar day, `yyyy-MM-dd`. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_FIRST = /^(?:\D*\s)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const IN_WORDS = /^(?:\D*\s)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SERIAL = /^\d{1,7}(\.0+)?$/;

/**
 * A day as it is written in Vietnam, day first always, or as ISO, or as a spreadsheet counts days.
 * @returns undefined if there is no such day
 */
export function dayOf(cell: Cell, from1904: boolean): Day | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return dayOfSerial(cell, from1904);
  if (typeof cell !== 'string') return undefined;
  if (SERIAL.test(cell)) return dayOfSerial(Number(cell), from1904);
  const dayFirst = DAY_FIRST.exec(cell) ?? IN_WORDS.exec(cell);
  if (dayFirst) {
    const [, day, month, year] = dayFirst;
    return existing(Number(year!.length === 2 ? `20${year}` : year), Number(month), Number(day));
  }
  const [, year, month, day] = YEAR_FIRST.exec(cell) ?? [];
  return year ? existing(Number(year), Number(month), Number(day)) : undefined;
}

function existing(year: number, month: number, day: number): Day | undefined {
  return DateTime.utc(year, month, day).toISODate() ?? undefined;
}

/** The 60th day of 1900 is 29 February to spreadsheets, which never was; from the next day on they are right. */
const FALSE_LEAP_DAY = 60;

export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const count = Math.floor(serial);
  if (!Number.isFinite(count) || count < (from1904 ? 0 : 1) || count > 2_958_465) return undefined;
  if (from1904) return isoDay(Date.UTC(1904, 0, 1) + count * DAY_MS);
  if (count === FALSE_LEAP_DAY) return undefined;
  const leapDay = count > FALSE_LEAP_DAY ? 1 : 0;
  return isoDay(Date.UTC(1899, 11, 31) + (count - leapDay) * DAY_MS);
}

function isoDay(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
