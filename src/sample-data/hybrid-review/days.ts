import { DateTime } from 'luxon';

const FRIDAY = 5;

/** The day so many days later (or earlier), or the Monday after if that is at a weekend. */
export function daysAfter(day: string, days: number): string {
  const found = DateTime.fromISO(day, { zone: 'utc' }).plus({ days });
  return found.plus({ days: found.weekday > FRIDAY ? 8 - found.weekday : 0 }).toISODate()!;
}
