import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import {
  addItem,
  addSession,
  at,
  createConference,
  createRoom,
  createSetting,
  type Setting,
  vi,
} from '../setting.js';

const CONFLICTS = `query ($id: ID!) { agendaConflicts(conferenceId: $id) {
  kind severity vi: text(language: "vi") en: text(language: "en") overlapMinutes
  first { title } second { title } room { name } person { name } } }`;

describe('agendaConflicts, graded', () => {
  let plenary: TestApp;
  let setting: Setting;
  let chair: string;
  let conferenceId: string;
  let roomA: string;
  let roomB: string;
  let inA: string;
  let inB: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    chair = (await plenary.mutate('createPerson', { name: 'Lê Thị Mẫu' }, 'person { id }')).person.id;
  });
  afterAll(() => plenary.close());

  /** A conference with rooms at two sites, a session in each. */
  async function begin(changes: object = { officers: [{ role: 'CHAIR', personId: chair }] }) {
    conferenceId = await createConference(plenary, setting.ministry, changes);
    roomA = await createRoom(plenary, conferenceId, 'Hội trường');
    roomB = await createRoom(plenary, conferenceId, 'Phòng B');
    inA = await addSession(plenary, { conferenceId, roomId: roomA });
    inB = await addSession(plenary, { conferenceId, roomId: roomB });
  }
  beforeEach(() => begin());

  const item = (
    title: string,
    sessionId: string,
    start: string | null,
    minutes: number | null,
    more: object = {},
  ) =>
    addItem(plenary, title, {
      ...{ sessionId, plannedStart: start && at(start), durationMinutes: minutes },
      ...more,
    });
  const by = (personId: string, role = 'PRESENTER') => ({ presenters: [{ personId, role }] });
  const conflicts = async (): Promise<Data[]> =>
    (await plenary.ask(CONFLICTS, { id: conferenceId })).agendaConflicts;
  const said = async () => (await conflicts()).map(({ severity, kind, en }) => `${severity} ${kind}: ${en}`);

  it('says in both languages how grave a conflict is, who and what is concerned, and for how long', async () => {
    await item('dài', inA, '08:00', 60, by(setting.person));
    await item('ngắn', inB, '08:59', 15, by(setting.person));
    expect(await conflicts()).toEqual([
      {
        kind: 'PRESENTER_IN_TWO_PLACES',
        severity: 'WARNING',
        vi: 'Nguyễn Văn Mẫu phải có mặt ở “dài” và “ngắn” cùng lúc, trong 1 phút.',
        en: 'Nguyễn Văn Mẫu is needed at “dài” and “ngắn” at the same time, for 1 minute.',
        overlapMinutes: 1,
        first: { title: 'dài' },
        second: { title: 'ngắn' },
        room: null,
        person: { name: 'Nguyễn Văn Mẫu' },
      },
    ]);
  });

  it('tells of a chair in two places where an officer who chairs, or who leads an item, is at another one', async () => {
    await item('a', inA, '08:00', 60, by(chair));
    await item('b', inB, '08:30', 60, by(chair));
    await item('c', inA, '13:00', 60, by(setting.person, 'MODERATOR'));
    await item('d', inB, '13:00', 30, by(setting.person));
    expect(await said()).toEqual([
      'WARNING CHAIR_IN_TWO_PLACES: Lê Thị Mẫu, who chairs, is needed at “a” and “b” at the same time, for 30 minutes.',
      'WARNING CHAIR_IN_TWO_PLACES: Nguyễn Văn Mẫu, who chairs, is needed at “c” and “d” at the same time, for 30 minutes.',
    ]);
  });

  it('compares the time between two items with the way, once it is recorded', async () => {
    await item('a', inA, '08:00', 60, by(setting.person));
    await item('b', inB, '09:10', 20, by(setting.person));
    expect(await said()).toEqual([
      'NOTICE TRAVEL_TIME_UNKNOWN: Nguyễn Văn Mẫu has 10 minutes from “a” to “b” at another site; how long the way takes is not recorded.',
    ]);
    const way = (minutes: number | null) =>
      plenary.mutate(
        'setTravelTime',
        { oneRoomId: roomB, otherRoomId: roomA, minutes },
        'userErrors { code }',
      );
    await way(15);
    expect(await said()).toEqual([
      'WARNING TRAVEL_TIME_TOO_SHORT: Nguyễn Văn Mẫu has 10 minutes from “a” to “b”; the way takes 15 minutes.',
    ]);
    await way(10);
    expect(await said()).toEqual([]);
    await way(null);
    expect(await said()).toHaveLength(1);
  });

  it('tells of a presenter who is not available for a part of an item', async () => {
    await item('a', inA, '08:00', 60, by(setting.person));
    await item('b', inA, '09:00', 60, by(setting.person));
    const absence = { conferenceId, personId: setting.person, from: at('08:40'), to: at('09:00') };
    await plenary.mutate('recordUnavailability', absence, 'unavailability { id }');
    expect(await said()).toEqual([
      'WARNING PRESENTER_NOT_AVAILABLE: Nguyễn Văn Mẫu is not available for 20 minutes of “a”.',
    ]);
  });

  it('compares expected people with the seats of the room, else with those of its site', async () => {
    const site = await plenary.mutate(
      'addSite',
      { conferenceId, kind: 'MAIN', name: vi('Trung tâm'), capacity: 300 },
      'site { id }',
    );
    const room = async (name: string, capacity?: number) =>
      (await plenary.mutate('addRoom', { siteId: site.site.id, name: vi(name), capacity }, 'room { id }'))
        .room.id;
    await item('vừa', inA, '08:00', 10, { expectedPeople: 90, roomId: await room('Đủ', 90) });
    await item('chật', inA, '09:00', 10, { expectedPeople: 91, roomId: await room('Nhỏ', 90) });
    await item('đông', inA, '10:00', 10, { expectedPeople: 301, roomId: await room('Không rõ') });
    await item('không rõ', inA, '11:00', 10, { expectedPeople: 5000 });
    expect(await said()).toEqual([
      'WARNING TOO_FEW_SEATS: Nhỏ seats 90, but 91 are expected at “chật”.',
      'WARNING TOO_FEW_SEATS: Không rõ seats 300, but 301 are expected at “đông”.',
    ]);
  });

  it('tells what has come to lie outside its session or, as by a postponement, outside the conference', async () => {
    const session = await addSession(plenary, {
      ...{ conferenceId, roomId: roomA, plannedStart: at('14:00'), plannedEnd: at('15:00') },
    });
    const late = await item('trễ', session, '14:00', 30);
    await item('ngày cũ', inA, '08:00', 30);
    // No command lets an item leave its session; what was written beside Plenary may.
    await plenary.app
      .get((await import('typeorm')).DataSource)
      .query(`update agenda_item set planned_start = planned_start + interval '45 minutes' where id = $1`, [
        late,
      ]);
    expect(await said()).toEqual([
      'WARNING ITEM_OUTSIDE_SESSION: “trễ” is not within the time of its session.',
    ]);
    const { conference } = await plenary.ask('query ($id: ID!) { conference(id: $id) { revision } }', {
      id: conferenceId,
    });
    await plenary.mutate(
      'updateConference',
      {
        id: conferenceId,
        expectedRevision: conference.revision,
        startsOn: '2021-03-31',
        endsOn: '2021-03-31',
      },
      'conference { id }',
    );
    expect(await said()).toEqual([
      'WARNING ITEM_OUTSIDE_CONFERENCE: “ngày cũ” is not within the days of the conference.',
      'WARNING ITEM_OUTSIDE_CONFERENCE: “trễ” is not within the days of the conference.',
      'WARNING ITEM_OUTSIDE_SESSION: “trễ” is not within the time of its session.',
    ]);
  });

  it('notices what is still to be settled, with the gravest conflict first, in one statement', async () => {
    await begin({});
    expect(await said()).toEqual([]);
    const nowhere = await addSession(plenary, { conferenceId });
    await item('chưa phòng', nowhere, '08:00', 60);
    await item('chưa giờ', inA, null, 30);
    await item('a', inA, '08:00', 60);
    await item('b', inA, '08:50', 60);
    const { result, statements } = await statementsOf(said);
    expect(result).toEqual([
      'BLOCKING ROOM_USED_TWICE: Hội trường: “a” and “b” overlap by 10 minutes.',
      'NOTICE ITEM_UNSCHEDULED: “chưa giờ” has no planned start or no duration yet.',
      'NOTICE NO_CHAIR: The conference has no chair yet.',
      'NOTICE ITEM_WITHOUT_ROOM: “chưa phòng” has no room yet, while another item is held at the same time.',
    ]);
    expect(statements).toHaveLength(1);
  });
});
