import { element, textElement, xmlDocument } from '../platform/markup/index.js';
import type { Schedule, ScheduleDay, ScheduleEvent } from './schedule.js';

/** `schedule.xml` as frab and pretalx write it and C3VOC checks it. */
export function scheduleXml({ version, title, acronym, timeZone, days }: Schedule, baseUrl: string): string {
  return xmlDocument(
    element(
      'schedule',
      {},
      element('generator', { name: 'Plenary' }),
      textElement('version', version),
      element(
        'conference',
        {},
        textElement('title', title),
        textElement('acronym', acronym),
        textElement('start', days[0]!.date),
        textElement('end', days[days.length - 1]!.date),
        textElement('days', days.length),
        textElement('timeslot_duration', '00:05'),
        textElement('base_url', baseUrl),
        textElement('time_zone_name', timeZone),
      ),
      ...days.map(dayElement),
    ),
  );
}

function dayElement({ index, date, start, end, rooms }: ScheduleDay): string {
  const attributes = { index, date, start, end };
  return element(
    'day',
    attributes,
    ...rooms.map(({ name, events }) => element('room', { name }, ...events.map(eventElement))),
  );
}

function eventElement({ id, guid, persons, ...event }: ScheduleEvent): string {
  return element(
    'event',
    { guid, id },
    textElement('date', event.date),
    textElement('start', event.start),
    textElement('duration', event.duration),
    textElement('room', event.room),
    textElement('slug', event.slug),
    textElement('title', event.title),
    textElement('subtitle', ''),
    textElement('track', event.track),
    textElement('type', event.type),
    textElement('language', event.language),
    textElement('abstract', ''),
    textElement('description', ''),
    element('persons', {}, ...persons.map(({ name }) => textElement('person', name))),
    element('links', {}),
    element('attachments', {}),
  );
}
