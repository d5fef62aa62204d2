import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ICAL from 'ical.js';
import { addItem, addSession, createRoom } from '../agenda/setting.js';
import { openToAll } from '../agenda/versions/setting.js';
import type { TestApp } from '../support/create-test-app.js';

export const text = (vi: string, en: string) => [
  { language: 'vi', text: vi },
  { language: 'en', text: en },
];

/** What a request for a feed sends: headers of its own and, by default, nothing that says who asks. */
export function get(
  { app }: { app: NestFastifyApplication },
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
) {
  return app.inject({ method, url, headers });
}

/** Gets what must be there, and gives its text. */
export async function read(
  plenary: TestApp,
  url: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const { statusCode, body } = await get(plenary, url, headers);
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
  return body;
}

export interface Told {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  /** In UTC. */
  start: string;
  end: string | null;
  location: string | null;
  description: string;
  categories: string[];
}

/** The events of a calendar, as ical.js reads them. */
export function eventsOf(calendar: string): Told[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component.getAllSubcomponents('vevent').map(vevent => {
    const event = new ICAL.Event(vevent);
    const at = (name: string) => {
      const time = vevent.getFirstPropertyValue(name) as ICAL.Time | null;
      return time?.toJSDate().toISOString() ?? null;
    };
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(vevent.getFirstPropertyValue('status')),
      summary: event.summary,
      start: at('dtstart')!,
      end: at('dtend'),
      location: vevent.getFirstPropertyValue('location') as string | null,
      description: event.description,
      categories: vevent.getAllProperties('categories').flatMap(each => each.getValues().map(String)),
    };
  });
}

export interface Berlin {
  id: string;
  slug: string;
  session: string;
  room: string;
  opening: string;
  talk: string;
  closed: string;
}

export interface People {
  convener: string;
  person: string;
  post: string;
}

/**
 * A public conference in Berlin on the two days between which its clocks go forward (28 March 2021), with an opening
 * on the first, a talk at night, and a closed item on the second.
 */
export async function berlin(
  plenary: TestApp,
  { convener, person }: People,
  changes: object = {},
): Promise<Berlin> {
  const input = {
    title: text('Hội nghị Béc-lin', 'Berlin conference'),
    kindCode: 'SO_KET',
    convenerId: convener,
    ...{ startsOn: '2021-03-27', endsOn: '2021-03-28', timeZone: 'Europe/Berlin' },
    ...{ venue: text('Hội trường Thành phố', 'City Hall'), place: text('Béc-lin', 'Berlin') },
    ...changes,
  };
  const { id, slug } = (await plenary.mutate('createConference', input, 'conference { id slug }')).conference;
  await openToAll(plenary, id);
  const room = await createRoom(plenary, id, 'Phòng 1');
  const session = await addSession(plenary, {
    conferenceId: id,
    title: text('Phiên một', 'First session'),
    roomId: room,
  });
  const item = (title: string, plannedStart: string, more: object = {}) =>
    addItem(plenary, title, { sessionId: session, plannedStart, durationMinutes: 45, ...more });
  return {
    ...{ id, slug, session, room },
    opening: await item('Khai mạc', '2021-03-27T09:00:00+01:00', { kind: 'OPENING_REMARKS' }),
    talk: await item('Tham luận “Số hóa; dữ liệu, con người”', '2021-03-28T09:00:00+02:00', {
      presenters: [{ personId: person }],
    }),
    closed: await item('Phương án nhân sự', '2021-03-28T10:00:00+02:00', { kind: 'DECISION', closed: true }),
  };
}
