import { DataSource } from 'typeorm';
import { loadRegister } from '../../../src/sample-data/index.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { asOwner } from '../../support/database.js';
import { plansOf } from '../../support/explain-statements.js';

/** Rows enough that PostgreSQL would rather not read them all for one body. */
const SIZE = { directives: 1_500, bodies: 400 };

describe('statistics of a large register', () => {
  let plenary: TestApp;
  let body: string;
  let conference: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    await loadRegister(plenary.app, SIZE);
    await asOwner(plenary.app, 'vacuum analyze');
    const [row] = await plenary.app.get(DataSource).query(
      `select body_id as body, conference_id as conference from assignment share join directive on directive.id = directive_id
        where share.state is not null limit 1`,
    );
    ({ body, conference } = row);
  }, 300_000);
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
    for (const asOf of ['2025-06-30', '2023-06-30']) {
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
      () => `directiveStatistics(asOf: "2025-06-30", bodyId: "${body}")`,
      'assignment_body_id_directive_id_role_index',
    ],
    [
      'a conference',
      () => `directiveStatistics(asOf: "2025-06-30", conferenceId: "${conference}")`,
      'directive_conference_id_id_index',
    ],
  ])('of %s are served by an index', async (_, field, index) => {
    const plan = await planOf(`{ ${field()} { total { all openOverdue } } }`);
    expect([plan.includes(index), readsWhole(plan)]).toEqual([true, false]);
  });

  it('below a body, a conference and each directive of a page are served by indexes', async () => {
    const below = 'asOf: "2025-06-30"';
    const plan = await planOf(`{ body(id: "${body}") { directiveStatistics(${below}) { total { all } }
      directives(first: 20) { nodes { statistics(${below}) { total { all } } assignments { classification(${below}) } } } } }`);
    const conferencePlan = await planOf(
      `{ conference(id: "${conference}") { directiveStatistics(${below}) { total { all } } } }`,
    );
    expect([plan, conferencePlan].map(readsWhole)).toEqual([false, false]);
  });
});
