import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  addItem,
  addSession,
  at,
  createConference,
  createRoom,
  createSetting,
  NOBODY,
  type Setting,
} from './setting.js';

const CONFLICTS = `query ($id: ID!) { agendaConflicts(conferenceId: $id) {
  kind overlapMinutes room { name } person { name } first { title plannedStart } second { title session { id } }
} }`;

describe('agendaConflicts', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  let roomId: string;
  let inRoom: string;
  let elsewhere: string;
  let chair: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    chair = (await plenary.mutate('createPerson', { name: 'Lê Thị Mẫu' }, 'person { id }')).person.id;
  });
  afterAll(() => plenary.close());
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry, {
      officers: [{ role: 'CHAIR', personId: chair }],
    });
    roomId = await createRoom(plenary, conferenceId, 'Hội trường');
    inRoom = await addSession(plenary, { conferenceId, roomId });
    elsewhere = await addSession(plenary, {
      conferenceId,
      roomId: await createRoom(plenary, conferenceId, 'Phòng họp'),
    });
  });

  const item = (
    title: string,
    sessionId: string,
    start: string | null,
    minutes: number | null,
    more: object = {},
  ) =>
    addItem(plenary, title, {
      sessionId,
      plannedStart: start && at(start),
      durationMinutes: minutes,
      ...more,
    });
  const conflicts = async () => (await plenary.ask(CONFLICTS, { id: conferenceId })).agendaConflicts;
  const by = (...ids: string[]) => ({ presenters: ids.map(personId => ({ personId })) });

  it('names both items, the room and the minutes where a room is used twice', async () => {
    await item('muộn', inRoom, '08:20', 30);
    await item('sớm', elsewhere, '08:00', 30, { roomId });
    expect(await conflicts()).toEqual([
      {
        kind: 'ROOM_USED_TWICE',
        overlapMinutes: 10,
        room: { name: 'Hội trường' },
        person: null,
        first: { title: 'sớm', plannedStart: '2021-03-30T01:00:00Z' },
        second: { title: 'muộn', session: { id: inRoom } },
      },
    ]);
  });

  it('names the person who is at two items at once, once for a pair of items', async () => {
    await item('dài', inRoom, '08:00', 120, by(setting.person, setting.otherPerson, setting.person));
    await item('ngắn', elsewhere, '08:30', 15, by(setting.person));
    expect(await conflicts()).toEqual([
      {
        kind: 'PRESENTER_IN_TWO_PLACES',
        overlapMinutes: 15,
        room: null,
        person: { name: 'Nguyễn Văn Mẫu' },
        first: { title: 'dài', plannedStart: '2021-03-30T01:00:00Z' },
        second: { title: 'ngắn', session: { id: elsewhere } },
      },
    ]);
  });

  it('counts a part of a minute as one', async () => {
    await item('a', inRoom, '08:00', 10);
    await addItem(plenary, 'b', {
      sessionId: inRoom,
      plannedStart: '2021-03-30T08:09:30+07:00',
      durationMinutes: 5,
    });
    expect(
      (await conflicts()).map((conflict: { overlapMinutes: number }) => conflict.overlapMinutes),
    ).toEqual([1]);
  });

  it('finds none where items follow each other, lie elsewhere or have other people', async () => {
    await item('đầu', inRoom, '08:00', 30, by(setting.person));
    await item('tiếp theo', inRoom, '08:30', 30, by(setting.person));
    await item('nơi khác', elsewhere, '08:00', 60, by(setting.otherPerson));
    expect(await conflicts()).toEqual([]);
  });

  it('lists every pair, gravest and then earliest first, with one statement', async () => {
    await item('a', inRoom, '08:00', 60);
    await item('b', inRoom, '08:30', 60);
    const one = await statementsOf(conflicts);
    await item('c', inRoom, '08:40', 10, by(setting.person));
    await item('d', elsewhere, '08:10', 60, by(setting.person));
    const all = await statementsOf(conflicts);
    const lines = (found: typeof one) =>
      found.result.map(
        ({ kind, first, second }: { kind: string; first: { title: string }; second: { title: string } }) =>
          [kind, first.title, second.title].join(' '),
      );
    expect([lines(one), one.statements.length]).toEqual([['ROOM_USED_TWICE a b'], 1]);
    expect(lines(all)).toEqual([
      'ROOM_USED_TWICE a b',
      'ROOM_USED_TWICE a c',
      'ROOM_USED_TWICE b c',
      'PRESENTER_IN_TWO_PLACES d c',
    ]);
    expect(all.statements.length).toBe(1);
  });

  it('sees one conference only', async () => {
    await item('a', inRoom, '08:00', 60, by(setting.person));
    const other = await addSession(plenary, { conferenceId: setting.conferenceId });
    await item('b', other, '08:00', 60, by(setting.person));
    expect(await conflicts()).toEqual([]);
  });

  it.each([
    ['a conference that does not exist', NOBODY, 'NOT_FOUND'],
    ['an id that is none', 'x', 'BAD_USER_INPUT'],
  ])('answers with an error for %s', async (_, id, code) => {
    const { data, errors } = await plenary.send(CONFLICTS, { id });
    expect([data, errors?.map(error => error.extensions.code)]).toEqual([null, [code]]);
  });
});
