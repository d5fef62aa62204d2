import { DateTime } from 'luxon';
import type { ItemContent } from '../agenda/index.js';
import { ConferenceState } from '../conferences/index.js';
import { inLanguage } from '../platform/graphql/index.js';
import { json } from './json.js';
import { currentOf, type PublishedAgenda } from './published-agenda.js';
import { presenterNames } from './words.js';

/**
 * The conference and its agenda as events of schema.org, for search engines and aggregators.
 * @param id address of the document; an item is that with `#` and the id of the item
 */
export function agendaJsonLd(agenda: PublishedAgenda, language: string, id: string): string {
  const { content } = currentOf(agenda);
  const { title, fullTitle, convener, timeZone, startsOn, endsOn } = agenda;
  const eventStatus = statusOf(agenda);
  const location = placeOf(agenda, language);
  return json(
    known({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': id,
      name: inLanguage(title, { language }),
      alternateName: inLanguage(fullTitle, { language }),
      inLanguage: language,
      startDate: startsOn,
      endDate: endsOn,
      eventStatus,
      location,
      organizer: { '@type': 'Organization', name: inLanguage(convener, { language }) },
      subEvent: content.items.filter(({ plannedStart }) => plannedStart !== null).map(itemEvent),
    }),
  );

  function itemEvent(item: ItemContent) {
    const at = (instant: string | null) =>
      instant && DateTime.fromISO(instant, { zone: timeZone }).toISO({ suppressMilliseconds: true });
    const room = inLanguage(item.room?.name, { language });
    return known({
      '@type': 'Event',
      '@id': `${id}#${item.id}`,
      superEvent: { '@id': id },
      name: inLanguage(item.title, { language }),
      startDate: at(item.plannedStart),
      endDate: at(item.plannedEnd),
      eventStatus,
      location: room && known({ '@type': 'Place', name: room, containedInPlace: location }),
      performer: performersOf(item, language),
    });
  }
}

function performersOf(item: ItemContent, language: string) {
  const performers = presenterNames(item, language).map(({ personId, name, post, body }) => {
    const isBody = personId === null && name === body;
    if (isBody) return { '@type': 'Organization', name };
    const affiliation = body && { '@type': 'Organization', name: body };
    return known({ '@type': 'Person', name, jobTitle: post, affiliation });
  });
  return performers.length > 0 ? performers : null;
}

function placeOf({ venue, place }: PublishedAgenda, language: string) {
  const [name, city] = [inLanguage(venue, { language }), inLanguage(place, { language })];
  return name || city ? known({ '@type': 'Place', name: name ?? city, address: city }) : null;
}

function statusOf({ state }: PublishedAgenda): string {
  if (state === ConferenceState.CANCELLED) return 'https://schema.org/EventCancelled';
  if (state === ConferenceState.POSTPONED) return 'https://schema.org/EventPostponed';
  return 'https://schema.org/EventScheduled';
}

/** Without what is not known. */
function known(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
