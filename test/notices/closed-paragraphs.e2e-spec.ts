import { DataSource } from 'typeorm';
import { setClock } from '../accounts/visitor.js';
import { createConference, createWorld, lifeOf, vi } from '../directives/world.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

describe('a notice about what was said in closed session', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  it('lists no paragraph about it to those who were not admitted, not even an empty one', async () => {
    setClock(plenary.app, new Date('2020-06-20T03:00:00Z'));
    const { mutate } = plenary;
    const world = await createWorld(plenary);
    const abbreviate = `update body set abbreviation = 'BNV' where id = $1`;
    await plenary.app.get(DataSource).query(abbreviate, [world.ministry]);
    const conferenceId = await createConference(plenary, world.ministry, { visibility: 'PUBLIC' });
    const { agendaSession } = await mutate('addSession', { conferenceId }, 'agendaSession { id }');
    const item = { sessionId: agendaSession.id, kind: 'REPORT', title: vi('Nhân sự'), closed: true };
    const { agendaItem } = await mutate('addAgendaItem', item, 'agendaItem { id }');
    const life = lifeOf(plenary, world);
    const assignments = [{ role: 'LEAD', bodyId: world.ministry }];
    await life.verified({ conferenceId, assignments, agendaItemId: agendaItem.id });
    const open = await life.verified({ conferenceId, assignments });
    const NOTICE = 'noticeOfConclusions { id revision paragraphs { section } }';
    const { noticeOfConclusions: draft } = await mutate('draftNotice', { conferenceId }, NOTICE);
    const signed = {
      ...{ id: draft.id, expectedRevision: draft.revision, issuedOn: '2020-06-19' },
      ...{ number: 7, series: 'TB', personId: world.speaker, postId: world.deputyMinister, capacity: 'TL' },
    };
    await mutate('issueNotice', signed, NOTICE);

    const query = `query ($id: ID!) { conference(id: $id) { notices {
      paragraphs { section text directive { id } } } } }`;
    const tasksFor = async (token?: null): Promise<Data[]> => {
      const { conference } = await plenary.ask(query, { id: conferenceId }, token);
      return conference.notices[0].paragraphs.filter(({ section }: Data) => section === 'TASKS');
    };
    expect(await tasksFor()).toHaveLength(2);
    expect(await tasksFor(null)).toEqual([
      { section: 'TASKS', text: expect.any(String), directive: { id: open.id } },
    ]);
  });
});
