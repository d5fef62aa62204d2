import { DataSource } from 'typeorm';
import { loadRegister } from '../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { allNodes } from './pages.js';

describe('the sample register of directives', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    await loadRegister(plenary.app, { directives: 210, bodies: 120 });
  });
  afterAll(() => plenary.close());

  const counts = async () => {
    const level = (name: string) => `${name}: bodies(level: ${name}) { totalCount }`;
    const state = (name: string) => `${name}: directives(state: ${name}) { totalCount }`;
    const data: Record<string, { totalCount: number }> = await plenary.ask(`{
      bodies { totalCount } conferences { totalCount } directives { totalCount }
      ${['CENTRAL', 'PROVINCE', 'COMMUNE', 'UNIT'].map(level).join(' ')}
      ${['RECORDED', 'VERIFIED', 'ISSUED'].map(state).join(' ')}
    }`);
    return Object.fromEntries(Object.entries(data).map(([name, { totalCount }]) => [name, totalCount]));
  };
  const directives = () =>
    allNodes(
      plenary,
      `query ($after: String) { directives(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
        nodes { sample timing deadline reviewOn issuedOn conference { startsOn sample } assignments { role } } } }`,
      {},
      data => data.directives,
    );

  it('has as many bodies and directives as asked for, in four levels and three states', async () => {
    expect(await counts()).toEqual({
      bodies: 120,
      conferences: 11,
      directives: 210,
      CENTRAL: 2,
      PROVINCE: 2,
      COMMUNE: 101,
      UNIT: 15,
      RECORDED: 9,
      VERIFIED: 10,
      ISSUED: 191,
    });
  });

  it('gives a directive one lead and about 2.8 assignments', async () => {
    const roles = (await directives()).map(({ assignments }) => assignments.map(({ role }: Data) => role));
    expect(roles.every(ofOne => ofOne.filter((role: string) => role === 'LEAD').length === 1)).toBe(true);
    expect(roles.flat().length / roles.length).toBeCloseTo(2.8, 0);
  });

  it('spreads deadlines over years; about a quarter is still to come in the end', async () => {
    const all = await directives();
    const fixed = all.filter(({ timing }) => timing === 'FIXED');
    const years = new Set(fixed.map(({ deadline }) => deadline.slice(0, 4)));
    expect(
      all.every(
        ({ sample, conference }) => sample && conference.sample && conference.startsOn < '2025-06-30',
      ),
    ).toBe(true);
    expect(years.size).toBeGreaterThanOrEqual(9);
    expect(fixed.filter(({ deadline }) => deadline > '2025-06-30').length / fixed.length).toBeCloseTo(
      0.26,
      1,
    );
  });

  it('is followed up until 30 June 2025, with a mix of classes as that of 2017', async () => {
    const { directiveStatistics } = await plenary.ask(`{ directiveStatistics(asOf: "2025-06-30") { total {
      all withDeadline doneInTime doneLate openInTerm openOverdue ongoing } } }`);
    const { all, withDeadline, doneInTime, doneLate, openInTerm, openOverdue, ongoing } =
      directiveStatistics.total;
    const share = (count: number) => Math.round((100 * count) / withDeadline);
    expect([all, withDeadline, ongoing]).toEqual([191, 191 - ongoing, ongoing]);
    expect(Math.abs(share(doneInTime) - 64)).toBeLessThanOrEqual(6);
    expect(Math.abs(share(doneLate) - 9)).toBeLessThanOrEqual(6);
    expect(Math.abs(share(openInTerm) - 26)).toBeLessThanOrEqual(6);
    expect(Math.abs(share(openOverdue) - 1)).toBeLessThanOrEqual(2);
  });

  it('has 16 entries of progress for each directive, in order, as the states of the shares say', async () => {
    const sql = (statement: string) => plenary.app.get(DataSource).query(statement);
    const [{ entries }] = await sql('select count(*)::int as entries from progress_entry');
    expect(entries).toBe(16 * 210);
    const wrong = await sql(`select share.id from assignment share left join lateral (
        select array_agg(kind::text order by entry.id) as kinds, array_agg(day order by entry.id) as days,
          array_agg(day order by day) as sorted
        from progress_entry entry where entry.assignment_id = share.id) said on true
      where state is not null and (kinds[1] is distinct from case when state <> 'ASSIGNED' then 'ACCEPTED' end
        or days <> sorted or (confirmed_on is not null) <> ('CONFIRMED' = any(coalesce(kinds, '{}')))
        or (completed_on is not null) <> ('REPORTED_DONE' = any(coalesce(kinds, '{}'))))`);
    expect(wrong).toEqual([]);
    const [extensions] =
      await sql(`select count(*) filter (where extension.state = 'GRANTED')::int as granted,
      count(*) filter (where granted_deadline = share.deadline)::int as in_force,
      (select count(*)::int from assignment share join directive on directive.id = directive_id
        where share.state is not null and share.deadline <> directive.deadline) as longer
      from extension join assignment share on share.id = assignment_id`);
    expect(extensions.granted).toBeGreaterThan(5);
    expect([extensions.in_force, extensions.longer]).toEqual([extensions.granted, extensions.granted]);
  });

  it('can be added once more, beside what is there', async () => {
    const before = await counts();
    await loadRegister(plenary.app, { directives: 20, bodies: 5 });
    const after = await counts();
    expect([after.directives! - before.directives!, after.conferences! - before.conferences!]).toEqual([
      20, 1,
    ]);
    const { conferences } = await plenary.ask('{ conferences(first: 100) { nodes { slug } } }');
    expect(new Set(conferences.nodes.map(({ slug }: Data) => slug)).size).toBe(12);
  });
});
