import { DateTime } from 'luxon';
import { type Cell, type Day, dayOf, dayOfSerial } from '../../platform/sheets/index.js';

const DAY_SECONDS = 24 * 60 * 60;
const HALF_DAY = DAY_SECONDS / 2;

/** A time on the clock, in seconds from midnight (24:00 is allowed), and the day if the cell names one. */
export interface WallTime {
  day?: Day;
  seconds: number;
}

/** Hours with their sign (a bare 8 may be anything), minutes, seconds; then the half of the day. */
const CLOCK =
  /^(\d{1,2})\s*(?::|h|g|giờ|\.)\s*(?:(\d{1,2})\s*(?:(?::|'|phút|p|m)\s*(\d{1,2})?)?)?(?:\s*(am|pm|sa|ch|sáng|chiều|tối))?$/iu;
const BARE_HALF = /^(\d{1,2})\s*(am|pm|sa|ch)$/iu;
const FRACTION = /^0[.,]\d+$/;
const WITH_DAY = /^(\S*\d[/.-]\d+[/.-]\d+)[\sT]+(\S.*)$/;

/**
 * A time as it is written in Vietnam (8h30, 8 giờ 30, 08:30), perhaps with its day before it, or as a spreadsheet
 * counts: a fraction of a day, with the number of the day before the point if it says one.
 * @returns undefined if it is no time
 */
export function timeOf(cell: Cell, from1904: boolean): WallTime | undefined {
  if (cell instanceof Date) return timeOfDate(cell);
  if (typeof cell === 'number') return timeOfSerial(cell, from1904);
  if (typeof cell !== 'string') return undefined;
  if (FRACTION.test(cell)) return timeOfSerial(Number(cell.replace(',', '.')), from1904);
  const seconds = clockSeconds(cell);
  if (seconds !== undefined) return { seconds };
  const [, dayText, timeText] = WITH_DAY.exec(cell) ?? [];
  if (!dayText || !timeText) return undefined;
  const day = dayOf(dayText, from1904);
  const onDay = clockSeconds(timeText);
  return day !== undefined && onDay !== undefined ? { day, seconds: onDay } : undefined;
}

function clockSeconds(text: string): number | undefined {
  const [, hours, minutes = '0', seconds = '0', half] = CLOCK.exec(text) ?? [];
  const [, bareHours, bareHalf] = BARE_HALF.exec(text) ?? [];
  const hour = Number(hours ?? bareHours);
  const total = hour * 3600 + Number(minutes) * 60 + Number(seconds);
  if (Number.isNaN(hour) || Number(minutes) > 59 || Number(seconds) > 59 || total > DAY_SECONDS)
    return undefined;
  return inHalf(total, hour, (half ?? bareHalf)?.toLowerCase());
}

/** @param half AM/PM as English, or SA/CH as Vietnamese Windows writes them */
function inHalf(total: number, hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return total;
  const morning = ['am', 'sa', 'sáng'].includes(half);
  if (hour > 12) return morning ? undefined : total;
  const ofTwelve = hour === 12 ? total - HALF_DAY : total;
  return morning ? ofTwelve : ofTwelve + HALF_DAY;
}

/** Readers of workbooks give a mere time as one of the day from which the workbook counts. */
function timeOfDate(date: Date): WallTime {
  const seconds = Math.round(date.getTime() / 1000);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = { seconds: seconds - day * DAY_SECONDS };
  return date.getUTCFullYear() <= 1904 ? time : { ...time, day: isoOf(day) };
}

function timeOfSerial(serial: number, from1904: boolean): WallTime | undefined {
  if (!(serial >= 0)) return undefined;
  const total = Math.round(serial * DAY_SECONDS);
  if (serial <= 1) return { seconds: total };
  // A whole number is 8 for eight o'clock, or a day without a time: neither is for us to choose.
  if (Number.isInteger(serial)) return undefined;
  const day = dayOfSerial(Math.floor(total / DAY_SECONDS), from1904);
  return day === undefined ? undefined : { day, seconds: total % DAY_SECONDS };
}

function isoOf(days: number): Day {
  return new Date(days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/**
 * The instant at which clocks in the zone show that time; of two in the hour that comes twice, the first.
 * @returns undefined for a time that clocks leap over
 */
export function instantOf(day: Day, seconds: number, zone: string): Date | undefined {
  const midnight = DateTime.fromISO(day, { zone });
  const date = seconds === DAY_SECONDS ? midnight.plus({ days: 1 }) : midnight;
  const { hour, minute, second } = parts(seconds % DAY_SECONDS);
  const instant = date.set({ hour, minute, second, millisecond: 0 });
  const shown = instant.hour === hour && instant.minute === minute;
  return instant.isValid && shown ? instant.toJSDate() : undefined;
}

function parts(seconds: number) {
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

/** What clocks in the zone show, `yyyy-MM-dd HH:mm:ss`: by that, what a sheet says is compared with what is stored. */
export function wallClock(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
}
