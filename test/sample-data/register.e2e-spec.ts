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
