import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ReportEntity, ReportPresentationEntity } from '../../src/reports/index.js';
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

const ITEM =
  'agendaItem { revision position kind title plannedStart durationMinutes room { name } closed session { id } }';

describe('changing agenda items', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  let morning: string;
  let afternoon: string;
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry);
    const session = (title: string, start: string, end: string) =>
      addSession(plenary, { conferenceId, title: vi(title), plannedStart: at(start), plannedEnd: at(end) });
    morning = await session('Sáng', '08:00', '11:30');
    afternoon = await session('Chiều', '13:30', '16:30');
  });
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const item = async (id: string) =>
    (
      await plenary.ask(
        `query ($id: ID!) { node(id: $id) { ... on AgendaItem { ${ITEM.slice(13, -2)} } } }`,
        { id },
      )
    ).node;
  const report = (changes: object = {}) =>
    addItem(plenary, 'Báo cáo', {
      sessionId: morning,
      plannedStart: at('08:00'),
      durationMinutes: 30,
      ...changes,
    });

  describe('updateAgendaItem', () => {
    it('changes what is given, clears what is null and leaves the rest', async () => {
      const id = await report();
      const input = {
        id,
        expectedRevision: 1,
        kind: 'SPEECH',
        title: vi('Phát biểu'),
        durationMinutes: null,
        closed: true,
      };
      const { agendaItem } = await plenary.mutate('updateAgendaItem', input, ITEM);
      expect(agendaItem).toEqual({
        revision: 2,
        position: 1,
        kind: 'SPEECH',
        title: 'Phát biểu',
        plannedStart: '2021-03-30T01:00:00Z',
        durationMinutes: null,
        room: null,
        closed: true,
        session: { id: morning },
      });
    });

    it.each([
      ['an item that does not exist', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['a start outside the session', { plannedStart: at('13:30') }, 'ITEM_OUTSIDE_SESSION', 'plannedStart'],
      [
        'a duration that leaves the session',
        { durationMinutes: 211 },
        'ITEM_OUTSIDE_SESSION',
        'durationMinutes',
      ],
      ['a room that does not exist', { roomId: NOBODY }, 'NOT_FOUND', 'roomId'],
      ['a title in no language', { title: [] }, 'TEXT_LENGTH', 'title'],
    ])('refuses %s, and writes nothing', async (_, changes, code, field) => {
      const id = await report();
      const before = await item(id);
      const errors = await plenary.refuse('updateAgendaItem', { id, expectedRevision: 1, ...changes });
      expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
      expect(await item(id)).toEqual(before);
    });

    it('writes nothing over a change made meanwhile', async () => {
      const id = await report();
      await plenary.mutate(
        'updateAgendaItem',
        { id, expectedRevision: 1, title: vi('Của người khác') },
        ITEM,
      );
      const { data, errors } = await plenary.send(
        'mutation ($input: UpdateAgendaItemInput!) { updateAgendaItem(input: $input) { userErrors { code } } }',
        {
          input: {
            id,
            expectedRevision: 1,
            title: vi('Của tôi'),
            presenters: [{ bodyId: setting.ministry }],
          },
        },
      );
      expect([data.updateAgendaItem, errors?.[0]?.extensions.code]).toEqual([null, 'CONFLICT']);
      expect(await item(id)).toMatchObject({ title: 'Của người khác', revision: 2 });
    });
  });

  describe('moveAgendaItem', () => {
    const fill = async () => {
      const ids: string[] = [];
      for (const title of ['a', 'b', 'c']) ids.push(await addItem(plenary, title, { sessionId: morning }));
      await addItem(plenary, 'x', { sessionId: afternoon });
      return ids as [string, string, string];
    };

    it('gives an item another place in its session', async () => {
      const [a, , c] = await fill();
      await plenary.mutate('moveAgendaItem', { id: a, expectedRevision: 1, position: 2 }, ITEM);
      expect(await outline(plenary, conferenceId)).toEqual([
        '1 Sáng',
        '1.1 b',
        '1.2 a',
        '1.3 c',
        '2 Chiều',
        '2.1 x',
      ]);
      const { agendaItem } = await plenary.mutate(
        'moveAgendaItem',
        { id: c, expectedRevision: 1, position: 1 },
        ITEM,
      );
      expect([agendaItem.position, agendaItem.revision]).toEqual([1, 2]);
      expect(await outline(plenary, conferenceId)).toEqual([
        '1 Sáng',
        '1.1 c',
        '1.2 b',
        '1.3 a',
        '2 Chiều',
        '2.1 x',
      ]);
    });

    it('brings an item into another session and closes the gap it leaves', async () => {
      const [, b] = await fill();
      const input = { id: b, expectedRevision: 1, sessionId: afternoon, position: 1 };
      const { agendaItem } = await plenary.mutate('moveAgendaItem', input, ITEM);
      expect(agendaItem).toMatchObject({ position: 1, revision: 2, session: { id: afternoon } });
      expect(await outline(plenary, conferenceId)).toEqual([
        '1 Sáng',
        '1.1 a',
        '1.2 c',
        '2 Chiều',
        '2.1 b',
        '2.2 x',
      ]);
    });

    it('makes it the last where no place is given', async () => {
      const [a] = await fill();
      await plenary.mutate('moveAgendaItem', { id: a, expectedRevision: 1 }, ITEM);
      expect(await outline(plenary, conferenceId)).toEqual([
        '1 Sáng',
        '1.1 b',
        '1.2 c',
        '1.3 a',
        '2 Chiều',
        '2.1 x',
      ]);
    });

    it('takes a new start along', async () => {
      const id = await report();
      const input = { id, expectedRevision: 1, sessionId: afternoon, plannedStart: at('16:00') };
      const { agendaItem } = await plenary.mutate('moveAgendaItem', input, ITEM);
      expect(agendaItem).toMatchObject({ plannedStart: '2021-03-30T09:00:00Z', session: { id: afternoon } });
    });

    it.each([
      ['an item that does not exist', () => ({ id: NOBODY }), 'NOT_FOUND', 'id'],
      ['a session that does not exist', () => ({ sessionId: NOBODY }), 'NOT_FOUND', 'sessionId'],
      [
        'a start that lies outside the other session',
        () => ({ sessionId: afternoon }),
        'ITEM_OUTSIDE_SESSION',
        'plannedStart',
      ],
      [
        'an end that lies outside the other session',
        () => ({ sessionId: afternoon, plannedStart: at('16:01') }),
        'ITEM_OUTSIDE_SESSION',
        'plannedStart',
      ],
    ])('refuses %s, and moves nothing', async (_, changes, code, field) => {
      const id = await report();
      const before = await item(id);
      const errors = await plenary.refuse('moveAgendaItem', {
        id,
        expectedRevision: 1,
        position: 1,
        ...changes(),
      });
      expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
      expect(await item(id)).toEqual(before);
    });

    it('refuses a session of another conference', async () => {
      const id = await report();
      const sessionId = await addSession(plenary, { conferenceId: setting.conferenceId });
      expect(await plenary.refuse('moveAgendaItem', { id, expectedRevision: 1, sessionId })).toEqual([
        { code: 'NOT_FOUND', path: ['sessionId'], message: 'No such session.' },
      ]);
    });

    it('keeps places without gaps when many move at once', async () => {
      const [a, b, c] = await fill();
      await Promise.all([
        plenary.mutate(
          'moveAgendaItem',
          { id: a, expectedRevision: 1, sessionId: afternoon, position: 1 },
          ITEM,
        ),
        plenary.mutate('moveAgendaItem', { id: b, expectedRevision: 1, position: 1 }, ITEM),
        plenary.mutate(
          'moveAgendaItem',
          { id: c, expectedRevision: 1, sessionId: afternoon, position: 1 },
          ITEM,
        ),
        addItem(plenary, 'd', { sessionId: morning, position: 1 }),
      ]);
      const places = (await outline(plenary, conferenceId)).map(line => line.split(' ')[0]);
      expect(places).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '2.3']);
    });
  });

  describe('removeAgendaItem', () => {
    it('takes an item off with its presenters, closes the gap and answers with the session', async () => {
      const id = await report({ presenters: [{ bodyId: setting.ministry }] });
      await addItem(plenary, 'Thảo luận', { sessionId: morning });
      const { agendaSession } = await plenary.mutate(
        'removeAgendaItem',
        { id, expectedRevision: 1 },
        'agendaSession { items { position title } }',
      );
      expect(agendaSession).toEqual({ items: [{ position: 1, title: 'Thảo luận' }] });
      expect(await item(id)).toBeNull();
    });

    it('refuses an item that a report was presented at, and keeps it', async () => {
      const id = await report();
      const database = plenary.app.get(DataSource);
      const ids = { id: uuidv7(), conferenceId };
      await database.getRepository(ReportEntity).insert({ ...ids, position: 1, title: { vi: 'Báo cáo' } });
      const presentation = {
        reportId: ids.id,
        itemId: id,
        conferenceId,
        presentedByBodyId: setting.ministry,
      };
      await database.getRepository(ReportPresentationEntity).insert(presentation);
      expect(await plenary.refuse('removeAgendaItem', { id, expectedRevision: 1 })).toEqual([
        {
          code: 'ITEM_IN_USE',
          path: ['id'],
          message: 'Reports or directives refer to this item; detach them first.',
        },
      ]);
      expect(await item(id)).toMatchObject({ title: 'Báo cáo', position: 1 });
    });

    it('refuses an item that does not exist', async () => {
      expect(await plenary.refuse('removeAgendaItem', { id: NOBODY, expectedRevision: 1 })).toEqual([
        { code: 'NOT_FOUND', path: ['id'], message: 'No such agenda item.' },
      ]);
    });
  });
});
