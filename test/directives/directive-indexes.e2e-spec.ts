import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asOwner } from '../support/database.js';
import { plansOf } from '../support/explain-statements.js';
import { createConference, createWorld, type World } from './world.js';

/** Rows enough that PostgreSQL would rather not read them all. */
const REGISTER = `
  insert into directive (id, revision, conference_id, number, state, text, language, force, stated_by_id, stated_in,
    timing, deadline, review_on, issued_on, in_force_on, withdrawn_reason, ended_on)
  select gen_random_uuid(), 1, ($1::uuid[])[1 + d % 5], d, state::directive_state, md5(d::text) || ' ' || md5((-d)::text), 'vi',
    (array['ASSIGN', 'REQUIRE', 'REQUEST', 'NOTE'])[1 + d % 4]::directive_force, $2, 'NOTICE',
    case when d % 5 = 0 then 'ONGOING' else 'FIXED' end::directive_timing, case when d % 5 > 0 then date '2021-01-01' end,
    '2021-01-01', case when state = 'ISSUED' then date '2020-07-01' end, case when state = 'ISSUED' then date '2020-07-01' end,
    case when state = 'WITHDRAWN' then 'x' end, case when state = 'WITHDRAWN' then date '2020-07-02' end
  from (select d, case when d % 50 = 0 then 'WITHDRAWN' when d % 7 = 0 then 'RECORDED' else 'ISSUED' end as state
    from generate_series(1, 4000) d) one;
`;
const BODIES = `
  insert into body (id, revision, name, kind, level)
  select gen_random_uuid(), 1, json_build_object('vi', 'Xã ' || n), 'COMMUNE', 'COMMUNE' from generate_series(1, 200) n;
`;
const ASSIGNMENTS = `
  insert into assignment (id, revision, directive_id, position, role, body_id)
  select gen_random_uuid(), 1, directive.id, 1, 'LEAD',
    case when number % 10 = 0 then $1::uuid else (array(select id from body order by id))[1 + number % 200] end
  from directive;
`;
const GROUP_ASSIGNMENTS = `
  insert into assignment (id, revision, directive_id, position, role, group_id)
  select gen_random_uuid(), 1, id, 2, 'IMPLEMENT', $1 from directive where number % 40 = 0;
`;

describe('lists of directives in a large register', () => {
  let plenary: TestApp;
  let world: World;
  let dataSource: DataSource;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    dataSource = plenary.app.get(DataSource);
    const conferences = [world.conference];
    while (conferences.length < 5) conferences.push(await createConference(plenary, world.ministry));
    await dataSource.query(`update conference set visibility = 'PUBLIC', state = 'CLOSED'`);
    await dataSource.query(REGISTER, [conferences, world.speaker]);
    await dataSource.query(BODIES);
    await dataSource.query(ASSIGNMENTS, [world.ministry]);
    await dataSource.query(GROUP_ASSIGNMENTS, [world.provincesGroup]);
    await asOwner(plenary.app, 'vacuum analyze');
  });
  afterAll(() => plenary.close());

  const readsWhole = (plan: string) => /Seq Scan on (directive|assignment)/.test(plan);
  const ROWS = `pageInfo { endCursor } nodes { number conference { title } statedBy { name } post { title } leadBody { name }
    addressees { ... on Body { name } ... on BodyGroup { name } } notes { code } }`;

  const FILTERS: [index: string, filter: string, args: () => string][] = [
    ['directive_pk', 'nothing', () => ''],
    ['assignment_body_id_directive_id_role_index', 'a body', () => `bodyId: "${world.ministry}"`],
    ['assignment_group_id_directive_id_index', 'a group', () => `groupId: "${world.provincesGroup}"`],
    ['directive_conference_id_id_index', 'a conference', () => `conferenceId: "${world.conference}"`],
    ['directive_force_id_index', 'a force', () => 'force: NOTE'],
    ['directive_state_id_index', 'a state', () => 'state: WITHDRAWN'],
    ['directive_timing_id_index', 'a timing', () => 'timing: ONGOING'],
    ['directive_search_index', 'a rare word', () => 'text: "c4ca4238a0b923820dcc509a6f75849b"'],
    ['directive_state_id_index', 'a body and a state', () => `bodyId: "${world.ministry}", state: WITHDRAWN`],
  ];
  /** Withdrawn directives that were never issued are seen by the staff only. */
  const FILTERS_FOR_ANYBODY = FILTERS.filter(([, filter]) => !filter.endsWith('a state'));

  it.each([
    ...FILTERS.map(filter => ['an administrator', ...filter, undefined] as const),
    ...FILTERS_FOR_ANYBODY.map(filter => ['anybody', ...filter, null] as const),
  ])(
    'are served to %s by %s when narrowed by %s, on the first page and on later ones',
    async (_, index, __, filter, by) => {
      const page = (args: string) =>
        plenary.ask(`{ directives(first: 20, ${filter()} ${args}) { ${ROWS} } }`, {}, by);
      const { endCursor } = (await page('')).directives.pageInfo;
      const plans = await plansOf(dataSource, async () => {
        await page('');
        await page(`, after: "${endCursor}"`);
      });
      expect(plans.map(plan => [plan.includes(index), readsWhole(plan)])).toEqual([
        [true, false],
        [true, false],
      ]);
    },
  );

  it('are served by indexes at a conference and at a body', async () => {
    const plans = await plansOf(dataSource, () =>
      plenary.ask(`{
        body(id: "${world.ministry}") { directives(first: 20) { totalCount ${ROWS} } leads: directives(role: LEAD) { ${ROWS} } }
        conference(id: "${world.conference}") { directives(first: 20, state: RECORDED) { ${ROWS} } }
      }`),
    );
    expect(plans.map(readsWhole)).toEqual([false, false]);
  });
});
