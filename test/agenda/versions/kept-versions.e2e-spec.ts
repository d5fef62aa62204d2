import { DataSource } from 'typeorm';
import { administratorToken } from '../../support/administrator.js';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { addItem, at, createSetting, type Setting, vi } from '../setting.js';
import { changeItem, type Morning, morning, openToAll, publish } from './setting.js';

const AGENDA = `query ($id: ID!, $version: Int) { conference(id: $id) { agenda(version: $version) {
  sessions { title roomName items { title roomName presenters { personName postTitle bodyName printed } } } } } }`;

describe('a published agenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let items: Morning;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
    items = await morning(plenary, setting.conferenceId, setting.roomA);
    const presenters = [{ personId: setting.person, postId: setting.post, printed: 'đ/c Mẫu' }];
    await changeItem(plenary, items.report, { presenters });
    await publish(plenary, setting.conferenceId);
  });
  afterAll(() => plenary.close());

  const sql = (statement: string, ...values: unknown[]) =>
    plenary.app.get(DataSource).query(statement, values);
  const agenda = (version?: number, by: string | null = null): Promise<Data> =>
    plenary.ask(AGENDA, { id: setting.conferenceId, version }, by);

  it.each(['agenda_version', 'published_session', 'published_item', 'published_presenter'])(
    'is kept by the database: rows of %s are neither changed nor removed',
    async table => {
      const rows = await sql(`select * from ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      for (const statement of [`update ${table} set id = id`, `delete from ${table}`]) {
        await expect(sql(statement)).rejects.toThrow(/a published agenda is not changed|permission denied/);
      }
      expect(await sql(`select * from ${table}`)).toEqual(rows);
    },
  );

  it('keeps its names when room, person, post and body get others, and the draft has the new ones', async () => {
    const before = await agenda();
    expect(before.conference.agenda.sessions[0].items[1].presenters).toEqual([
      { personName: 'Nguyễn Văn Mẫu', postTitle: 'Thứ trưởng', bodyName: 'Bộ Nội vụ', printed: 'đ/c Mẫu' },
    ]);
    await sql(`update room set name = '{"vi": "Tên mới"}'`);
    await sql(`update person set name = 'Tên mới'`);
    await sql(`update post set title = '{"vi": "Tên mới"}'`);
    await sql(`update body set name = '{"vi": "Tên mới"}'`);
    expect(await agenda(1)).toEqual(before);
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { roomName items { presenters { personName postTitle bodyName } } } } }',
      { id: setting.conferenceId },
    );
    expect([conference.sessions[0].roomName, conference.sessions[0].items[1].presenters]).toEqual([
      'Tên mới',
      [{ personName: 'Tên mới', postTitle: 'Tên mới', bodyName: 'Tên mới' }],
    ]);
  });

  it('is read in one statement with two items and with four', async () => {
    // By somebody for whom nothing is kept.
    const read = () => agenda(undefined, administratorToken());
    const two = await statementsOf(read);
    const session = { sessionId: items.session, durationMinutes: 10 };
    await addItem(plenary, 'Ba', { ...session, plannedStart: at('10:00') });
    await addItem(plenary, 'Bốn', {
      ...{ ...session, plannedStart: at('10:30') },
      presenters: [{ personId: setting.person }, { personId: setting.otherPerson }],
    });
    await publish(plenary, setting.conferenceId, { reason: 'Thêm' });
    const four = await statementsOf(read);
    const count = ({ result }: { result: Data }) => result.conference.agenda.sessions[0].items.length;
    expect([count(two), two.statements.length]).toEqual([2, 1]);
    expect([count(four), four.statements.length]).toEqual([4, 1]);
  });

  it('has its place in the pages of all versions, newest first', async () => {
    await changeItem(plenary, items.opening, { title: vi('Khai mạc hội nghị') });
    await publish(plenary, setting.conferenceId, { reason: 'Đổi tên' });
    const page = async (after: string | null) =>
      (
        await plenary.ask(
          `query ($id: ID!, $after: String) { conference(id: $id) { agendaVersions(first: 2, after: $after) {
            totalCount nodes { number reason supersededBy { number } } pageInfo { hasNextPage endCursor } } } }`,
          { id: setting.conferenceId, after },
          null,
        )
      ).conference.agendaVersions;
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        { number: 3, reason: 'Đổi tên', supersededBy: null },
        { number: 2, reason: 'Thêm', supersededBy: { number: 3 } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes).toEqual([{ number: 1, reason: null, supersededBy: { number: 2 } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is published once, however many publish it at the same time', async () => {
    await changeItem(plenary, items.opening, { title: vi('Khai mạc') });
    const id = setting.conferenceId;
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { agendaDraft { revision baseVersion } } }',
      { id },
    );
    const { revision, baseVersion } = conference.agendaDraft;
    const input = { conferenceId: id, expectedRevision: revision, baseVersion, reason: 'Cùng lúc' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        plenary.send(
          'mutation ($input: PublishAgendaInput!) { publishAgenda(input: $input) { agendaVersion { number } userErrors { code } } }',
          { input },
        ),
      ),
    );
    const outcomes = answers.map(({ data, errors = [] }) => {
      if (errors[0]) return errors[0].extensions.code;
      const { agendaVersion, userErrors } = data.publishAgenda;
      return agendaVersion?.number ?? userErrors[0].code;
    });
    expect(outcomes.filter(outcome => outcome === 4)).toHaveLength(1);
    const refused = outcomes.filter(outcome => outcome === 'STALE_VERSION' || outcome === 'CONFLICT');
    expect(refused).toHaveLength(4);
    expect(await sql('select max(number)::int as newest, count(*)::int as all from agenda_version')).toEqual([
      { newest: 4, all: 4 },
    ]);
  });
});
