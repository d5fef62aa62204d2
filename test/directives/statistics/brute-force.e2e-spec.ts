import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createConference, createWorld, type World } from '../world.js';
import { dayAfter, histories, write } from './histories.js';
import { COUNTS, classified, counted, type ShareRow, shareRows } from './rows.js';

const RUNS = Number(process.env.PLENARY_HISTORIES ?? 4);
const SHARES = 60;
/** Ten days, from before the first share to after the last event. */
const DAYS = [0, 10, 25, 40, 60, 80, 110, 150, 200, 300].map(dayAfter);

const QUERY = `query ($asOf: Date!, $first: Int!) { directiveStatistics(asOf: $asOf) { asOf total { ${COUNTS} }
  ${[
    ['body', 'BODY', 'body { id }'],
    ['bodyGroup', 'BODY_GROUP', 'bodyGroup { id }'],
    ['conference', 'CONFERENCE', 'conference { id }'],
    ['force', 'FORCE', 'force'],
    ['month', 'MONTH_OF_DEADLINE', 'dueFrom'],
    ['quarter', 'QUARTER_OF_DEADLINE', 'dueFrom'],
    ['year', 'YEAR_OF_DEADLINE', 'dueFrom'],
  ]
    .map(
      ([as, by, subject]) =>
        `${as}: groups(by: ${by}, first: $first) { nodes { ${subject} counts { ${COUNTS} } } }`,
    )
    .join(' ')}
} }`;

describe('statistics equal a count by brute force', () => {
  let plenary: TestApp;
  let world: World;
  let dataSource: DataSource;
  let bodies: string[];
  let conferences: string[];
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    dataSource = plenary.app.get(DataSource);
    bodies = [world.ministry, world.finance, ...world.provinces];
    conferences = [world.conference, await createConference(plenary, world.ministry)];
  });
  afterAll(() => plenary.close());

  /** Groups of shares, by what `of` says; a share may be in several. */
  function expected(shares: ShareRow[], day: string, of: (share: ShareRow) => (string | null)[]) {
    const groups = new Map<string | null, ShareRow[]>();
    for (const share of shares.filter(each => classified(each, day))) {
      for (const key of of(share)) groups.set(key, [...(groups.get(key) ?? []), share]);
    }
    return Object.fromEntries([...groups].map(([key, members]) => [String(key), counted(members, day)]));
  }
  const startOf = (months: number) => (share: ShareRow, day: string) => {
    const deadline = classified(share, day)!.deadline;
    if (deadline === null) return [null];
    const month = Math.floor((Number(deadline.slice(5, 7)) - 1) / months) * months + 1;
    return [`${deadline.slice(0, 4)}-${String(month).padStart(2, '0')}-01`];
  };
  const groupsOf = ({ bodyId }: ShareRow) => [
    ...(world.provinces.includes(bodyId) ? [world.provincesGroup] : []),
    ...([world.ministry, world.finance].includes(bodyId) ? [world.ministriesGroup] : []),
  ];

  async function compare(day: string) {
    const shares = await shareRows(dataSource);
    const { total, ...groups } = (await plenary.ask(QUERY, { asOf: day, first: 100 })).directiveStatistics;
    const told = (name: string, key: (node: Data) => string | null) =>
      Object.fromEntries(groups[name].nodes.map((node: Data) => [String(key(node)), node.counts]));
    expect(total).toEqual(counted(shares, day));
    expect(told('body', node => node.body.id)).toEqual(expected(shares, day, ({ bodyId }) => [bodyId]));
    expect(told('bodyGroup', node => node.bodyGroup.id)).toEqual(expected(shares, day, groupsOf));
    expect(told('conference', node => node.conference.id)).toEqual(
      expected(shares, day, ({ conferenceId }) => [conferenceId]),
    );
    expect(told('force', node => node.force)).toEqual(expected(shares, day, ({ force }) => [force]));
    const periods = { month: 1, quarter: 3, year: 12 };
    for (const [name, months] of Object.entries(periods)) {
      const start = startOf(months);
      expect(told(name, node => node.dueFrom)).toEqual(expected(shares, day, share => start(share, day)));
    }
    await compareShares(shares, day);
  }

  async function compareShares(shares: ShareRow[], day: string) {
    const { directives } = await plenary.ask(
      'query ($day: Date!) { directives(first: 100) { nodes { assignments { id classification(asOf: $day) } } } }',
      { day },
    );
    const told = directives.nodes.flatMap(({ assignments }: Data) => assignments);
    expect(Object.fromEntries(told.map((each: Data) => [each.id, each.classification]))).toEqual(
      Object.fromEntries(shares.map(share => [share.id, classified(share, day)?.class ?? null])),
    );
  }

  it('at ten dates, by everything they can be counted by, whatever has happened to the shares', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(histories, { minLength: SHARES, maxLength: SHARES }), async all => {
        await dataSource.query('delete from directive');
        await write(dataSource, { bodies, conferences, speaker: world.speaker }, all);
        for (const day of DAYS) await compare(day);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 300_000);
});
