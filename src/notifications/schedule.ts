import { DateTime } from 'luxon';
import type { Job } from '../platform/jobs/index.js';

/** Where the offices are that are written to: mails come at the beginning of their working day. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 7;

export const everyMorning: Job['next'] = after => {
  const morning = morningOf(after);
  return (morning.toMillis() > after.getTime() ? morning : morning.plus({ days: 1 })).toJSDate();
};

export const everyMondayMorning: Job['next'] = after => {
  const monday = morningOf(after).set({ weekday: 1 });
  return (monday.toMillis() > after.getTime() ? monday : monday.plus({ weeks: 1 })).toJSDate();
};

/** The week of an instant, for example 2026-W48. */
export function weekOf(time: Date): string {
  return DateTime.fromJSDate(time, { zone: OFFICE_ZONE }).toFormat("kkkk-'W'WW");
}

function morningOf(time: Date): DateTime {
  return DateTime.fromJSDate(time, { zone: OFFICE_ZONE }).startOf('day').set({ hour: HOUR });
}
