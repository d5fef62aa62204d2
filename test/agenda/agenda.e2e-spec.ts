import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addItem, addSession, at, createConference, createSetting, type Setting, vi } from './setting.js';

const AGENDA = `query ($id: ID!) { conference(id: $id) { sessions {
  position title plannedStart plannedEnd room { name site { name } }
  items {
    position kind title plannedStart durationMinutes plannedEnd closed room { name }
    presenters { role printed representativeUnnamed person { name } post { title body { name } } body { name abbreviation } }
  }
} } }`;

describe('the agenda of a conference', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const presenters = () => [
    { bodyId: setting.department, printed: 'đại diện Vụ' },
    { personId: setting.person, postId: setting.post },
  ];

  it('is read with one statement, be it one item or three sessions of three items', async () => {
    const { conferenceId, roomA } = setting;
    const session = (title: string) => addSession(plenary, { conferenceId, title: vi(title), roomId: roomA });
    const first = await session('phiên 1');
    await addItem(plenary, 'nội dung 1', { sessionId: first, presenters: presenters() });
    const one = await statementsOf(() => plenary.ask(AGENDA, { id: conferenceId }));

    const second = await session('phiên 2');
    const third = await session('phiên 3');
    for (const [sessionId, count] of [
      [first, 2],
      [second, 3],
      [third, 3],
    ] as const) {
      for (let at = 0; at < count; at += 1)
        await addItem(plenary, 'nội dung', { sessionId, presenters: presenters() });
    }
    const nine = await statementsOf(() => plenary.ask(AGENDA, { id: conferenceId }));
    const sizes = (answer: typeof one) =>
      answer.result.conference.sessions.map(({ items }: { items: unknown[] }) => items.length);
    expect([sizes(one), one.statements.length]).toEqual([[1], 1]);
    expect([sizes(nine), nine.statements.length]).toEqual([[3, 3, 3], 1]);
    expect(one.result.conference.sessions[0].items[0].presenters).toEqual([
      {
        role: 'PRESENTER',
        printed: 'đại diện Vụ',
        representativeUnnamed: true,
        person: null,
        post: null,
        body: { name: 'Vụ Đào tạo bồi dưỡng', abbreviation: null },
      },
      {
        role: 'PRESENTER',
        printed: null,
        representativeUnnamed: false,
        person: { name: 'Nguyễn Văn Mẫu' },
        post: { title: 'Thứ trưởng', body: { name: 'Bộ Nội vụ' } },
        body: { name: 'Bộ Nội vụ', abbreviation: null },
      },
    ]);
  });

  it('is empty for a conference without sessions', async () => {
    const id = await createConference(plenary, setting.ministry);
    expect(await plenary.ask(AGENDA, { id })).toEqual({ conference: { sessions: [] } });
  });

  it('tells an end only where start and duration are known, over the midnight too', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const sessionId = await addSession(plenary, { conferenceId });
    await addItem(plenary, 'cả hai', { sessionId, plannedStart: at('23:30'), durationMinutes: 60 });
    await addItem(plenary, 'chỉ có giờ', { sessionId, plannedStart: at('08:00') });
    await addItem(plenary, 'chỉ có thời lượng', { sessionId, durationMinutes: 60 });
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { items { plannedEnd } } } }',
      { id: conferenceId },
    );
    const ends = conference.sessions[0].items.map((item: { plannedEnd: string | null }) => item.plannedEnd);
    expect(ends).toEqual(['2021-03-30T17:30:00Z', null, null]);
  });

  it('gives titles in the language that is wanted, else in their first', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const title = [...vi('Khai mạc'), { language: 'en', text: 'Opening' }];
    const sessionId = await addSession(plenary, { conferenceId, title });
    await addItem(plenary, '', { sessionId, title });
    const { conference } = await plenary.ask(
      `query ($id: ID!) { conference(id: $id) { sessions {
        title english: title(language: "en") french: title(language: "fr")
        items { title english: title(language: "en") french: title(language: "fr") }
      } } }`,
      { id: conferenceId },
    );
    const titles = { title: 'Khai mạc', english: 'Opening', french: 'Khai mạc' };
    expect(conference.sessions).toEqual([{ ...titles, items: [titles] }]);
  });

  it.each(['AgendaSession', 'AgendaItem', 'Presenter'])('finds a %s by its id alone', async type => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { id items { id presenters { id } } } } }',
      { id: setting.conferenceId },
    );
    const [session] = conference.sessions;
    const [item] = session.items;
    const id = { AgendaSession: session.id, AgendaItem: item.id, Presenter: item.presenters[0].id }[type];
    const { node } = await plenary.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    expect(node).toEqual({ __typename: type, id });
  });
});
