import { DateTime } from 'luxon';
import type { ConferenceEntity } from '../conferences/index.js';
import type { Message } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import type { AgendaItemEntity, AgendaSessionEntity } from './agenda.entity.js';
import {
  itemLeftOutside,
  itemOutsideSession,
  sessionOutsideConference,
  sessionReversed,
} from './agenda.errors.js';

type SessionTimes = Pick<AgendaSessionEntity, 'plannedStart' | 'plannedEnd'>;
type ItemTimes = Pick<AgendaItemEntity, 'plannedStart' | 'durationMinutes'>;
type Days = Pick<ConferenceEntity, 'startsOn' | 'endsOn' | 'timeZone'>;

/** A stretch of time; an unknown end does not limit it. */
interface Span {
  from: Date | null;
  to: Date | null;
}

/** @throws DomainError if the session is reversed, or leaves the days of the conference in its own zone */
export function assertSessionTimes({ plannedStart, plannedEnd }: SessionTimes, conference: Days): void {
  if (plannedStart && plannedEnd && plannedEnd <= plannedStart) throw sessionReversed();
  const days = daysOf(conference);
  const within = said(days, conference);
  if (plannedStart && !startsInside(plannedStart, days))
    throw sessionOutsideConference('plannedStart', within);
  if (plannedEnd && !endsInside(plannedEnd, days)) throw sessionOutsideConference('plannedEnd', within);
}

/**
 * @param endField where the input tells how long the item is; its start if it does not
 * @throws DomainError if the item leaves its session, or the conference where the session's times are not known
 */
export function assertItemTimes(
  item: ItemTimes,
  session: SessionTimes,
  conference: Days,
  endField: 'durationMinutes' | 'plannedStart' = 'durationMinutes',
): void {
  const span = spanOf(session, conference);
  const fault = faultOf(item, span);
  if (fault) throw itemOutsideSession(fault === 'start' ? 'plannedStart' : endField, said(span, conference));
}

/** @throws DomainError if the new times of a session leave one of its items outside */
export function assertItemsStayInside(
  items: AgendaItemEntity[],
  session: SessionTimes,
  conference: Days,
): void {
  const span = spanOf(session, conference);
  const outside = items.find(item => faultOf(item, span));
  if (!outside) return;
  const field = span.from && outside.plannedStart! < span.from ? 'plannedStart' : 'plannedEnd';
  const title = (language: string) => inLanguage(outside.title, { language });
  const time = said({ from: outside.plannedStart, to: endOf(outside) }, conference);
  throw itemLeftOutside(field, { vi: title('vi'), en: title('en') }, time);
}

/** What is wrong with a session and its items after their times were moved; nothing if all fits. */
export interface TimesFault {
  code: 'PERIOD_REVERSED' | 'SESSION_OUTSIDE_CONFERENCE' | 'ITEM_OUTSIDE_SESSION';
  /** Title of the item; null where the session itself does not fit. */
  item: LocalizedText | null;
  /** The time that it would have. */
  time: Message;
  /** The time that it must keep to. */
  limits: Message;
}

export function timesFault(
  session: SessionTimes,
  items: readonly (ItemTimes & Pick<AgendaItemEntity, 'title'>)[],
  conference: Days,
): TimesFault | undefined {
  const { plannedStart: from, plannedEnd: to } = session;
  const days = daysOf(conference);
  const own = { item: null, time: said({ from, to }, conference), limits: said(days, conference) };
  if (from && to && to <= from) return { code: 'PERIOD_REVERSED', ...own };
  if ((from && !startsInside(from, days)) || (to && !endsInside(to, days)))
    return { code: 'SESSION_OUTSIDE_CONFERENCE', ...own };
  const span = spanOf(session, conference);
  const outside = items.find(item => faultOf(item, span));
  if (!outside) return undefined;
  const time = said({ from: outside.plannedStart, to: endOf(outside) }, conference);
  return { code: 'ITEM_OUTSIDE_SESSION', item: outside.title, time, limits: said(span, conference) };
}

/** By which of its times an item leaves a span, if it does. */
function faultOf(item: ItemTimes, span: Span): 'start' | 'end' | undefined {
  if (!item.plannedStart) return undefined;
  if (!startsInside(item.plannedStart, span)) return 'start';
  const end = endOf(item);
  return end && !endsInside(end, span) ? 'end' : undefined;
}

/** When an item ends; null unless start and duration are known. */
export function endOf({ plannedStart, durationMinutes }: ItemTimes): Date | null {
  if (!plannedStart || !durationMinutes) return null;
  return new Date(plannedStart.getTime() + durationMinutes * 60_000);
}

export function startsInside(time: Date, { from, to }: Span): boolean {
  return (!from || time >= from) && (!to || time < to);
}

function endsInside(time: Date, { from, to }: Span): boolean {
  return (!from || time > from) && (!to || time <= to);
}

function spanOf({ plannedStart, plannedEnd }: SessionTimes, conference: Days): Span {
  const days = daysOf(conference);
  return { from: plannedStart ?? days.from, to: plannedEnd ?? days.to };
}

/** From the first midnight of the conference to its last, in its zone. */
export function daysOf({ startsOn, endsOn, timeZone }: Days): Span {
  const midnight = (day: string, plus: number) =>
    DateTime.fromISO(day, { zone: timeZone }).plus({ days: plus }).toJSDate();
  return { from: startsOn ? midnight(startsOn, 0) : null, to: endsOn ? midnight(endsOn, 1) : null };
}

/** A span in words, in the time of the conference. */
export function said({ from, to }: Span, { timeZone }: Days): Message {
  const at = (time: Date) => DateTime.fromJSDate(time, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
  const vi = [...(from ? [`từ ${at(from)}`] : []), ...(to ? [`đến ${at(to)}`] : [])];
  const en = [...(from ? [`from ${at(from)}`] : []), ...(to ? [`to ${at(to)}`] : [])];
  return { vi: `${vi.join(' ')} (giờ ${timeZone})`, en: `${en.join(' ')} (${timeZone})` };
}

/** An instant from an input; absent is as at `present`. */
export function instant(text: string | null | undefined, present: Date | null = null): Date | null {
  if (text === undefined) return present;
  return text === null ? null : new Date(text);
}
