import { DataSource } from 'typeorm';
import { percent } from '../../../src/directives/statistics/statistics.ratios.js';
import { setClock } from '../../accounts/visitor.js';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createConference, createWorld, lifeOf, vi, type World } from '../world.js';

describe('statistics of directives', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  let unit: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
    const below = { name: vi('Vụ Đào tạo'), kind: 'DEPARTMENT', level: 'UNIT', parentId: world.ministry };
    unit = (await plenary.mutate('createBody', below, 'body { id }')).body.id;
    setClock(plenary.app, new Date('2020-09-01T09:00:00+07:00'));
    const issue = (bodyId: string, changes: object, day = '2020-07-01') =>
      life.issued(
        {
          assignments: [
            { role: 'LEAD', bodyId },
            { role: 'COORDINATE', bodyId: world.provinces[0] },
          ],
          ...changes,
        },
        day,
      );
    await issue(world.ministry, { deadline: '2020-07-31' });
    await issue(world.ministry, { deadline: '2020-10-31', force: 'REQUEST' });
    await issue(unit, { deadline: '2020-08-15' }, '2020-07-15');
    await issue(world.finance, { deadline: '2020-12-31' });
    await life.verified({ assignments: [{ role: 'LEAD', bodyId: world.finance }] });
  });
  afterAll(() => plenary.close());

  const total = async (args: string, by?: string | null) => {
    const query = `{ directiveStatistics(${args}) { total { all openInTerm openOverdue } } }`;
    return (await plenary.ask(query, {}, by)).directiveStatistics.total;
  };
  const counts = (all: number, openInTerm: number, openOverdue: number) => ({ all, openInTerm, openOverdue });
  const rows = async (args: string) =>
    (
      await plenary.ask(`{ directiveStatistics(asOf: "2020-09-01") { groups(${args}) { totalCount pageInfo { hasNextPage endCursor }
      nodes { name(language: "en") counts { all openOverdue } } } } }`)
    ).directiveStatistics.groups;

  it('count the shares of lead bodies in issued directives, and no others', async () => {
    expect(await total('asOf: "2020-09-01"')).toEqual(counts(4, 2, 2));
    expect(await total('asOf: "2020-06-30"')).toEqual(counts(0, 0, 0));
  });

  it.each([
    ['a body', () => `bodyId: "${world.ministry}"`, counts(2, 1, 1)],
    ['a body and those below it', () => `bodyId: "${world.ministry}", includesBelow: true`, counts(3, 1, 2)],
    ['a group', () => `groupId: "${world.ministriesGroup}"`, counts(3, 2, 1)],
    ['a group without members', () => `groupId: "${world.sectorsGroup}"`, counts(0, 0, 0)],
    ['a conference', () => `conferenceId: "${world.conference}"`, counts(4, 2, 2)],
    ['a thing that there is not', () => `seriesId: "${world.ministry}"`, counts(0, 0, 0)],
    ['a force', () => 'force: REQUEST', counts(1, 1, 0)],
    ['days of issue', () => 'issuedFrom: "2020-07-02", issuedTo: "2020-07-15"', counts(1, 0, 1)],
    ['days of the deadline', () => 'dueFrom: "2020-08-15", dueTo: "2020-10-31"', counts(2, 1, 1)],
  ])('are narrowed by %s', async (_, args, expected) => {
    expect(await total(`asOf: "2020-09-01", ${args()}`)).toEqual(expected);
  });

  it('name the bodies with the most overdue shares first, page after page', async () => {
    const first = await rows('by: BODY, order: MOST_OVERDUE, first: 2');
    const second = await rows(
      `by: BODY, order: MOST_OVERDUE, first: 2, after: "${first.pageInfo.endCursor}"`,
    );
    const row = (name: string, all: number, openOverdue: number) => ({ name, counts: { all, openOverdue } });
    expect([first.nodes, second.nodes, first.totalCount, second.pageInfo.hasNextPage]).toEqual([
      [row('Bộ Nội vụ', 2, 1), row('Vụ Đào tạo', 1, 1)],
      [row('Bộ Tài chính', 1, 0)],
      3,
      false,
    ]);
  });

  it.each([
    ['BODY', ['Bộ Nội vụ', 'Bộ Tài chính', 'Vụ Đào tạo']],
    ['BODY_GROUP', ['các Bộ']],
    ['CONFERENCE', ['Hội nghị tổng kết']],
    ['FORCE', ['Assigned', 'Requested']],
    ['MONTH_OF_DEADLINE', ['July 2020', 'August 2020', 'October 2020', 'December 2020']],
    ['QUARTER_OF_DEADLINE', ['Q3 2020', 'Q4 2020']],
    ['YEAR_OF_DEADLINE', ['2020']],
  ])('by %s come in order, with names', async (by, names) => {
    const all = (await rows(`by: ${by}`)).nodes.map(({ name }: Data) => name);
    const next = (await rows(`by: ${by}, first: 1`)).pageInfo.endCursor;
    const others = (await rows(`by: ${by}, after: "${next}"`)).nodes.map(({ name }: Data) => name);
    expect([all, others]).toEqual([names, names.slice(1)]);
  });

  it('are told with a conference, a directive and a body', async () => {
    const data = await plenary.ask(`{
      conference(id: "${world.conference}") { directiveStatistics(asOf: "2020-09-01") { total { all } } }
      body(id: "${world.ministry}") { own: directiveStatistics(asOf: "2020-09-01") { total { all } }
        below: directiveStatistics(asOf: "2020-09-01", includesBelow: true) { total { all } groups(by: BODY) { nodes { body { id } } } } }
      directives(bodyId: "${unit}") { nodes { statistics(asOf: "2020-09-01") { total { all openOverdue } } } }
    }`);
    expect(data.conference.directiveStatistics.total.all).toBe(4);
    expect([data.body.own.total.all, data.body.below.total.all]).toEqual([2, 3]);
    expect(data.body.below.groups.nodes.map(({ body }: Data) => body.id)).toEqual([world.ministry, unit]);
    expect(data.directives.nodes).toEqual([{ statistics: { total: { all: 1, openOverdue: 1 } } }]);
  });

  it('cost one statement, however much is asked and however many groups there are', async () => {
    const ask = (args: string) =>
      plenary.ask(`{ directiveStatistics(asOf: "2020-09-01", ${args}) { total { all }
        groups(by: BODY) { nodes { body { name parent { name } } } } forces: groups(by: FORCE) { nodes { name } } } }`);
    const one = await statementsOf(() => ask('force: REQUEST'));
    const three = await statementsOf(() => ask('dueTo: "2020-12-31"'));
    expect([one, three].map(({ result }) => result.directiveStatistics.groups.nodes.length)).toEqual([1, 3]);
    expect([one.statements.length, three.statements.length]).toEqual([1, 1]);
  });

  it('tell others nothing of what they may not see', async () => {
    const hidden = await createConference(plenary, world.finance);
    await life.issued({ conferenceId: hidden, assignments: [{ role: 'LEAD', bodyId: world.finance }] });
    const everyone = `{ directiveStatistics(asOf: "2020-09-01", conferenceId: "${hidden}") { total { all }
      groups(by: CONFERENCE) { totalCount nodes { name } } } }`;
    const nothing = { total: { all: 0 }, groups: { totalCount: 0, nodes: [] } };
    expect((await plenary.ask(everyone)).directiveStatistics.total.all).toBe(1);
    expect((await plenary.ask(everyone, {}, null)).directiveStatistics).toEqual(nothing);
    await plenary.app
      .get(DataSource)
      .query(`update conference set state = 'CLOSED', visibility = 'PUBLIC' where id = $1`, [hidden]);
    expect((await plenary.ask(everyone, {}, null)).directiveStatistics.total.all).toBe(1);
  });

  it('refuse a day that there is not, and an id that is none', async () => {
    const reasons = [];
    for (const args of ['asOf: "2020-02-30"', 'dueTo: "x"', 'bodyId: "x"'])
      reasons.push(
        (await plenary.send(`{ directiveStatistics(${args}) { asOf } }`)).errors![0]!.extensions.reason,
      );
    expect(reasons).toEqual(['INVALID_DATE', 'INVALID_DATE', 'INVALID_ID']);
  });

  it('round a half up and say of what they are a share', () => {
    expect(percent(16_051, 16_051 + 223)).toBe('98.63');
    expect([percent(1, 3), percent(2, 3), percent(1, 800), percent(5, 5), percent(0, 0)]).toEqual([
      '33.33',
      '66.67',
      '0.13',
      '100.00',
      null,
    ]);
  });
});
