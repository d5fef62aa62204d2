import { DataSource } from 'typeorm';
import { FocalPointsService } from '../../src/directory/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../accounts/visitor.js';
import { NOBODY } from '../directives/world.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { CONFIRM, createSetting, nextConference, plan, type Setting, TODAY } from './setting.js';

describe('the next conference of a series', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeEach(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterEach(() => plenary.close());

  const openOf = async (asOf?: string): Promise<string[]> => {
    const args = asOf ? `(asOf: "${asOf}")` : '';
    const { conference } = await plenary.ask(
      `{ conference(id: "${setting.review}") { openDirectives${args} { totalCount }
          series { openDirectives${args} { nodes { id } totalCount } } } }`,
    );
    const { nodes, totalCount } = conference.series.openDirectives;
    expect(conference.openDirectives.totalCount).toBe(totalCount);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }: Data) => id);
  };
  const sql = (statement: string, ...values: unknown[]) =>
    plenary.app.get(DataSource).query(statement, values);
  const speakerFor = async (bodyId: string) => {
    const account = await addAccount(plenary, { password: null });
    await plenary.app
      .get(FocalPointsService)
      .appoint(SYSTEM, { bodyId, email: account.email, includesBelow: false });
    return { cookie: await cookieOf(plenary, account.id) };
  };

  it('starts from what was in force and still to be done on the day that is asked for', async () => {
    const { toMinistry, toProvinces, withdrawn, world } = setting;
    expect(await openOf('2020-06-30')).toEqual([]);
    expect(await openOf('2020-07-01')).toEqual([toMinistry, toProvinces, withdrawn]);
    await sql(CONFIRM, toMinistry, '2021-01-15', world.ministry);
    await sql(CONFIRM, toProvinces, '2021-01-20', world.provinces[0]);
    expect(await openOf()).toEqual([toProvinces]);
    expect(await openOf('2021-01-14')).toEqual([toMinistry, toProvinces, withdrawn]);
    expect(await openOf('2021-02-28')).toEqual([toProvinces, withdrawn]);
    for (const province of world.provinces) await sql(CONFIRM, toProvinces, '2021-02-01', province);
    expect(await openOf()).toEqual([]);
  });

  it('has an agenda item for each, presented by the body that leads', async () => {
    const { review, toMinistry, toProvinces } = setting;
    const next = await nextConference(plenary, review, { minutesEach: 15 });
    expect(next.numberInSeries).toBe(2);
    const [session] = next.sessions;
    expect(next.sessions).toHaveLength(1);
    expect(session.title).toBe('What became of the directives of earlier conferences');
    expect(session.items.map(({ id: _, ...item }: Data) => item)).toEqual([
      {
        title: 'What became of: look into the programme',
        kind: 'REPORT',
        durationMinutes: 15,
        presenters: [{ body: { name: 'Bộ Nội vụ' } }],
        takesUp: [{ directive: { id: toMinistry }, statusRequests: [] }],
      },
      {
        title: 'Kết quả thực hiện: Giao các tỉnh, thành phố tiếp tục bồi dưỡng',
        kind: 'REPORT',
        durationMinutes: 15,
        presenters: [],
        takesUp: [{ directive: { id: toProvinces }, statusRequests: [] }],
      },
    ]);
    const { directive } = await plenary.ask(`{ directive(id: "${toMinistry}") { takenUpAt { id } } }`);
    expect(directive.takenUpAt).toEqual([{ id: session.items[0].id }]);
  });

  it('has no session for them when nothing is open', async () => {
    const { review, toMinistry, toProvinces, world } = setting;
    await sql(CONFIRM, toMinistry, '2021-01-15', world.ministry);
    for (const province of world.provinces) await sql(CONFIRM, toProvinces, '2021-02-01', province);
    expect((await nextConference(plenary, review)).sessions).toEqual([]);
  });

  it('takes up each directive once, and only what is in force', async () => {
    const { review, life, toMinistry, world } = setting;
    const next = await nextConference(plenary, review);
    const refused = async (directiveIds?: string[]) =>
      (await plenary.refuse('takeUpDirectives', { conferenceId: next.id, directiveIds })).map(
        ({ code, path }) => ({ code, path }),
      );
    const recorded = await life.record({ assignments: [{ role: 'LEAD', bodyId: world.finance }] });
    expect(await refused()).toEqual([{ code: 'NOTHING_TO_TAKE_UP', path: ['directiveIds'] }]);
    expect(await refused([toMinistry, recorded.id, NOBODY])).toEqual([
      { code: 'ALREADY_TAKEN_UP', path: ['directiveIds', '0'] },
      { code: 'NOT_IN_FORCE', path: ['directiveIds', '1'] },
      { code: 'NOT_FOUND', path: ['directiveIds', '2'] },
    ]);
    const issued = await life.issued({ assignments: [{ role: 'LEAD', bodyId: world.finance }] });
    const { agendaSession } = await plenary.mutate(
      'takeUpDirectives',
      { conferenceId: next.id },
      'agendaSession { items { takesUp { directive { id } } } }',
    );
    expect(agendaSession.items).toEqual([{ takesUp: [{ directive: { id: issued.id } }] }]);
    const done = await life.issued({ assignments: [{ role: 'LEAD', bodyId: world.finance }] });
    await sql(CONFIRM, done.id, '2021-03-01', world.finance);
    expect(await refused([done.id])).toEqual([{ code: 'NOTHING_OPEN', path: ['directiveIds', '0'] }]);
  });

  it('asks the bodies beforehand, and shows their answers at the item', async () => {
    const { review, world, toProvinces } = setting;
    const next = await nextConference(plenary, review);
    const ask = { conferenceId: next.id, dueOn: '2021-06-01' };
    expect(await plenary.refuse('askForStatus', ask)).toMatchObject([{ code: 'INVALID_STATE' }]);
    await plan(plenary, next);
    expect(await plenary.refuse('askForStatus', { ...ask, dueOn: '2021-02-28' })).toMatchObject([
      { code: 'DEADLINE_IN_PAST', path: ['dueOn'] },
    ]);
    expect((await plenary.mutate('askForStatus', ask, 'asked')).asked).toBe(4);
    expect(await plenary.refuse('askForStatus', ask)).toMatchObject([{ code: 'NOBODY_TO_ASK' }]);

    const [haGiang, daNang] = world.provinces as [string, string];
    const speaker = await speakerFor(haGiang);
    const list = `{ statusRequests { totalCount nodes { id revision state conference { id } assignment { party { ... on Body { name } } } } } }`;
    const { data } = await plenary.send(list, {}, speaker, null);
    expect(data.statusRequests).toMatchObject({
      totalCount: 1,
      nodes: [{ state: 'WAITING', conference: { id: next.id }, assignment: { party: { name: 'Hà Giang' } } }],
    });
    const [request] = data.statusRequests.nodes;
    const answer = `mutation ($input: AnswerStatusRequestInput!) { answerStatusRequest(input: $input)
      { statusRequest { text percent state answeredOn } userErrors { code path } } }`;
    const input = { id: request.id, expectedRevision: 1, text: 'Đã mở 12 lớp', percent: 60 };
    const byOther = await plenary.send(answer, { input }, await speakerFor(daNang), null);
    expect(byOther.data.answerStatusRequest).toMatchObject({
      statusRequest: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    const answered = await plenary.send(answer, { input }, speaker, null);
    expect(answered.data.answerStatusRequest).toEqual({
      statusRequest: { text: 'Đã mở 12 lớp', percent: 60, state: 'ANSWERED', answeredOn: '2021-03-01' },
      userErrors: [],
    });
    setClock(plenary.app, new Date('2021-06-02T03:00:00Z'));
    const { conference } = await plenary.ask(
      `{ conference(id: "${next.id}") { sessions { items { takesUp { directive { id } statusRequests { text state } } } } } }`,
    );
    expect(conference.sessions[0].items[1].takesUp[0]).toEqual({
      directive: { id: toProvinces },
      statusRequests: expect.arrayContaining([
        { text: 'Đã mở 12 lớp', state: 'ANSWERED' },
        { text: null, state: 'OVERDUE' },
      ]),
    });
    setClock(plenary.app, TODAY);
  });

  it('asks the successor what its predecessor has not answered', async () => {
    const { review, world } = setting;
    const next = await nextConference(plenary, review);
    await plan(plenary, next);
    await plenary.mutate('askForStatus', { conferenceId: next.id, dueOn: '2021-06-01' }, 'asked');
    const [from, to] = [world.provinces[0]!, world.finance];
    await plenary.mutate(
      'transferAssignments',
      {
        conferenceId: review,
        pairs: [{ fromBodyId: from, toBodyId: to }],
        takesEffectOn: '2021-03-01',
        reason: 'Hợp nhất',
      },
      'assignmentTransfer { passed }',
    );
    const asked = async (bodyId: string) =>
      (await plenary.ask(`{ statusRequests(bodyId: "${bodyId}") { totalCount } }`)).statusRequests.totalCount;
    expect([await asked(from), await asked(to)]).toEqual([0, 1]);
    const { data } = await plenary.send(
      '{ statusRequests { nodes { state assignment { party { ... on Body { name } } } } } }',
      {},
      await speakerFor(to),
      null,
    );
    expect(data.statusRequests.nodes).toEqual([
      { state: 'WAITING', assignment: { party: { name: 'Bộ Tài chính' } } },
    ]);
  });

  it('takes up behind closed doors what was said there', async () => {
    const { review, world, life } = setting;
    const { agendaSession } = await plenary.mutate(
      'addSession',
      { conferenceId: review },
      'agendaSession { id }',
    );
    const { agendaItem } = await plenary.mutate(
      'addAgendaItem',
      {
        ...{ sessionId: agendaSession.id, kind: 'DECISION', closed: true },
        title: [{ language: 'vi', text: 'Kín' }],
      },
      'agendaItem { id }',
    );
    await life.issued({
      assignments: [{ role: 'LEAD', bodyId: world.finance }],
      agendaItemId: agendaItem.id,
    });
    const next = await nextConference(plenary, review, {}, 'closed');
    expect(next.sessions.at(-1).items.map(({ closed }: Data) => closed)).toEqual([false, false, true]);
  });
});
