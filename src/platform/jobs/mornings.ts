import { DateTime } from 'luxon';
import { HOME_ZONE } from '../clock/index.js';
import type { Job } from './job.js';

/** Mails come at the beginning of the working day of the offices that are written to. */
const HOUR = 7;

export const everyMorning: Job['next'] = after => {
  const morning = morningOf(after);
  return (morning.toMillis() > after.getTime() ? morning : morning.plus({ days: 1 })).toJSDate();
};

export const everyMondayMorning: Job['next'] = after => {
  const monday = morningOf(after).set({ weekday: 1 });
  return (monday.toMillis() > after.getTime() ? monday : monday.plus({ weeks: 1 })).toJSDate();
};

function morningOf(time: Date): DateTime {
  return DateTime.fromJSDate(time, { zone: HOME_ZONE }).startOf('day').set({ hour: HOUR });
}
