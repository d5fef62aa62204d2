import { DateTime } from 'luxon';
import { textScalar } from './text-scalar.js';

export const DateScalar = textScalar(
  'Date',
  'A calendar date without a time of day, as `YYYY-MM-DD`.',
  value => value,
);

/** How PostgreSQL writes an instant without a fraction of a second, in the time zone of our sessions. */
const WHOLE_SECOND_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in ISO 8601 with its offset from UTC, for example `2020-06-12T08:00:00+07:00`; answered in UTC.',
  value => {
    // Agendas hold hundreds of instants, nearly all just as the database writes them.
    if (typeof value === 'string' && WHOLE_SECOND_UTC.test(value)) return `${value.slice(0, 19)}Z`;
    const instant = value instanceof Date ? value : new Date(value as string);
    return instant.toISOString().replace('.000Z', 'Z');
  },
);

/** Whether `text` names a day that exists, from year 1000 to 9999. */
export function isCalendarDate(text: unknown): text is string {
  return typeof text === 'string' && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid;
}

const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether `text` names an instant, with an offset from UTC, from year 1000 to 9999 of UTC. */
export function isInstant(text: unknown): text is string {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const { isValid, year } = DateTime.fromISO(text, { zone: 'utc' });
  return isValid && year >= 1000 && year <= 9999;
}
