import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HYBRID_REVIEW_SLUG } from '../../../src/sample-data/index.js';
import { upload } from '../../documents/support.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../../support/samples.js';
import { SAMPLES_TEMPLATE } from '../../support/server.js';
import { type Cast, castOf, onDay } from './cast.js';
import { chain } from './chain.js';
import { takeFigures } from './figures.js';
import { followUp } from './follow-up.js';
import { type Counts, countedBy, countedOn, type Share } from './ledger.js';
import { advance, hold, issue, sharesOf, theReview } from './review.js';

/** Days on which the statistics are asked for, and asked for again at the end. */
const DAYS = [
  ...['2021-05-31', '2021-06-15', '2021-06-30', '2021-07-10', '2021-07-20'],
  ...['2021-07-31', '2021-08-10', '2021-08-20', '2021-08-31', '2021-10-05'],
];

const COUNTS = 'all doneInTime doneLate openInTerm openOverdue ongoing';

/**
 * A review as large as sample A, of 64 sites and 232 bodies, from its opening to the first quarter of follow-up: all
 * through the API, by those whose part it is.
 */
describe('a review of the size of sample A', () => {
  let plenary: TestApp;
  let cast: Cast;
  let review: Data;
  let conferenceId: string;
  let shares: Share[];
  const folder = mkdtempSync(join(tmpdir(), 'plenary-story-'));
  const told: Record<string, unknown> = {};

  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE, { DATA_DIR: folder });
    review = await theReview(plenary, HYBRID_REVIEW_SLUG);
  }, SAMPLES_TIMEOUT);
  afterAll(async () => {
    await plenary.close();
    rmSync(folder, { recursive: true });
  });

  const statistics = async (asOf: string) => {
    const { directiveStatistics } = await plenary.ask(
      `query ($id: ID!, $asOf: Date!) { directiveStatistics(conferenceId: $id, asOf: $asOf) { isForecast total { ${COUNTS} }
        force: groups(by: FORCE, first: 100) { nodes { force counts { ${COUNTS} } } }
        body: groups(by: BODY, first: 100) { pageInfo { hasNextPage endCursor } nodes { body { id } counts { ${COUNTS} } } } } }`,
      { id: conferenceId, asOf },
    );
    const { isForecast, total, force, body } = directiveStatistics;
    expect(body.pageInfo.hasNextPage).toBe(false);
    const byKey = (nodes: Data[], key: (node: Data) => string): Record<string, Counts> =>
      Object.fromEntries(nodes.map(node => [key(node), node.counts]));
    return {
      isForecast,
      total,
      force: byKey(force.nodes, node => node.force),
      body: byKey(body.nodes, node => node.body.id),
    };
  };

  it(
    'is called as the next of its series, with what is still open on its agenda',
    async () => {
      onDay(plenary, '2021-04-20');
      const { conference } = await plenary.mutate(
        'createNextConference',
        { sourceId: review.id, startsOn: '2021-05-12', nextInSeries: true },
        'conference { id numberInSeries sessions { items { takesUp { directive { number } } } } }',
      );
      conferenceId = conference.id;
      const takenUp = conference.sessions
        .flatMap(({ items }: Data) => items)
        .flatMap(({ takesUp }: Data) => takesUp);
      expect(takenUp).toHaveLength(24);
      cast = await castOf(plenary, conferenceId);
      await advance(cast, conferenceId, 'PLAN');
      const { asked } = await cast.organiser.act(
        'askForStatus',
        { conferenceId, dueOn: '2021-05-07' },
        'asked',
      );
      expect(asked).toBe(334);
      const { agendaDraft } = (
        await cast.organiser.ask(`{ conference(id: "${conferenceId}") { agendaDraft { revision } } }`)
      ).conference;
      await cast.organiser.act(
        'publishAgenda',
        { conferenceId, expectedRevision: agendaDraft.revision, baseVersion: 0 },
        'agendaVersion { number }',
      );
      await advance(cast, conferenceId, 'CONVENE');
    },
    SAMPLES_TIMEOUT,
  );

  it('notes the 36 inconsistencies that are planted in its figures, and no others', async () => {
    const { planted, noted, figures } = await takeFigures(plenary, cast, review, conferenceId);
    expect(figures).toBe(2304);
    expect(planted).toHaveLength(36);
    expect(noted).toEqual(planted);
  }, 300_000);

  it('is held: its minutes are typed by two at once, signed by secretary and chair, and frozen', async () => {
    const { minutes, entries } = await hold(plenary, cast, review, conferenceId);
    expect(minutes).toMatchObject({ state: 'APPROVED', verified: true });
    expect(entries).toHaveLength(24);
  }, 300_000);

  it('gives 24 directives by its notice, in time, which are 412 assignments', async () => {
    const { notice, assignments } = await issue(plenary, cast, review, conferenceId);
    expect(notice).toMatchObject({
      state: 'ISSUED',
      late: false,
      printedNumber: expect.stringMatching(/^01\/TB-/),
    });
    expect(assignments).toBe(412);
    shares = await sharesOf(plenary, conferenceId);
    expect(shares).toHaveLength(334);
  }, 300_000);

  it('is followed up for a quarter, and told as of each day as a count by hand tells it', async () => {
    const file = await upload(plenary, conferenceId, 'Đã hoàn thành.', {
      name: 'Báo cáo kết quả.txt',
      headers: await cast.bodies.headers(),
      by: null,
    });
    expect(file.status).toBe(201);
    for (const [at, day] of DAYS.entries()) {
      onDay(plenary, day);
      await followUp[at]!({ plenary, cast, conferenceId, shares, day, fileId: file.body.id });
      const counted = await statistics(day);
      expect(counted).toEqual({
        isForecast: false,
        total: countedOn(day, shares),
        force: countedBy('force', day, shares),
        body: countedBy('body', day, shares),
      });
      told[day] = counted;
    }
  }, 600_000);

  it('is told the same of each of those days when they are long past', async () => {
    onDay(plenary, '2022-02-01');
    for (const day of DAYS) expect(await statistics(day)).toEqual(told[day]);
    const classes = Object.values(told).map(one => (one as { total: Counts }).total);
    for (const kind of ['doneInTime', 'doneLate', 'openInTerm', 'openOverdue', 'ongoing'] as const) {
      expect(classes.some(counts => counts[kind] > 0)).toBe(true);
    }
  }, 120_000);

  it('leads from a figure to the evidence of what was done about it in one query', async () => {
    expect(await chain(plenary, cast, conferenceId)).toEqual({
      report: true,
      attendances: true,
      evidence: ['Báo cáo kết quả.txt'],
    });
  }, 120_000);
});
