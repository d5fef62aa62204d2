import { Sql } from '../../../src/platform/database/index.js';
import { HYBRID_REVIEW_SLUG } from '../../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../../support/samples.js';
import { SAMPLES_TEMPLATE } from '../../support/server.js';

const PROGRESS = `query ($codes: [String!], $bodyIds: [ID!], $periods: [ProgressPeriodInput!], $conferenceId: ID) {
  indicatorProgress(codes: $codes, bodyIds: $bodyIds, periods: $periods, conferenceId: $conferenceId, asOf: "2021-12-31") {
    notes { code }
    series { indicator { code } periods { period { from }
      total { aggregation bodies withFigure withTarget compared value target percent interim approximate }
      rows { body { id } target { value } actual { value } interim outcome notes { code } superseded { id }
        achievement { percent reportedPercent agrees } } } } } }`;

interface Raw {
  code: string;
  unit: string;
  from: string;
  body: string;
  reported: string;
  scale: number;
  percent: string;
  target: string;
}

/** Whole numbers, in ten thousandths, so that nothing is rounded. */
function exact(number: string): bigint {
  const [whole = '', fraction = ''] = number.split('.');
  return BigInt(whole + fraction.padEnd(4, '0'));
}

function shown(tenThousandths: bigint): string {
  const text = `${tenThousandths}`.padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, '');
}

/** A share in per cent, rounded half up to 4 decimals. */
function percent(part: bigint, whole: bigint): string {
  return shown((2n * part * 1_000_000n + whole) / (2n * whole));
}

/** Sums and shares of the sample conference, against those that are made here of the rows in the database. */
describe('progress of the sample conference, counted anew', () => {
  let plenary: TestApp;
  let raw: Raw[];
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
    const found = await plenary.ask(`{ conferenceBySlug(slug: "${HYBRID_REVIEW_SLUG}") { id } }`);
    conferenceId = found.conferenceBySlug.id;
    raw = await plenary.app.get(Sql).read(
      `select i.code, i.unit, o.period_from::text as "from", o.body_id as body, o.reported_value as reported, o.scale,
         o.ratio_percent as percent, t.value as target
       from observation o join indicator i on i.id = o.indicator_id join target t on t.id = o.target_id
         join report r on r.id = o.report_id where r.conference_id = $1`,
      [conferenceId],
    );
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const value = ({ reported, scale }: Raw) => exact(reported) * BigInt(scale);
  const sum = (numbers: bigint[]) => numbers.reduce((one, other) => one + other, 0n);
  const byKey = (rows: Raw[]) => [...rows].sort((one, other) => (one.body < other.body ? -1 : 1));
  const codes = () => [...new Set(raw.map(({ code }) => code))].sort();

  /** What a period must say of these rows. */
  function counted(rows: Raw[]): Data {
    const isShare = rows[0]!.unit === 'PERCENT';
    const [reached, aim] = [sum(rows.map(value)), sum(rows.map(({ target }) => exact(target)))];
    return {
      total: {
        ...{ bodies: rows.length, withFigure: rows.length, withTarget: rows.length, compared: rows.length },
        aggregation: isShare ? 'RATIO' : 'SUM',
        value: isShare ? null : shown(reached),
        target: isShare ? null : shown(aim),
        percent: isShare ? null : percent(reached, aim),
        interim: isShare ? null : false,
        approximate: isShare ? null : false,
      },
      rows: byKey(rows).map(row => {
        const share = percent(value(row), exact(row.target));
        // To one decimal, as it is printed.
        const printed = shown(((exact(share) + 500n) / 1000n) * 1000n);
        const agrees = exact(printed) === exact(row.percent);
        return {
          body: { id: row.body },
          target: { value: row.target },
          actual: { value: shown(value(row)) },
          interim: false,
          outcome: value(row) >= exact(row.target) ? 'REACHED' : 'NOT_REACHED',
          notes: agrees ? [] : [{ code: 'RATIO_DIFFERS' }],
          superseded: [],
          achievement: { percent: share, reportedPercent: row.percent, agrees },
        };
      }),
    };
  }

  async function told(variables: object) {
    const { indicatorProgress } = await plenary.ask(PROGRESS, variables);
    return indicatorProgress;
  }

  function periodsOf(series: Data): Data[] {
    return series.periods.map(({ period, total, rows }: Data) => ({
      from: period.from,
      total,
      rows: rows.sort((one: Data, other: Data) => (one.body.id < other.body.id ? -1 : 1)),
    }));
  }

  it('is the same for each of the 18 indicators, 64 bodies and 2 periods', async () => {
    expect([raw.length, codes().length]).toEqual([2304, 18]);
    for (const code of codes()) {
      const { notes, series } = await told({ codes: [code], conferenceId });
      expect(notes).toEqual([]);
      const own = raw.filter(row => row.code === code);
      expect(series.flatMap(periodsOf)).toEqual(
        ['2016-01-01', '2019-01-01'].map(from => ({
          from,
          ...counted(own.filter(row => row.from === from)),
        })),
      );
    }
  });

  it('is the same for all 2,304 at once, with the 36 planted inconsistencies and no other note', async () => {
    const { series } = await told({ codes: codes() });
    const rows: Data[] = series.flatMap(({ periods }: Data) =>
      periods.flatMap((period: Data) => period.rows),
    );
    expect(rows).toHaveLength(2304);
    expect(rows.flatMap(({ notes }) => notes)).toEqual(Array(36).fill({ code: 'RATIO_DIFFERS' }));
    expect(rows.filter(({ achievement }) => !achievement.agrees)).toHaveLength(36);
  });

  it.each([1, 3, 20])('is the same for %i of the bodies and one period', async size => {
    const bodyIds = [...new Set(raw.map(({ body }) => body))].slice(0, size);
    for (const code of codes().slice(0, 5)) {
      const { series } = await told({
        codes: [code],
        bodyIds,
        periods: [{ from: '2019-01-01', to: '2020-12-31' }],
      });
      const own = raw.filter(
        row => row.code === code && row.from === '2019-01-01' && bodyIds.includes(row.body),
      );
      expect(series.flatMap(periodsOf)).toEqual([{ from: '2019-01-01', ...counted(own) }]);
    }
  });
});
