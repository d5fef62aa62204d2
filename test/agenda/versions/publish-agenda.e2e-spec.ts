import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, at, createConference, createSetting, type Setting, vi } from '../setting.js';
import {
  changeItem,
  draftOf,
  type Morning,
  morning,
  openToAll,
  publish,
  refusePublishing,
} from './setting.js';

describe('publishAgenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let items: Morning;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
    items = await morning(plenary, setting.conferenceId, setting.roomA);
  });
  afterAll(() => plenary.close());

  const AGENDA = `query ($id: ID!, $version: Int) { conference(id: $id) { agenda(version: $version) {
    number reason supersededBy { number } changes { kind subject subjectId title text(language: "en") }
    sessions { title(language: "en") roomName items { id title plannedStart plannedEnd roomName
      presenters { personName postTitle bodyName } } } } } }`;
  const agenda = async (version?: number, by?: string | null) =>
    (await plenary.ask(AGENDA, { id: setting.conferenceId, version }, by)).conference.agenda;

  it('shows the draft to its staff only, and to nobody else anything before the first version', async () => {
    const query =
      'query ($id: ID!) { conference(id: $id) { sessions { id } agendaDraft { state } agenda { number } } }';
    const byStaff = await plenary.ask(query, { id: setting.conferenceId });
    expect(byStaff.conference).toEqual({
      sessions: [{ id: items.session }],
      agendaDraft: { state: 'DRAFT' },
      agenda: null,
    });
    const byAnybody = await plenary.ask(query, { id: setting.conferenceId }, null);
    expect(byAnybody.conference).toEqual({ sessions: [], agendaDraft: null, agenda: null });
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: items.report },
      null,
    );
    expect(node).toBeNull();
  });

  it('freezes the draft as version 1, which everybody reads', async () => {
    expect(await publish(plenary, setting.conferenceId)).toEqual({ number: 1 });
    expect(await agenda(undefined, null)).toEqual({
      number: 1,
      reason: null,
      supersededBy: null,
      changes: [],
      sessions: [
        {
          title: 'Morning',
          roomName: 'Hội trường A',
          items: [
            {
              id: items.opening,
              title: 'Khai mạc',
              plannedStart: '2021-03-30T01:00:00Z',
              plannedEnd: '2021-03-30T01:20:00Z',
              roomName: 'Hội trường A',
              presenters: [],
            },
            {
              id: items.report,
              title: 'Báo cáo',
              plannedStart: '2021-03-30T01:20:00Z',
              plannedEnd: '2021-03-30T02:00:00Z',
              roomName: 'Hội trường A',
              presenters: [],
            },
          ],
        },
      ],
    });
  });

  it('keeps later changes of the draft from readers until the next version, which says what has changed', async () => {
    const presenters = [{ personId: setting.person, postId: setting.post }];
    await changeItem(plenary, items.report, { plannedStart: at('09:00'), presenters });
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { plannedStart presenters { id } } } }',
      { id: items.report },
      null,
    );
    expect(node).toEqual({ plannedStart: '2021-03-30T01:20:00Z', presenters: [] });

    await publish(plenary, setting.conferenceId, { reason: 'Báo cáo viên đến muộn' });
    const { changes, ...version } = await agenda(undefined, null);
    expect(version.number).toBe(2);
    expect(version.reason).toBe('Báo cáo viên đến muộn');
    expect(version.sessions[0].items[1].presenters).toEqual([
      { personName: 'Nguyễn Văn Mẫu', postTitle: 'Thứ trưởng', bodyName: 'Bộ Nội vụ' },
    ]);
    const same = { subject: 'ITEM', subjectId: items.report, title: 'Báo cáo' };
    expect(changes).toEqual([
      {
        ...same,
        kind: 'PRESENTERS_CHANGED',
        text: 'Other presenters: “Báo cáo”, from nobody yet to Nguyễn Văn Mẫu.',
      },
      {
        ...same,
        kind: 'MOVED_IN_TIME',
        text: 'Moved in time: “Báo cáo”, from 08:20-09:00, 30 March 2021 to 09:00-09:40, 30 March 2021.',
      },
    ]);
  });

  it('keeps the earlier version as it was, and says what took its place', async () => {
    const first = await agenda(1, null);
    expect(first.supersededBy).toEqual({ number: 2 });
    expect(first.sessions[0].items[1].plannedStart).toBe('2021-03-30T01:20:00Z');
  });

  it('refuses a change without a reason, and one of nothing', async () => {
    const [unchanged] = await refusePublishing(plenary, setting.conferenceId, { reason: 'x' });
    expect(unchanged).toMatchObject({ code: 'NOTHING_CHANGED', path: ['conferenceId'] });
    await changeItem(plenary, items.report, { title: vi('Báo cáo tổng kết') });
    const [missing] = await refusePublishing(plenary, setting.conferenceId);
    expect(missing).toMatchObject({ code: 'REASON_REQUIRED', path: ['reason'] });
  });

  it('refuses a stale base version, and tells in what the current one differs from it', async () => {
    const [stale] = await refusePublishing(
      plenary,
      setting.conferenceId,
      { baseVersion: 1, reason: 'x' },
      'vi',
    );
    expect(stale!.code).toBe('STALE_VERSION');
    expect(stale!.path).toEqual(['baseVersion']);
    expect(stale!.message).toBe(
      'Phiên bản hiện hành là 2, không phải 1; hãy xem các thay đổi rồi công bố lại. ' +
        'Đổi người trình bày “Báo cáo”: từ chưa có thành Nguyễn Văn Mẫu. ' +
        'Đổi giờ “Báo cáo”: từ 08:20-09:00, 30/03/2021 sang 09:00-09:40, 30/03/2021.',
    );
  });

  it('refuses what the draft has become since it was looked at', async () => {
    const { revision, baseVersion } = await draftOf(plenary, setting.conferenceId);
    const input = {
      conferenceId: setting.conferenceId,
      expectedRevision: revision - 1,
      baseVersion,
      reason: 'x',
    };
    const { errors } = await plenary.send(
      'mutation ($input: PublishAgendaInput!) { publishAgenda(input: $input) { userErrors { code } } }',
      { input },
    );
    expect(errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await agenda()).number).toBe(2);
  });

  it('refuses one room for two items at a time, naming them, and writes nothing', async () => {
    const clash = await addItem(plenary, 'Tham luận', {
      sessionId: items.session,
      plannedStart: at('09:30'),
      durationMinutes: 20,
    });
    const [used] = await refusePublishing(plenary, setting.conferenceId, { reason: 'x' });
    expect(used).toEqual({
      code: 'ROOM_USED_TWICE',
      path: ['conferenceId'],
      message:
        'An agenda that needs one room twice at a time is not published. Hội trường A: “Báo cáo tổng kết” and “Tham luận” overlap by 10 minutes.',
    });
    expect((await agenda()).number).toBe(2);
    await changeItem(plenary, clash, { plannedStart: at('09:40') });
    expect(await publish(plenary, setting.conferenceId, { reason: 'Thêm tham luận' })).toEqual({ number: 3 });
  });

  it('refuses an agenda without items', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    await plenary.mutate('addSession', { conferenceId }, 'agendaSession { id }');
    expect(await refusePublishing(plenary, conferenceId)).toMatchObject([{ code: 'AGENDA_EMPTY' }]);
  });

  it('tells the difference of any two versions, and refuses unknown ones by the current number', async () => {
    const diff =
      'query ($id: ID!, $from: Int!, $to: Int) { agendaDiff(conferenceId: $id, from: $from, to: $to) { kind title } }';
    const id = setting.conferenceId;
    expect(
      (await plenary.ask(diff, { id, from: 1 }, null)).agendaDiff.map((each: { kind: string }) => each.kind),
    ).toEqual(['RETITLED', 'PRESENTERS_CHANGED', 'MOVED_IN_TIME', 'ADDED']);
    expect((await plenary.ask(diff, { id, from: 3, to: 2 }, null)).agendaDiff).toMatchObject([
      { kind: 'RETITLED' },
      { kind: 'REMOVED', title: 'Tham luận' },
    ]);
    const { errors } = await plenary.send(diff, { id, from: 9 });
    expect(errors![0]).toMatchObject({
      message: 'There is no version 9 of the agenda; the current one is 3.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'VERSION_NOT_FOUND', path: ['from'] },
    });
  });

  it('publishes what only its order or a duration without a start tells apart', async () => {
    const loose = await addItem(plenary, 'Chưa định giờ', { sessionId: items.session, durationMinutes: 30 });
    await publish(plenary, setting.conferenceId, { reason: 'Thêm' });
    await changeItem(plenary, loose, { durationMinutes: 60 });
    expect(await publish(plenary, setting.conferenceId, { reason: 'Dài hơn' })).toEqual({ number: 5 });
    expect(await refusePublishing(plenary, setting.conferenceId, { reason: 'x' })).toMatchObject([
      { code: 'NOTHING_CHANGED' },
    ]);
  });

  it('lets nobody ask for the changes of a hundred versions at once', async () => {
    const query =
      'query ($id: ID!) { conference(id: $id) { agendaVersions(first: 100) { nodes { changes { kind } } } } }';
    const { errors } = await plenary.send(query, { id: setting.conferenceId }, {}, null);
    expect(errors![0]!.extensions.code).toBe('TOO_COMPLEX');
  });
});
