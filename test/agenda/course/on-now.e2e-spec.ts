import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { CLOCK_FIELDS } from '../../../src/agenda/index.js';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createConference, createRoom } from '../setting.js';
import { changeItem, publish } from '../versions/setting.js';
import { advance, createOpenConference, itIs, local, type OpenConference, step } from './setting.js';

const ON_NOW = `query ($id: ID!, $roomId: ID) { conference(id: $id) { onNow(roomId: $roomId) {
  roomName room { id } current { title state } currentIsRecorded next { title } nextExpectedStart minutesLate serverTime } } }`;

describe('Conference.onNow', () => {
  let plenary: TestApp;
  let setting: OpenConference;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  beforeEach(async () => {
    setting = await createOpenConference(plenary);
  });
  afterAll(() => plenary.close());

  const ask = async (by: string | null = null, roomId?: string): Promise<Data[]> =>
    (await plenary.ask(ON_NOW, { id: setting.conferenceId, roomId }, by ?? null)).conference.onNow;
  /** Each room in a line: what is on (with ! if recorded), what comes next at what time, and how late it is. */
  const lines = async (by?: string, roomId?: string) =>
    (await ask(by, roomId)).map(
      ({ roomName, current, currentIsRecorded, next, nextExpectedStart, minutesLate }) =>
        `${roomName}: ${current?.title}${currentIsRecorded ? '!' : ''}, ${next?.title} ${local(nextExpectedStart)}, ${minutesLate}`,
    );
  const parallel = async (roomId: string, title: string, time: string, more: object = {}) => {
    const sessionId = await addSession(plenary, { conferenceId: setting.conferenceId });
    return addItem(plenary, title, {
      ...{ sessionId, roomId, plannedStart: at(time), durationMinutes: 30 },
      ...more,
    });
  };

  it('tells what is planned for now, where nothing is recorded', async () => {
    itIs(plenary, '07:30');
    expect(await lines()).toEqual(['Hội trường A: undefined, Khai mạc 08:00, 0']);
    itIs(plenary, '08:19');
    expect(await lines()).toEqual(['Hội trường A: Khai mạc, Báo cáo 08:20, 0']);
    itIs(plenary, '08:20');
    expect(await ask()).toEqual([
      {
        roomName: 'Hội trường A',
        room: { id: setting.roomA },
        current: { title: 'Báo cáo', state: 'PLANNED' },
        currentIsRecorded: false,
        next: null,
        nextExpectedStart: null,
        minutesLate: 0,
        serverTime: '2021-03-30T01:20:00Z',
      },
    ]);
    itIs(plenary, '09:00');
    expect(await lines()).toEqual(['Hội trường A: undefined, undefined null, null']);
  });

  it('tells what runs, and how late that makes the next', async () => {
    itIs(plenary, '08:05');
    await step(plenary, 'start', setting.opening);
    itIs(plenary, '08:27');
    expect(await lines()).toEqual(['Hội trường A: Khai mạc!, Báo cáo 08:27, 7']);
    itIs(plenary, '08:30');
    await step(plenary, 'finish', setting.opening);
    itIs(plenary, '08:31');
    expect(await lines()).toEqual(['Hội trường A: Báo cáo, undefined null, 10']);
    await step(plenary, 'skip', setting.report, { reason: 'x' });
    expect(await lines()).toEqual(['Hội trường A: undefined, undefined null, null']);
  });

  it('goes on to the next session in the room', async () => {
    await parallel(setting.roomA, 'Chiều', '14:00');
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    itIs(plenary, '08:30');
    expect(await lines()).toEqual(['Hội trường A: Báo cáo, Chiều 14:00, 0']);
  });

  it('has the next session wait for what still runs in its room', async () => {
    await parallel(setting.roomA, 'Phiên hai', '09:00');
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    itIs(plenary, '08:20');
    await step(plenary, 'start', setting.report);
    itIs(plenary, '09:10');
    expect(await lines()).toEqual(['Hội trường A: Báo cáo!, Phiên hai 09:10, 10']);
  });

  it('has an item of unknown duration on until the next, or the end of its session', async () => {
    const more = { sessionId: setting.session, roomId: setting.roomB, durationMinutes: null };
    await parallel(setting.roomB, 'Thảo luận', '09:00', more);
    await parallel(setting.roomB, 'Kết luận', '10:00', more);
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    itIs(plenary, '09:59');
    expect(await lines(undefined, setting.roomB)).toEqual(['Phòng B: Thảo luận, Kết luận 10:00, 0']);
    itIs(plenary, '11:29');
    expect(await lines(undefined, setting.roomB)).toEqual(['Phòng B: Kết luận, undefined null, null']);
    itIs(plenary, '11:30');
    expect(await lines(undefined, setting.roomB)).toEqual(['Phòng B: undefined, undefined null, null']);
  });

  it('is one statement, for one room and for three', async () => {
    const count = async () => (await statementsOf(() => ask())).statements.length;
    expect(await count()).toBe(1);
    await parallel(setting.roomB, 'Nhóm B', '08:00');
    await parallel(await createRoom(plenary, setting.conferenceId, 'Phòng C'), 'Nhóm C', '08:00');
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    expect(await count()).toBe(1);
    expect(await lines()).toEqual([
      'Hội trường A: Khai mạc, Báo cáo 08:20, 0',
      'Phòng B: Nhóm B, undefined null, 0',
      'Phòng C: Nhóm C, undefined null, 0',
    ]);
    const items = '{ state actualStart expectedStart expectedEnd skipReason }';
    const { statements } = await statementsOf(() =>
      plenary.ask(`query ($id: ID!) { conference(id: $id) { agenda { sessions { items ${items} } } } }`, {
        id: setting.conferenceId,
      }),
    );
    expect(statements).toHaveLength(1);
  });

  it('tells those who are not admitted to a closed item neither what it is nor in which room', async () => {
    await changeItem(plenary, setting.opening, { closed: true });
    await parallel(setting.roomB, 'Nhóm B', '09:00', { closed: true });
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    await step(plenary, 'start', setting.opening);
    expect(await lines()).toEqual([
      'Hội trường A: undefined, Báo cáo 08:20, 0',
      'null: Nội dung họp kín!, Nội dung họp kín 09:00, 0',
    ]);
    expect(await lines(undefined, setting.roomB)).toEqual([]);
    const staff = await plenary.ask(ON_NOW, { id: setting.conferenceId });
    expect(staff.conference.onNow.map(({ roomName, current }: Data) => [roomName, current?.title])).toEqual([
      ['Hội trường A', 'Khai mạc'],
      ['Phòng B', undefined],
    ]);
  });

  it('takes nothing as on that nobody started, while the conference is adjourned', async () => {
    await advance(plenary, setting.conferenceId, 'ADJOURN');
    itIs(plenary, '08:10');
    expect(await lines()).toEqual(['Hội trường A: undefined, Báo cáo 08:20, 0']);
  });

  it('is empty without a published agenda and after the conference, and hidden with it', async () => {
    await advance(plenary, setting.conferenceId, 'CLOSE');
    expect(await ask()).toEqual([]);
    const unpublished = await createConference(plenary, setting.ministry);
    expect((await plenary.ask(ON_NOW, { id: unpublished })).conference.onNow).toEqual([]);
    expect((await plenary.ask(ON_NOW, { id: unpublished }, null)).conference).toBeNull();
  });

  it('is, with expected times, what CLOCK_FIELDS names and the schema says to depend on the time of asking', () => {
    const { schema } = plenary.app.get(GraphQLSchemaHost);
    const fields = ['AgendaItem', 'Conference'].flatMap(type =>
      Object.values((schema.getType(type) as GraphQLObjectType).getFields())
        .filter(({ description }) => description?.includes('Depends on the time of asking.'))
        .map(({ name }) => `${type}.${name}`),
    );
    expect(fields.sort()).toEqual([...CLOCK_FIELDS]);
  });
});
