import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { asOwner } from '../../support/database.js';
import { plansOf } from '../../support/explain-statements.js';
import { createWorld } from '../world.js';

const CONFERENCES = `
  insert into conference (id, revision, slug, title, kind_code, state, visibility, convener_id, starts_on, ends_on, time_zone)
  select gen_random_uuid(), 1, 'hoi-nghi-' || n, '{"vi": "Hội nghị"}', 'TONG_KET', 'CLOSED', 'PUBLIC', $1, '2020-06-12', '2020-06-12',
    'Asia/Ho_Chi_Minh'
  from generate_series(1, 99) n;
`;
/** Rows enough that PostgreSQL would rather not read them all for one body: 4,000 directives of 200 bodies. */
const DIRECTIVES = `
  insert into directive (id, revision, conference_id, number, state, text, language, force, stated_by_id, stated_in, timing, deadline,
    issued_on, in_force_on)
  select gen_random_uuid(), 1, (array(select id from conference order by id))[1 + d % 100], d, 'ISSUED', repeat(md5(d::text), 5), 'vi',
    'ASSIGN', $1, 'NOTICE', 'FIXED', date '2020-12-31' + d % 300, '2020-07-01', '2020-07-01'
  from generate_series(1, 4000) d;
`;
const BODIES = `
  insert into body (id, revision, name, kind, level)
  select gen_random_uuid(), 1, json_build_object('vi', 'Xã ' || n), 'COMMUNE', 'COMMUNE' from generate_series(1, 200) n;
`;
const ASSIGNMENTS = `
  insert into assignment (id, revision, directive_id, position, role, body_id, state, in_force_on, deadline)
  select gen_random_uuid(), 1, directive.id, 1, 'LEAD', (array(select id from body where kind = 'COMMUNE' order by id))[1 + number % 200],
    'ASSIGNED', '2020-07-01', deadline + case when number % 10 = 0 then 30 else 0 end
  from directive;
`;
const EXTENSIONS = `
  insert into extension (id, revision, assignment_id, state, requested_on, requested_deadline, reason, previous_deadline, decided_on,
    granted_deadline)
  select gen_random_uuid(), 1, share.id, 'GRANTED', '2020-08-01', share.deadline, 'x', directive.deadline, '2020-08-02', share.deadline
  from assignment share join directive on directive.id = directive_id where share.deadline <> directive.deadline;
`;

describe('statistics of a large register', () => {
  let plenary: TestApp;
  let body: string;
  let conference: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const world = await createWorld(plenary);
    const dataSource = plenary.app.get(DataSource);
    conference = world.conference;
    await dataSource.query(CONFERENCES, [world.ministry]);
    await dataSource.query(`update conference set visibility = 'PUBLIC', state = 'CLOSED'`);
    await dataSource.query(DIRECTIVES, [world.speaker]);
    for (const rows of [BODIES, ASSIGNMENTS, EXTENSIONS]) await dataSource.query(rows);
    await asOwner(plenary.app, 'vacuum analyze');
    [{ body }] = await dataSource.query('select body_id as body from assignment limit 1');
  });
  afterAll(() => plenary.close());

  const COUNTED =
    'total { all openOverdue } groups(by: BODY, order: MOST_OVERDUE) { nodes { name counts { openOverdue } } }';
  const planOf = async (query: string, by?: string | null) =>
    (await plansOf(plenary.app.get(DataSource), () => plenary.ask(query, {}, by)))[0]!;
  const times = (plan: string, pattern: RegExp) => plan.match(pattern)?.length ?? 0;
  const readsWhole = (plan: string) => /Seq Scan on (directive|assignment)/.test(plan);

  it.each([
    ['an administrator', undefined],
    ['anybody', null],
  ])('of all bodies read the shares and the directives once each, joined by hash, for %s', async (_, by) => {
    for (const asOf of ['2021-06-30', '2020-08-01']) {
      const plan = await planOf(
        `{ directiveStatistics(asOf: "${asOf}") { ${COUNTED} months: groups(by: MONTH_OF_DEADLINE) {
        nodes { name counts { all } } } } }`,
        by,
      );
      expect([
        times(plan, /Scan.* on assignment/g),
        times(plan, /Hash Cond: \(t\d+\.(directive_id = t\d+\.id|id = t\d+\.directive_id)\)/g),
      ]).toEqual([1, 1]);
      // Extensions are asked only where a deadline differs from the directive's own, and then by their index.
      expect(plan).toMatch(/SubPlan[\s\S]*Index Scan using extension_assignment_id_id_index on extension/);
    }
  });

  it.each([
    [
      'a body',
      () => `directiveStatistics(asOf: "2021-06-30", bodyId: "${body}")`,
      'assignment_body_id_directive_id_role_index',
    ],
    [
      'a conference',
      () => `directiveStatistics(asOf: "2021-06-30", conferenceId: "${conference}")`,
      'directive_conference_id_id_index',
    ],
  ])('of %s are served by an index', async (_, field, index) => {
    const plan = await planOf(`{ ${field()} { total { all openOverdue } } }`);
    expect([plan.includes(index), readsWhole(plan)]).toEqual([true, false]);
  });

  it('below a body, a conference and each directive of a page are served by indexes', async () => {
    const below = 'asOf: "2021-06-30"';
    const plan = await planOf(`{ body(id: "${body}") { directiveStatistics(${below}) { total { all } }
      directives(first: 20) { nodes { statistics(${below}) { total { all } } assignments { classification(${below}) } } } } }`);
    const conferencePlan = await planOf(
      `{ conference(id: "${conference}") { directiveStatistics(${below}) { total { all } } } }`,
    );
    expect([plan, conferencePlan].map(readsWhole)).toEqual([false, false]);
  });
});
