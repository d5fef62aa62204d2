import { DataSource } from 'typeorm';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { asOwner } from '../../support/database.js';
import { plansOf } from '../../support/explain-statements.js';
import { createFollowUpWorld, type FollowUp, type FollowUpWorld, followUpOf } from './world.js';

const WAIVER = { reason: 'Đã báo cáo trực tiếp', waivedBy: 'Triệu Văn Cường' };
const ROWS = `nodes { id state deadline originalDeadline allowedActions latestProgress { percent text }
  progress(first: 2) { nodes { text evidence { id } } } extensions { state } directive { number } }`;

/** Rows enough that PostgreSQL would rather not read them all. */
const REGISTER = `
  insert into directive (id, revision, conference_id, number, state, text, language, force, stated_by_id, stated_in,
    timing, deadline, issued_on, in_force_on)
  select gen_random_uuid(), 1, $1, 1000 + d, 'ISSUED', 'x', 'vi', 'ASSIGN', $2, 'NOTICE', 'FIXED',
    date '2021-01-01' + d % 300, '2020-07-01', '2020-07-01'
  from generate_series(1, 6000) d`;
const BODIES = `
  insert into body (id, revision, name, kind, level)
  select gen_random_uuid(), 1, json_build_object('vi', 'Xã ' || n), 'COMMUNE', 'COMMUNE' from generate_series(1, 200) n`;
const SHARES = `
  insert into assignment (id, revision, directive_id, position, role, body_id, state, in_force_on, deadline, ended_on, completed_on)
  select gen_random_uuid(), 1, id, 1, 'LEAD',
    case when number % 50 = 0 then $1::uuid else (array(select id from body where kind = 'COMMUNE' order by id))[1 + number % 200] end,
    became::assignment_state, in_force_on, deadline, case when became = 'ENDED' then date '2020-09-01' end,
    case when became = 'REPORTED_DONE' then date '2020-09-01' end
  from (select *, case when number % 20 = 0 then 'REPORTED_DONE' when number % 2 = 0 then 'ENDED' else 'ASSIGNED' end as became
    from directive where number > 1000) one`;

describe('the work list of a body', () => {
  let plenary: TestApp;
  let world: FollowUpWorld;
  let follow: FollowUp;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createFollowUpWorld(plenary);
    follow = followUpOf(plenary, world);
    follow.today('2020-08-03');
  });
  afterAll(() => plenary.close());

  const listed = async (args: string, by: FollowUpWorld['organiser'] | null = world.ofFinance) =>
    (await follow.read(by, `{ assignments(${args}) { totalCount ${ROWS} } }`)).data.assignments as Data;

  it('has what is open first, by deadline, and asks as many statements for one as for three', async () => {
    const [byFinance, of] = [world.ofFinance, [{ role: 'LEAD', bodyId: world.finance }]];
    const add = async (changes: object) => (await follow.shares(of, changes))[0]!;
    const body = `bodyId: "${world.finance}"`;
    const done = await add({ deadline: '2020-10-01' });
    await follow.act(byFinance, 'reportDone', done, { text: 'Xong', waiver: WAIVER });
    await follow.act(world.secretary, 'confirmDone', done);
    const one = await statementsOf(() => listed(body));
    const later = await add({ deadline: '2020-12-31' });
    const ongoing = await add({ timing: 'ONGOING', deadline: null, reviewOn: '2021-06-30' });
    const sooner = await add({ deadline: '2020-11-30' });
    const four = await statementsOf(() => listed(body));
    expect([one.statements.length, four.statements.length]).toEqual([1, 1]);
    const ids = (list: Data) => list.nodes.map(({ id }: Data) => id);
    expect([four.result.totalCount, ids(four.result)]).toEqual([4, [sooner, later, ongoing, done]]);
    expect(ids(await listed(`${body}, state: CONFIRMED_DONE`))).toEqual([done]);
    expect(ids(await listed(`${body}, dueBefore: "2020-12-31"`))).toEqual([sooner]);
    expect(ids(await listed(`${body}, conferenceId: "${world.conference}", first: 1`))).toEqual([sooner]);
    const ofBody = `{ body(id: "${world.finance}") { assignments(state: ASSIGNED) { nodes { id } } } }`;
    expect(ids((await follow.read(byFinance, ofBody)).data.body.assignments)).toEqual([
      sooner,
      later,
      ongoing,
    ]);
  });

  it('is read in pages, each share once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { nodes, pageInfo } = (
        await follow.read(
          world.ofFinance,
          `{ assignments(bodyId: "${world.finance}", first: 1 ${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.assignments;
      seen.push(...nodes.map(({ id }: Data) => id));
      after = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : '';
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
  });

  it('counts nothing for those who do not see the directives, and tells them nothing that was said', async () => {
    const body = `bodyId: "${world.finance}"`;
    for (const by of [world.ofStranger, world.ofProvince[0], null]) {
      expect(await listed(body, by)).toEqual({ totalCount: 0, nodes: [] });
    }
    const { totalCount, nodes } = await listed(body, world.delegate);
    expect(totalCount).toBe(4);
    for (const share of nodes) {
      expect(share).toMatchObject({ allowedActions: [], latestProgress: null, extensions: [] });
      expect(share.progress.nodes).toEqual([]);
    }
  });

  it('is served by indexes, on the first page and on later ones, and so is what waits for those who monitor', async () => {
    const dataSource = plenary.app.get(DataSource);
    await dataSource.query(REGISTER, [world.conference, world.speaker]);
    await dataSource.query(BODIES);
    await dataSource.query(SHARES, [world.ministry]);
    await asOwner(plenary.app, 'vacuum analyze');
    const filters: [index: string, filter: string][] = [
      ['assignment_work_of_body', `bodyId: "${world.ministry}",`],
      ['assignment_work_of_body', `bodyId: "${world.ministry}", dueBefore: "2021-03-01",`],
      ['assignment_work_in_state', 'state: REPORTED_DONE,'],
      ['assignment_work_in_state', 'state: REPORTED_DONE, monitored: true,'],
      ['assignment_work', ''],
    ];
    for (const [index, filter] of filters) {
      const page = (more = '') =>
        plenary.ask(
          `{ assignments(${filter} first: 20 ${more}) { nodes { id state } pageInfo { endCursor } } }`,
        );
      const { endCursor } = (await page()).assignments.pageInfo;
      const plans = await plansOf(dataSource, async () => {
        await page();
        await page(`, after: "${endCursor}"`);
      });
      expect(plans.map(plan => [filter, plan.includes(index), /Seq Scan on assignment/.test(plan)])).toEqual([
        [filter, true, false],
        [filter, true, false],
      ]);
    }
  });
});
