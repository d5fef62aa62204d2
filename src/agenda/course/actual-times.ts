import { DateTime } from 'luxon';
import { type ConferenceEntity, ConferenceState } from '../../conferences/index.js';
import type { Message } from '../../platform/errors/index.js';
import { daysOf, said, startsInside } from '../planned-times.js';
import {
  endBeforeStart,
  heldTooLong,
  startRequired,
  timeInFuture,
  timeOutsideConference,
  timeRequired,
} from './item-course.errors.js';

const LONGEST = 24 * 60 * 60_000;

/**
 * When something happened: as told, or now while the conference is open.
 * @throws DomainError TIME_IN_FUTURE or TIME_REQUIRED at `field`
 */
export function happened(
  told: string | null | undefined,
  field: 'at' | 'startedAt',
  conference: ConferenceEntity,
  now: Date,
): Date {
  if (!told && conference.state === ConferenceState.CLOSED) throw timeRequired(field);
  const time = told ? new Date(told) : now;
  if (time > now) throw timeInFuture(field, local(now, conference));
  return time;
}

/** @throws DomainError TIME_OUTSIDE_CONFERENCE unless it lies on the days of the conference, in its own zone */
export function assertOnItsDays(start: Date, field: 'at' | 'startedAt', conference: ConferenceEntity): void {
  const days = daysOf(conference);
  if (!startsInside(start, days)) throw timeOutsideConference(field, said(days, conference));
}

/**
 * The end may lie after midnight of the last day: some meetings run late.
 * @throws DomainError START_REQUIRED, END_BEFORE_START or HELD_TOO_LONG
 */
export function assertEnd(
  title: Message,
  start: Date | null | undefined,
  end: Date,
  conference: ConferenceEntity,
): asserts start is Date {
  if (!start) throw startRequired();
  if (end <= start) throw endBeforeStart(title, local(start, conference));
  if (end.getTime() - start.getTime() > LONGEST) throw heldTooLong(title, local(start, conference));
}

/** An instant in the time of the conference. */
export function local(time: Date, { timeZone }: ConferenceEntity): string {
  return DateTime.fromJSDate(time, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
}
