import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { ItemContent } from '../agenda/index.js';
import { ConferenceState } from '../conferences/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { currentOf, type PublishedAgenda } from './published-agenda.js';
import { presenterNames, words } from './words.js';

/** An agenda in the form that the schedules of frab, pretalx and C3VOC share, of which XML and JSON are written. */
export interface Schedule {
  version: string;
  title: string;
  acronym: string;
  timeZone: string;
  rooms: { guid: string; name: string }[];
  days: ScheduleDay[];
}

export interface ScheduleDay {
  index: number;
  date: string;
  /** First and last second of the day, with the offset of the zone. */
  start: string;
  end: string;
  rooms: { name: string; events: ScheduleEvent[] }[];
}

export interface ScheduleEvent {
  /** The form wants a number as well. */
  id: number;
  guid: string;
  slug: string;
  title: string;
  type: string;
  track: string;
  language: string;
  /** With the offset of the zone. */
  date: string;
  /** `08:20`, in the zone. */
  start: string;
  /** `01:30`. */
  duration: string;
  room: string;
  persons: { guid: string | null; name: string }[];
}

/** An item as the form wants it: it begins and ends. */
type TimedItem = ItemContent & { plannedStart: string; plannedEnd: string };

const NOT_HELD: readonly ConferenceState[] = [ConferenceState.CANCELLED, ConferenceState.POSTPONED];

/**
 * Items whose start or duration is not known have no place in the form, and it cannot say that something is not held:
 * then its days are empty. Null where no day is known at all.
 */
export function scheduleOf(agenda: PublishedAgenda, language: string): Schedule | null {
  const { content, number } = currentOf(agenda);
  const items = NOT_HELD.includes(agenda.state) ? [] : content.items.filter(isTimed);
  const ids = idsOf(content.items);
  const sessions = new Map(content.sessions.map(({ id, title }) => [id, title]));
  const events = items.map(item =>
    eventOf(agenda, item, ids.get(item.id)!, sessions.get(item.sessionId) ?? null, language),
  );
  const dates = datesOf(agenda, events);
  if (dates.length === 0) return null;
  return {
    version: String(number),
    title: inLanguage(agenda.title, { language }),
    acronym: agenda.slug.replaceAll('-', '_'),
    timeZone: agenda.timeZone,
    rooms: roomsOf(items, language),
    days: dates.map((date, at) => dayOf(date, at + 1, agenda.timeZone, events)),
  };
}

function eventOf(
  { slug, timeZone }: PublishedAgenda,
  item: TimedItem,
  id: number,
  session: LocalizedText | null,
  language: string,
): ScheduleEvent {
  const start = DateTime.fromISO(item.plannedStart, { zone: timeZone });
  const minutes = (Date.parse(item.plannedEnd) - Date.parse(item.plannedStart)) / 60_000;
  return {
    id,
    guid: item.id,
    slug: `${slug}-${id}`,
    title: inLanguage(item.title, { language }),
    type: words.kind(item, language),
    track: inLanguage(session, { language }) ?? '',
    language: item.title[language] === undefined ? (Object.keys(item.title)[0] ?? language) : language,
    date: start.toISO({ suppressMilliseconds: true })!,
    start: start.toFormat('HH:mm'),
    duration: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
    room: inLanguage(item.room?.name, { language }) ?? words.noRoom(language),
    persons: presenterNames(item, language).map(({ personId, name }) => ({ guid: personId, name })),
  };
}

/** The days of the conference, and those of events that lie outside it. */
function datesOf({ startsOn, endsOn }: PublishedAgenda, events: ScheduleEvent[]): string[] {
  const dates = new Set(events.map(({ date }) => date.slice(0, 10)));
  if (startsOn) {
    const last = endsOn ?? startsOn;
    for (
      let day = DateTime.fromISO(startsOn, { zone: 'UTC' });
      day.toISODate()! <= last;
      day = day.plus({ days: 1 })
    )
      dates.add(day.toISODate()!);
  }
  return [...dates].sort();
}

function dayOf(date: string, index: number, zone: string, events: ScheduleEvent[]): ScheduleDay {
  const day = DateTime.fromISO(date, { zone });
  const rooms = new Map<string, ScheduleEvent[]>();
  for (const event of events) {
    if (!event.date.startsWith(date)) continue;
    rooms.set(event.room, [...(rooms.get(event.room) ?? []), event]);
  }
  const second = (at: DateTime) => at.startOf('second').toISO({ suppressMilliseconds: true })!;
  return {
    ...{ index, date, start: second(day.startOf('day')), end: second(day.endOf('day')) },
    rooms: [...rooms].map(([name, inRoom]) => ({ name, events: inRoom })),
  };
}

function roomsOf(items: TimedItem[], language: string): Schedule['rooms'] {
  const rooms = new Map<string, string>();
  for (const { room } of items) if (room) rooms.set(room.id, inLanguage(room.name, { language }));
  return [...rooms].map(([guid, name]) => ({ guid, name }));
}

/** A positive number of 31 bits for each id: the same in every version, for it is made from the id. */
function idsOf(items: ItemContent[]): Map<string, number> {
  const taken = new Set<number>();
  const ids = items.map(({ id }) => id).sort();
  return new Map(
    ids.map(id => {
      let number = createHash('sha256').update(id).digest().readUInt32BE() >>> 1 || 1;
      while (taken.has(number)) number += 1;
      taken.add(number);
      return [id, number];
    }),
  );
}

function isTimed(item: ItemContent): item is TimedItem {
  return item.plannedStart !== null && item.plannedEnd !== null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
