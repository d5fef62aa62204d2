import { inLanguage } from '../platform/graphql/index.js';
import { calendarOf } from './calendar.js';
import { changesAtom } from './changes-atom.js';
import { agendaJsonLd } from './json-ld.js';
import type { PublishedAgenda } from './published-agenda.js';
import type { Versions } from './published-agendas.queries.js';
import { scheduleOf } from './schedule.js';
import { scheduleJson } from './schedule-json.js';
import { scheduleXml } from './schedule-xml.js';

export interface Feed {
  /** Last part of its address, below that of the conference. */
  ending: string;
  contentType: string;
  /** What of the agenda it tells. */
  versions: Versions;
  /**
   * Its bytes: the same for the same agenda, language and address. Null where the agenda cannot be told in this form.
   * @param language tag of the language of texts
   * @param address where the feeds of the conference are, without the ending
   */
  render: (agenda: PublishedAgenda, language: string, address: string) => string | null;
}

/** The forms in which other programs read a published agenda. */
export const FEEDS: readonly Feed[] = [
  {
    ending: 'agenda.ics',
    contentType: 'text/calendar; charset=utf-8',
    versions: 'all',
    render: (agenda, language, address) => {
      const name = inLanguage(agenda.title, { language });
      return calendarOf([agenda], language, { name, url: inThat(language, `${address}/agenda.ics`) });
    },
  },
  {
    ending: 'schedule.xml',
    contentType: 'application/xml; charset=utf-8',
    versions: 'current',
    render: (agenda, language, address) => {
      const schedule = scheduleOf(agenda, language);
      return schedule && scheduleXml(schedule, address);
    },
  },
  {
    ending: 'schedule.json',
    contentType: 'application/json; charset=utf-8',
    versions: 'current',
    render: (agenda, language, address) => {
      const schedule = scheduleOf(agenda, language);
      return schedule && scheduleJson(schedule, address, id => `${address}/agenda.jsonld#${id}`);
    },
  },
  {
    ending: 'agenda.jsonld',
    contentType: 'application/ld+json; charset=utf-8',
    versions: 'current',
    render: (agenda, language, address) => agendaJsonLd(agenda, language, `${address}/agenda.jsonld`),
  },
  {
    ending: 'changes.atom',
    contentType: 'application/atom+xml; charset=utf-8',
    versions: 'all',
    render: (agenda, language, address) =>
      changesAtom(agenda, language, {
        self: inThat(language, `${address}/changes.atom`),
        calendar: inThat(language, `${address}/agenda.ics`),
      }),
  },
];

/** Where the feeds of a conference are, without the last part of their address. */
export function addressOf(publicUrl: string, slug: string): string {
  return `${publicUrl}/conferences/${encodeURIComponent(slug)}`;
}

/** The address in that language, so that a program which follows it gets what it has read. */
function inThat(language: string, url: string): string {
  return `${url}?lang=${encodeURIComponent(language)}`;
}
