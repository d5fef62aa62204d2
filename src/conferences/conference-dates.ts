import { DateTime, IANAZone } from 'luxon';
import { endBeforeStart, invalidTimeZone, timeOutsideDays } from './conference.errors.js';

/** When a conference takes place. */
export interface ConferenceDates {
  startsOn: string | null;
  endsOn: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
}

/**
 * Checks that days and times agree, in the conference's own zone.
 * @throws DomainError INVALID_TIME_ZONE, PERIOD_REVERSED or TIME_OUTSIDE_DAYS
 */
export function assertDates({ startsOn, endsOn, startsAt, endsAt, timeZone }: ConferenceDates): void {
  if (!IANAZone.isValidZone(timeZone)) throw invalidTimeZone();
  if (startsOn && endsOn && endsOn < startsOn) throw endBeforeStart('endsOn');
  if (startsAt && endsAt && endsAt < startsAt) throw endBeforeStart('endsAt');
  if (!startsOn || !endsOn) return;
  for (const [field, instant] of [['startsAt', startsAt] as const, ['endsAt', endsAt] as const]) {
    const day = instant && DateTime.fromJSDate(instant, { zone: timeZone }).toISODate()!;
    if (day && (day < startsOn || day > endsOn)) throw timeOutsideDays(field, startsOn, endsOn);
  }
}
