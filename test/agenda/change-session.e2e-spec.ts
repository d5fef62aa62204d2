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

const SESSION =
  'agendaSession { revision title plannedStart plannedEnd room { name } items { plannedStart revision } }';

describe('changing sessions', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    conferenceId = setting.conferenceId;
  });
  afterAll(() => plenary.close());

  const morning = () =>
    addSession(plenary, {
      conferenceId,
      title: vi('Sáng'),
      plannedStart: at('08:00'),
      plannedEnd: at('11:30'),
    });
  const session = async (id: string) => {
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on AgendaSession { revision title plannedStart plannedEnd room { name } } } }',
      { id },
    );
    return node;
  };

  describe('updateSession', () => {
    it('changes what is given, clears what is null and leaves the rest', async () => {
      const id = await morning();
      const input = { id, expectedRevision: 1, title: null, plannedEnd: at('12:00'), roomId: setting.roomB };
      const { agendaSession } = await plenary.mutate('updateSession', input, SESSION);
      expect(agendaSession).toEqual({
        revision: 2,
        title: null,
        plannedStart: '2021-03-30T01:00:00Z',
        plannedEnd: '2021-03-30T05:00:00Z',
        room: { name: 'Phòng B' },
        items: [],
      });
    });

    it('refuses times that leave an item outside, naming it', async () => {
      const id = await morning();
      await addItem(plenary, 'Khai mạc', { sessionId: id, plannedStart: at('08:00'), durationMinutes: 15 });
      const before = await session(id);
      expect(
        await plenary.refuse('updateSession', { id, expectedRevision: 1, plannedStart: at('09:00') }),
      ).toEqual([
        {
          code: 'ITEM_OUTSIDE_SESSION',
          path: ['plannedStart'],
          message:
            'The item "Khai mạc" (from 2021-03-30 08:00 to 2021-03-30 08:15 (Asia/Ho_Chi_Minh)) would lie outside the session; change its time, or use shiftItems.',
        },
      ]);
      expect(
        await plenary.refuse('updateSession', { id, expectedRevision: 1, plannedEnd: at('08:10') }),
      ).toEqual([
        { code: 'ITEM_OUTSIDE_SESSION', path: ['plannedEnd'], message: expect.stringContaining('Khai mạc') },
      ]);
      expect(await session(id)).toEqual(before);
    });

    it('moves the items along when asked to', async () => {
      const id = await morning();
      await addItem(plenary, 'Khai mạc', { sessionId: id, plannedStart: at('08:00'), durationMinutes: 15 });
      await addItem(plenary, 'Chưa rõ giờ', { sessionId: id });
      const times = { plannedStart: at('13:30', 31), plannedEnd: at('16:30', 31) };
      const input = { id, expectedRevision: 1, ...times, shiftItems: true };
      const { agendaSession } = await plenary.mutate('updateSession', input, SESSION);
      expect(agendaSession.items).toEqual([
        { plannedStart: '2021-03-31T06:30:00Z', revision: 2 },
        { plannedStart: null, revision: 1 },
      ]);
    });

    it.each([
      ['a session that does not exist', { id: NOBODY, title: null }, 'NOT_FOUND', 'id'],
      ['an end before the start it has', { plannedEnd: at('07:00') }, 'PERIOD_REVERSED', 'plannedEnd'],
      [
        'a start outside the days',
        { plannedStart: at('08:00', 29) },
        'SESSION_OUTSIDE_CONFERENCE',
        'plannedStart',
      ],
      ['a room that does not exist', { roomId: NOBODY }, 'NOT_FOUND', 'roomId'],
    ])('refuses %s, and writes nothing', async (_, changes, code, field) => {
      const id = await morning();
      const before = await session(id);
      const errors = await plenary.refuse('updateSession', { id, expectedRevision: 1, ...changes });
      expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
      expect(await session(id)).toEqual(before);
    });

    it('writes nothing over a change made meanwhile', async () => {
      const id = await morning();
      await plenary.mutate(
        'updateSession',
        { id, expectedRevision: 1, title: vi('Của người khác') },
        SESSION,
      );
      const { data, errors } = await plenary.send(
        'mutation ($input: UpdateSessionInput!) { updateSession(input: $input) { userErrors { code } } }',
        { input: { id, expectedRevision: 1, title: vi('Của tôi') } },
      );
      expect([data.updateSession, errors?.[0]?.extensions.code]).toEqual([null, 'CONFLICT']);
      expect(await session(id)).toMatchObject({ title: 'Của người khác', revision: 2 });
    });
  });

  describe('moveSession', () => {
    it('gives a session another place, forwards and back', async () => {
      const other = await createConference(plenary, setting.ministry);
      const ids: string[] = [];
      for (const title of ['a', 'b', 'c', 'd'])
        ids.push(await addSession(plenary, { conferenceId: other, title: vi(title) }));
      const select = 'agendaSession { position revision }';
      const moved = await plenary.mutate(
        'moveSession',
        { id: ids[0], expectedRevision: 1, position: 3 },
        select,
      );
      expect(moved.agendaSession).toEqual({ position: 3, revision: 2 });
      expect(await outline(plenary, other)).toEqual(['1 b', '2 c', '3 a', '4 d']);
      await plenary.mutate('moveSession', { id: ids[3], expectedRevision: 1, position: 1 }, select);
      expect(await outline(plenary, other)).toEqual(['1 d', '2 b', '3 c', '4 a']);
    });

    it('refuses a session that does not exist and a place that is none', async () => {
      const errors = await plenary.refuse('moveSession', { id: NOBODY, expectedRevision: 1, position: 1 });
      expect(errors).toEqual([{ code: 'NOT_FOUND', path: ['id'], message: 'No such session.' }]);
      const zero = await plenary.refuse('moveSession', { id: NOBODY, expectedRevision: 1, position: 0 });
      expect(zero.map(error => [error.code, error.path])).toEqual([['OUT_OF_RANGE', ['position']]]);
    });
  });

  describe('removeSession', () => {
    it('takes an empty session off, closes the gap and answers with the conference', async () => {
      const other = await createConference(plenary, setting.ministry);
      const first = await addSession(plenary, { conferenceId: other, title: vi('a') });
      await addSession(plenary, { conferenceId: other, title: vi('b') });
      const { conference } = await plenary.mutate(
        'removeSession',
        { id: first, expectedRevision: 1 },
        'conference { sessions { position title } }',
      );
      expect(conference).toEqual({ sessions: [{ position: 1, title: 'b' }] });
    });

    it('refuses a session that still has items', async () => {
      const other = await createConference(plenary, setting.ministry);
      const id = await addSession(plenary, { conferenceId: other, title: vi('a') });
      await addItem(plenary, 'Khai mạc', { sessionId: id });
      expect(await plenary.refuse('removeSession', { id, expectedRevision: 1 })).toEqual([
        {
          code: 'SESSION_NOT_EMPTY',
          path: ['id'],
          message: 'The session still has items (1); move or remove them first.',
        },
      ]);
      expect(await outline(plenary, other)).toEqual(['1 a', '1.1 Khai mạc']);
    });

    it('refuses a session that does not exist', async () => {
      const errors = await plenary.refuse('removeSession', { id: NOBODY, expectedRevision: 1 }, 'vi');
      expect(errors).toEqual([{ code: 'NOT_FOUND', path: ['id'], message: 'Không tìm thấy phiên.' }]);
    });
  });
});
