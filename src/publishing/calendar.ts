import { ConferenceState } from '../conferences/index.js';
import { inLanguage } from '../platform/graphql/index.js';
import { calendarText, component, instantProperty, textProperty } from '../platform/icalendar/index.js';
import { type CalendarItem, calendarItems } from './calendar-items.js';
import { currentOf, type PublishedAgenda } from './published-agenda.js';
import { presenterNames, words } from './words.js';

/** After how long calendar programs are to ask again. */
const REFRESH = 'PT15M';

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
  const calendar = component(
    'VCALENDAR',
    ['VERSION:2.0', `PRODID:-//Plenary//Plenary//${language.toUpperCase()}`, 'METHOD:PUBLISH'],
    url === null ? [] : [`URL:${url}`, `SOURCE;VALUE=URI:${url}`],
    textProperty('NAME', name),
    textProperty('X-WR-CALNAME', name),
    [`REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`, `X-PUBLISHED-TTL:${REFRESH}`],
    agendas.flatMap(agenda => calendarItems(agenda).flatMap(item => eventOf(agenda, item, language))),
  );
  return calendarText(calendar);
}

function eventOf(agenda: PublishedAgenda, item: CalendarItem, language: string): string[] {
  return component(
    'VEVENT',
    // No name of a host: it stays the same when the installation moves.
    [`UID:${item.id}@plenary`, `SEQUENCE:${item.sequence}`],
    instantProperty('DTSTAMP', currentOf(agenda).publishedAt),
    instantProperty('CREATED', item.addedAt),
    instantProperty('LAST-MODIFIED', item.changedAt),
    instantProperty('DTSTART', item.plannedStart),
    instantProperty('DTEND', item.plannedEnd),
    [`STATUS:${statusOf(agenda, item)}`],
    textProperty('SUMMARY', inLanguage(item.title, { language })),
    textProperty('CATEGORIES', words.kind(item, language)),
    textProperty('LOCATION', locationOf(agenda, item, language)),
    textProperty('DESCRIPTION', descriptionOf(agenda, item, language)),
  );
}

function statusOf({ state }: PublishedAgenda, { cancelled }: CalendarItem): string {
  if (cancelled) return 'CANCELLED';
  return state === ConferenceState.POSTPONED ? 'TENTATIVE' : 'CONFIRMED';
}

/** Who is not admitted to a closed item reads when it is, and not where. */
function locationOf(
  { venue, place }: PublishedAgenda,
  { room, closed, kind }: CalendarItem,
  language: string,
): string | null {
  if (closed && kind === null) return null;
  const parts = [room?.name, venue, place].map(part => inLanguage(part, { language }));
  return parts.filter(Boolean).join(', ');
}

/** The conference, the session, and who presents. */
function descriptionOf({ title }: PublishedAgenda, item: CalendarItem, language: string): string {
  const presenters = presenterNames(item, language).map(({ role, name, post, body }) => {
    const named = [name, post, body === name ? null : body].filter(Boolean).join(', ');
    return `${words.role(role, language)}: ${named}`;
  });
  const lines = [inLanguage(title, { language }), inLanguage(item.session, { language }), ...presenters];
  return lines.filter(Boolean).join('\n');
}
