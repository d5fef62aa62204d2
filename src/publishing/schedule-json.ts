import { json } from './json.js';
import type { Schedule, ScheduleEvent } from './schedule.js';

/** `schedule.json` as frab and pretalx write it and C3VOC checks it. */
export function scheduleJson(
  { version, title, acronym, timeZone, rooms, days }: Schedule,
  baseUrl: string,
  urlOf: (itemId: string) => string,
): string {
  return json({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Plenary' },
    schedule: {
      version,
      base_url: baseUrl,
      conference: {
        ...{ acronym, title, start: days[0]!.date, end: days[days.length - 1]!.date, daysCount: days.length },
        timeslot_duration: '00:05',
        time_zone_name: timeZone,
        rooms,
        days: days.map(day => ({
          ...{ index: day.index, date: day.date, day_start: day.start, day_end: day.end },
          rooms: Object.fromEntries(day.rooms.map(({ name, events }) => [name, events.map(event)])),
        })),
      },
    },
  });

  function event({ persons, ...known }: ScheduleEvent) {
    return {
      ...known,
      url: urlOf(known.guid),
      ...{ subtitle: '', abstract: '', description: '' },
      persons: persons.map(({ guid, name }) => (guid === null ? { name } : { guid, name })),
      ...{ links: [], attachments: [], answers: [] },
    };
  }
}
