import type { ItemContent } from '../agenda/index.js';
import { ConferenceState } from '../conferences/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import type { PublishedAgenda, PublishedVersion } from './published-agenda.js';

/** An item as calendars keep it: with how often it was changed, and also when it is no longer held. */
export interface CalendarItem extends ItemContent {
  plannedStart: string;
  session: LocalizedText | null;
  /** Counts the changes that readers have seen, from 0 (SEQUENCE of RFC 5545). */
  sequence: number;
  addedAt: string;
  changedAt: string;
  cancelled: boolean;
}

interface Known extends CalendarItem {
  /** What a change of is a change of the item. */
  told: string;
  /** Index of the last version that has it. */
  last: number;
}

/**
 * All items that ever had a time, as they are now or were last, in the order in which they came. An item without a
 * time cannot stand in a calendar: losing its time, it is cancelled there.
 */
export function calendarItems({ versions, state, changedAt }: PublishedAgenda): CalendarItem[] {
  const items = new Map<string, Known>();
  for (const [index, version] of versions.entries()) {
    for (const item of timedItems(version)) {
      const before = items.get(item.id);
      const told = JSON.stringify(item);
      const changes = before ? changesSince(before, told, index) : 0;
      const { sequence, addedAt } = before ?? { sequence: 0, addedAt: version.publishedAt };
      items.set(item.id, {
        ...item,
        ...{ told, addedAt, last: index, cancelled: false },
        sequence: sequence + changes,
        changedAt: before && changes === 0 ? before.changedAt : version.publishedAt,
      });
    }
  }
  return [...items.values()].map(({ told: _, last, ...item }) => {
    const without = versions[last + 1];
    if (without) return cancelled(item, without.publishedAt);
    return state === ConferenceState.CANCELLED ? cancelled(item, changedAt) : item;
  });
}

function timedItems({ content }: PublishedVersion) {
  const sessions = new Map(content.sessions.map(({ id, title }) => [id, title]));
  return content.items.flatMap(item =>
    item.plannedStart === null
      ? []
      : [{ ...item, plannedStart: item.plannedStart, session: sessions.get(item.sessionId) ?? null }],
  );
}

/** Coming back after it was left out are two: it was cancelled, and is held again. */
function changesSince(before: Known, told: string, index: number): number {
  if (before.last < index - 1) return 2;
  return before.told === told ? 0 : 1;
}

function cancelled(item: CalendarItem, changedAt: string): CalendarItem {
  return { ...item, cancelled: true, sequence: item.sequence + 1, changedAt };
}
