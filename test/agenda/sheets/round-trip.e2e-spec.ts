import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { AgendaItemKind } from '../../../src/agenda/index.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import {
  addItem,
  addSession,
  createConference,
  createRoom,
  createSetting,
  type Setting,
} from '../setting.js';
import { counts, draft, importInto, request, slugOf } from './support.js';

const WORDS = fc.constantFrom(
  ...[
    'Báo cáo',
    'Đại hội',
    'nghiên cứu',
    '"trích"',
    "'",
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '=1+1',
    '+',
    '-',
    '@',
    '#',
    '[x]',
  ],
  ...[
    '🎉',
    '👩‍👧',
    'ﬁ',
    'a\u0302\u0301',
    '\u00A0',
    '_x0041_',
    '<b>',
    '&amp;',
    '中文',
    '\u202E',
    'x'.repeat(200),
  ],
);
const TEXT = fc
  .array(WORDS, { minLength: 1, maxLength: 6 })
  .map(words => words.join(' ').trim())
  .filter(text => text !== '' && text.replaceAll('\u00A0', '').trim() !== '');
const TITLE = fc.record({
  vi: TEXT,
  en: fc.option(TEXT, { nil: undefined }),
  lo: fc.option(TEXT, { nil: undefined }),
});
const MINUTE = fc.integer({ min: 0, max: 2 * 24 * 60 - 1 });

const ITEM = fc.record({
  title: TITLE,
  kind: fc.constantFrom(...Object.values(AgendaItemKind)),
  minute: fc.option(MINUTE, { nil: null }),
  seconds: fc.constantFrom(0, 0, 7),
  durationMinutes: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  room: fc.option(fc.nat({ max: 3 }), { nil: null }),
  closed: fc.boolean(),
  presenters: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
});
const SESSION = fc.record({
  title: fc.option(TITLE, { nil: null }),
  room: fc.option(fc.nat({ max: 3 }), { nil: null }),
  span: fc.option(fc.tuple(MINUTE, MINUTE), { nil: null }),
  items: fc.array(ITEM, { maxLength: 4 }),
});

describe('an agenda that goes out as a sheet and comes back', () => {
  let plenary: TestApp;
  let setting: Setting;
  let parties: object[];
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const person = async (name: string) =>
      (await plenary.mutate('createPerson', { name }, 'person { id }')).person.id;
    parties = [
      { personId: setting.person, postId: setting.post, printed: 'Đ/c Thứ trưởng', role: 'MODERATOR' },
      { personId: setting.otherPerson, bodyId: setting.department },
      // Of the same name as another one, and of one that a list of names would tear apart.
      { personId: await person('Trần Thị Mẫu') },
      { personId: await person('Ông; Bà [x]') },
      { bodyId: setting.ministry },
    ];
  });
  afterAll(() => plenary.close());

  const localized = (title: Record<string, string | undefined>) =>
    Object.entries(title).flatMap(([language, text]) => (text ? [{ language, text }] : []));

  // Berlin set its clocks forward in that night.
  const instant = (minute: number, zone: string, seconds = 0) =>
    new Date(
      Date.parse(zone === 'Europe/Berlin' ? '2021-03-26T23:00:00Z' : '2021-03-26T17:00:00Z') +
        minute * 60_000 +
        seconds * 1000,
    ).toISOString();

  it.each(['Asia/Ho_Chi_Minh', 'Europe/Berlin'])(
    'is what it was (%s)',
    async timeZone => {
      await fc.assert(
        fc.asyncProperty(fc.array(SESSION, { maxLength: 3 }), fc.boolean(), async (sessions, asCsv) => {
          const days = { startsOn: '2021-03-27', endsOn: '2021-03-29', timeZone };
          const conferenceId = await createConference(plenary, setting.ministry, days);
          const rooms = await Promise.all(
            ['Phòng A', 'Phòng B', 'PHONG B', 'Phòng; "C"'].map(name =>
              createRoom(plenary, conferenceId, name),
            ),
          );
          for (const { title, room, span, items } of sessions) {
            const [from, to] = (span ?? []).toSorted((one, other) => one - other);
            const isSpan = from !== undefined && to !== undefined && to > from && items.length === 0;
            const sessionId = await addSession(plenary, {
              ...{
                conferenceId,
                title: title && localized(title),
                roomId: room === null ? null : rooms[room],
              },
              ...(isSpan && { plannedStart: instant(from, timeZone), plannedEnd: instant(to, timeZone) }),
            });
            for (const { title: itemTitle, minute, seconds, room: itemRoom, presenters, ...item } of items) {
              await addItem(plenary, '', {
                ...{ sessionId, ...item, title: localized(itemTitle) },
                plannedStart: minute === null ? null : instant(minute, timeZone, seconds),
                roomId: itemRoom === null ? null : rooms[itemRoom],
                presenters: presenters.map(at => parties[at]),
              });
            }
          }
          const slug = await slugOf(plenary, conferenceId);
          const before = await draft(plenary, conferenceId);
          const { raw } = await request(
            plenary,
            'GET',
            `${slug}/agenda.${asCsv ? 'csv' : 'xlsx'}?language=vi`,
          );
          const report = await importInto(plenary, slug)(raw, 'apply=true&removeMissing=true');
          const items = sessions.flatMap(session => session.items).length;
          expect([report.body.errors, counts(report)]).toEqual([
            [],
            {
              ...(sessions.length > 0 && { rows: items + sessions.length }),
              ...(items > 0 && { unchanged: items }),
            },
          ]);
          expect(await draft(plenary, conferenceId)).toEqual(before);
        }),
        { numRuns: Number(process.env.PLENARY_ROUND_TRIPS ?? 15) },
      );
    },
    300_000,
  );

  it('finds the rows of items that have codes of their own', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const slug = await slugOf(plenary, conferenceId);
    await importInto(plenary, slug)('Mã;Mã phiên;Phiên;Nội dung\nBC-01;P1;Phiên 1;Một\n', 'apply=true');
    const { raw } = await request(plenary, 'GET', `${slug}/agenda.csv`);
    expect(raw.toString()).toContain('\r\nBC-01,P1,Phiên 1,');
    const [item] = await plenary.app
      .get(DataSource)
      .query(
        'select item.external_id as item, session.external_id as session from agenda_item item join agenda_session session on session.id = item.session_id where item.conference_id = $1',
        [conferenceId],
      );
    expect(item).toEqual({ item: 'BC-01', session: 'P1' });
  });
});
