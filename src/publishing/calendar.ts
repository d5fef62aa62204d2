import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { ConferenceState } from '../conferences/index.js';
import { inLanguage } from '../platform/graphql/index.js';
import { type CalendarItem, calendarItems } from './calendar-items.js';
import { currentOf, type PublishedAgenda } from './published-agenda.js';
import { presenterNames, words } from './words.js';

/** Seconds after which calendar programs are to ask again. */
const REFRESH_AFTER = 15 * 60;

/** TEXT of RFC 5545 has no control characters but tab and, escaped, line feed. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

export interface CalendarAbout {
  name: string;
  /** Address of the calendar itself; null where that is a secret. */
  url: string | null;
}

/**
 * An iCalendar (RFC 5545, 7986) of these agendas. Times are in UTC, so that no reader needs the rules of a zone. What was
 * published once stays in it: what is no longer held is CANCELLED, so that it also goes from calendars that merge.
 */
export function calendarOf(
  agendas: PublishedAgenda[],
  language: string,
  { name, url }: CalendarAbout,
): string {
  const calendar = ical({
    prodId: { company: 'Plenary', product: 'Plenary', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: plain(name),
    ttl: REFRESH_AFTER,
    ...(url && { source: url, url }),
  });
  for (const agenda of agendas) {
    for (const item of calendarItems(agenda)) calendar.createEvent(eventOf(agenda, item, language));
  }
  // The last line ends like the others, which the library leaves out.
  return `${calendar.toString()}\r\n`;
}

function eventOf(agenda: PublishedAgenda, item: CalendarItem, language: string) {
  const { plannedEnd, sequence, kind, closed } = item;
  // Who is not admitted to a closed item reads when it is, and nothing else.
  const isMasked = closed && kind === null;
  return {
    // No name of a host: it stays the same when the installation moves.
    id: `${item.id}@plenary`,
    sequence,
    stamp: new Date(currentOf(agenda).publishedAt),
    created: new Date(item.addedAt),
    lastModified: new Date(item.changedAt),
    start: new Date(item.plannedStart),
    end: plannedEnd === null ? null : new Date(plannedEnd),
    summary: plain(inLanguage(item.title, { language })),
    status: statusOf(agenda, item),
    categories: [{ name: words.kind(item, language) }],
    ...(!isMasked && { location: locationOf(agenda, item, language) }),
    description: descriptionOf(agenda, item, language),
  };
}

function statusOf({ state }: PublishedAgenda, { cancelled }: CalendarItem): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return state === ConferenceState.POSTPONED ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function locationOf({ venue, place }: PublishedAgenda, { room }: CalendarItem, language: string): string {
  const parts = [room?.name, venue, place].map(part => inLanguage(part, { language }));
  return plain(parts.filter(Boolean).join(', '));
}

/** The conference, the session, and who presents. */
function descriptionOf({ title }: PublishedAgenda, item: CalendarItem, language: string): string {
  const presenters = presenterNames(item, language).map(({ role, name, post, body }) => {
    const named = [name, post, body === name ? null : body].filter(Boolean).join(', ');
    return `${words.role(role, language)}: ${named}`;
  });
  const lines = [inLanguage(title, { language }), inLanguage(item.session, { language }), ...presenters];
  return plain(lines.filter(Boolean).join('\n'));
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}
