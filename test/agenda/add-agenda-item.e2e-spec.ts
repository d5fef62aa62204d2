import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  addItem,
  addSession,
  at,
  createConference,
  createSetting,
  NOBODY,
  outline,
  type Setting,
  vi,
} from './setting.js';

describe('addAgendaItem', () => {
  let plenary: TestApp;
  let setting: Setting;
  let sessionId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const { conferenceId, roomA } = setting;
    const times = { plannedStart: at('08:00'), plannedEnd: at('11:30') };
    sessionId = await addSession(plenary, { conferenceId, title: vi('Sáng'), ...times, roomId: roomA });
  });
  afterAll(() => plenary.close());

  it('adds an item and reads it back, with its end from start and duration', async () => {
    const input = {
      sessionId,
      kind: 'REPORT',
      title: [...vi('Báo cáo tổng kết'), { language: 'en', text: 'Final report' }],
      plannedStart: at('08:15'),
      durationMinutes: 45,
      roomId: setting.roomB,
      closed: true,
      presenters: [{ personId: setting.otherPerson }],
    };
    const { agendaItem } = await plenary.mutate(
      'addAgendaItem',
      input,
      `agendaItem {
        revision position kind title english: title(language: "en") plannedStart durationMinutes plannedEnd
        room { name } closed session { id } presenters { role person { name } }
      }`,
    );
    expect(agendaItem).toEqual({
      revision: 1,
      position: 1,
      kind: 'REPORT',
      title: 'Báo cáo tổng kết',
      english: 'Final report',
      plannedStart: '2021-03-30T01:15:00Z',
      durationMinutes: 45,
      plannedEnd: '2021-03-30T02:00:00Z',
      room: { name: 'Phòng B' },
      closed: true,
      session: { id: sessionId },
      presenters: [{ role: 'PRESENTER', person: { name: 'Trần Thị Mẫu' } }],
    });
  });

  it('keeps what is not known as null, and is held in the room of its session', async () => {
    const { agendaItem } = await plenary.mutate(
      'addAgendaItem',
      { sessionId, kind: 'OTHER', title: vi('Chưa rõ') },
      'agendaItem { plannedStart durationMinutes plannedEnd closed room { name } presenters { id } }',
    );
    expect(agendaItem).toEqual({
      plannedStart: null,
      durationMinutes: null,
      plannedEnd: null,
      closed: false,
      room: { name: 'Hội trường A' },
      presenters: [],
    });
  });

  it('inserts at a place and moves the later ones on, whose revisions stay', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const id = await addSession(plenary, { conferenceId, title: vi('s') });
    for (const title of ['a', 'b', 'c']) await addItem(plenary, title, { sessionId: id });
    const { agendaItem } = await plenary.mutate(
      'addAgendaItem',
      { sessionId: id, position: 2, kind: 'BREAK', title: vi('Giải lao') },
      'agendaItem { session { items { position title revision } } }',
    );
    expect(agendaItem.session.items).toEqual([
      { position: 1, title: 'a', revision: 1 },
      { position: 2, title: 'Giải lao', revision: 1 },
      { position: 3, title: 'b', revision: 1 },
      { position: 4, title: 'c', revision: 1 },
    ]);
  });

  it('gives items that are added at once places of their own', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const id = await addSession(plenary, { conferenceId, title: vi('s') });
    const titles = ['a', 'b', 'c', 'd'];
    await Promise.all(
      titles.map((title, at) => addItem(plenary, title, { sessionId: id, position: (at % 2) + 1 })),
    );
    const [, ...items] = await outline(plenary, conferenceId);
    expect(items.map(line => line.slice(0, 3))).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(items.map(line => line.slice(4)).sort()).toEqual(titles);
  });

  it('takes an item that ends with its session, and a clash of rooms or people', async () => {
    const whole = {
      sessionId,
      plannedStart: at('08:00'),
      durationMinutes: 210,
      presenters: [{ personId: setting.person }],
    };
    const first = await addItem(plenary, 'Cả buổi', whole);
    const second = await addItem(plenary, 'Cùng lúc', whole);
    expect([first, second]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('is held to the days of the conference where the session has no times', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const id = await addSession(plenary, { conferenceId });
    await addItem(plenary, 'Trong ngày', {
      sessionId: id,
      plannedStart: at('20:00', 31),
      durationMinutes: 240,
    });
    const late = {
      sessionId: id,
      kind: 'OTHER',
      title: vi('Quá khuya'),
      plannedStart: at('20:00', 31),
      durationMinutes: 241,
    };
    expect(await plenary.refuse('addAgendaItem', late)).toEqual([
      {
        code: 'ITEM_OUTSIDE_SESSION',
        path: ['durationMinutes'],
        message:
          'An item must lie within the time of its session: from 2021-03-30 00:00 to 2021-04-01 00:00 (Asia/Ho_Chi_Minh).',
      },
    ]);
  });

  describe('refuses, and writes nothing', () => {
    const TIMES = 'from 2021-03-30 08:00 to 2021-03-30 11:30 (Asia/Ho_Chi_Minh)';
    it.each([
      [
        'a session that does not exist',
        () => ({ sessionId: NOBODY }),
        'NOT_FOUND',
        'sessionId',
        'No such session.',
      ],
      ['a room that does not exist', () => ({ roomId: NOBODY }), 'NOT_FOUND', 'roomId', 'No such room.'],
      [
        'a room of another conference',
        () => ({ roomId: setting.foreignRoom }),
        'NOT_FOUND',
        'roomId',
        'No such room.',
      ],
      [
        'a start before the session',
        () => ({ plannedStart: at('07:59') }),
        'ITEM_OUTSIDE_SESSION',
        'plannedStart',
        `An item must lie within the time of its session: ${TIMES}.`,
      ],
      [
        'a start at the end of the session',
        () => ({ plannedStart: at('11:30') }),
        'ITEM_OUTSIDE_SESSION',
        'plannedStart',
        `An item must lie within the time of its session: ${TIMES}.`,
      ],
      [
        'an end after the session',
        () => ({ plannedStart: at('11:00'), durationMinutes: 31 }),
        'ITEM_OUTSIDE_SESSION',
        'durationMinutes',
        `An item must lie within the time of its session: ${TIMES}.`,
      ],
      [
        'a duration of no minutes',
        () => ({ durationMinutes: 0 }),
        'OUT_OF_RANGE',
        'durationMinutes',
        'Must be a whole number from 1 to 1440.',
      ],
    ])('%s', async (_, changes, code, field, message) => {
      const before = await outline(plenary, setting.conferenceId);
      const input = { sessionId, kind: 'PAPER', title: vi('Tham luận'), ...changes() };
      expect(await plenary.refuse('addAgendaItem', input)).toEqual([{ code, path: [field], message }]);
      expect(await outline(plenary, setting.conferenceId)).toEqual(before);
    });
  });
});
