import { type Day, dayOf, type RowReader } from '../../platform/sheets/index.js';
import type { Column } from './columns.js';
import { FAULTS } from './faults.js';
import type { SheetRow } from './sheet-row.js';
import { instantOf, timeOf, type WallTime } from './times.js';

/** What the times of a sheet are read by. */
export interface TimesOf {
  timeZone: string;
  startsOn: string | null;
  endsOn: string | null;
  from1904: boolean;
}

type Times = Pick<SheetRow, 'day' | 'start' | 'end' | 'durationMinutes'>;

/**
 * @param dayAbove the day that is meant where the row says none
 * @param isSession whether they are those of a session, which may begin on one day and end on another, or only end
 */
export function parseTimes(
  reader: RowReader<Column>,
  conference: TimesOf,
  dayAbove: Day | null,
  isSession: boolean,
): Times {
  const dated = ownDay(reader, conference);
  const startTime = wallTime(reader, 'start', conference);
  const endTime = wallTime(reader, 'end', conference);
  if (dated && startTime?.day && startTime.day !== dated) reader.fault('start', FAULTS.dateContradicts());
  const onlyDay = conference.startsOn === conference.endsOn ? conference.startsOn : null;
  const day = startTime?.day ?? dated ?? dayAbove ?? onlyDay;
  const start = startTime && instant(reader, 'start', day, startTime, conference);
  const end = endTime && instant(reader, 'end', day, endTime, conference);
  if (endTime && !startTime && !isSession) reader.fault('end', FAULTS.startMissing());
  if (start && end && end <= start) reader.fault('end', FAULTS.endBeforeStart());
  return { day, start, end, durationMinutes: isSession ? undefined : duration(reader, start, end) };
}

function ownDay(reader: RowReader<Column>, { from1904 }: TimesOf): Day | null {
  const cell = reader.cell('date') ?? null;
  if (cell === null) return null;
  const day = dayOf(cell, from1904);
  if (!day) reader.fault('date', FAULTS.invalidDate(String(cell)));
  return day ?? null;
}

function wallTime(
  reader: RowReader<Column>,
  column: Column,
  { from1904 }: TimesOf,
): WallTime | null | undefined {
  const cell = reader.cell(column);
  if (cell === undefined || cell === null) return cell;
  const time = timeOf(cell, from1904);
  if (!time) reader.fault(column, FAULTS.invalidTime());
  return time;
}

function instant(
  reader: RowReader<Column>,
  column: Column,
  rowDay: Day | null,
  time: WallTime,
  { timeZone }: TimesOf,
): Date | undefined {
  const day = time.day ?? rowDay;
  if (!day) {
    // What is wrong with the date was said already.
    if (!reader.has('date')) reader.fault(column, FAULTS.dateMissing());
    return undefined;
  }
  const found = instantOf(day, time.seconds, timeZone);
  if (!found) reader.fault(column, FAULTS.timeLeapt(timeZone));
  return found;
}

/** From its column, else from start to end; undefined (unchanged) if the file has neither column. */
function duration(
  reader: RowReader<Column>,
  start: Date | null | undefined,
  end: Date | null | undefined,
): number | null | undefined {
  const cell = reader.cell('duration');
  const between = start && end && end > start ? (end.getTime() - start.getTime()) / 60_000 : null;
  if (cell === undefined || cell === null) {
    if (between !== null && !isDuration(between)) reader.fault('end', FAULTS.invalidDuration());
    return cell === undefined && end === undefined ? undefined : between;
  }
  const minutes = typeof cell === 'string' ? minutesIn(cell) : Number(cell);
  if (!isDuration(minutes)) reader.fault('duration', FAULTS.invalidDuration());
  else if (between !== null && between !== minutes)
    reader.fault('duration', FAULTS.durationContradicts(between));
  return minutes;
}

/** 45, or 45 phút, 45', 45 minutes. */
function minutesIn(text: string): number {
  return Number(/^(\d+)\s*(?:'|phút|p|ph|min|minutes?)?$/i.exec(text)?.[1] ?? Number.NaN);
}

function isDuration(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
}
