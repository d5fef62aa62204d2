import { DateTime } from 'luxon';
import { HOME_ZONE } from '../platform/clock/index.js';

/** The week of an instant, for example 2026-W48. */
export function weekOf(time: Date): string {
  return DateTime.fromJSDate(time, { zone: HOME_ZONE }).toFormat("kkkk-'W'WW");
}
