import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createSetting, type Setting, vi } from '../setting.js';
import { changeItem, type Morning, morning, openToAll, publish } from './setting.js';

const SECRET = 'Nhân sự kín';
const EVERYTHING = `query ($id: ID!, $item: ID!) {
  conference(id: $id) {
    agenda { changes { text title } sessions { items { title kind roomName presenters { personName } reports { title } } } }
    agendaVersions { nodes { sessions { items { title kind presenters { personName } } } changes { text } } }
    sessions { items { title } }
    reports { nodes { title presentations { item { title } } } }
    directives { nodes { text agendaItem { title } } }
  }
  node(id: $item) { ... on AgendaItem { title kind presenters { personName } } }
}`;

describe('closed items of published agendas', () => {
  let plenary: TestApp;
  let setting: Setting;
  let items: Morning;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const { conferenceId } = setting;
    await openToAll(plenary, conferenceId);
    items = await morning(plenary, conferenceId, setting.roomA);
    const presenters = [{ personId: setting.person }];
    await changeItem(plenary, items.report, { title: vi(SECRET), closed: true, presenters });
    await plenary.mutate(
      'recordReport',
      {
        ...{ conferenceId, title: vi(`Báo cáo về ${SECRET}`) },
        presentations: [{ itemId: items.report, presentedByPersonId: setting.person }],
      },
      'report { id }',
    );
    await publish(plenary, conferenceId);
  });
  afterAll(() => plenary.close());

  const read = async (by?: null): Promise<{ data: Data; text: string }> => {
    const variables = { id: setting.conferenceId, item: items.report };
    const data = await plenary.ask(EVERYTHING, variables, by);
    const diff = await plenary.ask(
      'query ($id: ID!) { agendaDiff(conferenceId: $id, from: 1) { kind text title } }',
      { id: setting.conferenceId },
      by,
    );
    return { data: { ...data, ...diff }, text: JSON.stringify({ data, diff }) };
  };
  const leaks = ({ text }: { text: string }) =>
    [SECRET, 'Nguyễn Văn Mẫu'].filter(word => text.includes(word));

  it('tell others neither title nor people, wherever they are read, and tell their staff', async () => {
    const others = await read(null);
    expect(leaks(others)).toEqual([]);
    expect(others.data.node).toEqual({ title: 'Nội dung họp kín', kind: null, presenters: [] });
    expect(others.data.conference.agenda.sessions[0].items[1]).toMatchObject({
      ...{ title: 'Nội dung họp kín', kind: null, roomName: null, presenters: [], reports: [] },
    });
    expect(others.data.conference.reports.nodes).toEqual([]);
    expect(leaks(await read())).toEqual([SECRET, 'Nguyễn Văn Mẫu']);
  });

  it('stay closed to others while only the draft opens them', async () => {
    await changeItem(plenary, items.report, { closed: false });
    const others = await read(null);
    expect(leaks(others)).toEqual([]);
    expect(others.data.conference.reports.nodes).toEqual([]);
  });

  it('are open from the version on that opens them, with what is reported at them', async () => {
    await publish(plenary, setting.conferenceId, { reason: 'Công khai' });
    const { data } = await read(null);
    expect(data.agendaDiff).toEqual([
      { kind: 'OPENED', text: `Nội dung “${SECRET}” không còn họp kín.`, title: SECRET },
    ]);
    expect(data.conference.reports.nodes).toHaveLength(1);
    expect(data.node.title).toBe(SECRET);
    const [, first] = data.conference.agendaVersions.nodes;
    expect(first.sessions[0].items[1]).toEqual({ title: 'Nội dung họp kín', kind: null, presenters: [] });
  });

  it('hide what is reported at them as soon as the draft closes them', async () => {
    await changeItem(plenary, items.report, { closed: true });
    expect((await read(null)).data.conference.reports.nodes).toEqual([]);
  });
});
