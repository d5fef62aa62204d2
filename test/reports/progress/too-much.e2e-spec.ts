import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { plansOf } from '../../support/explain-statements.js';
import { defineIndicator, NOBODY, vi } from '../setting.js';
import { ProgressSetting } from './setting.js';

const PERIODS = Array.from({ length: 101 }, (_, at) => ({
  from: `${1900 + at}-01-01`,
  to: `${1900 + at}-12-31`,
}));

describe('indicatorProgress of too much', () => {
  let plenary: TestApp;
  let made: ProgressSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
    made = await ProgressSetting.create(plenary);
  });
  afterAll(() => plenary.close());

  const QUERY = `query ($indicatorIds: [ID!], $codes: [String!], $bodyIds: [ID!], $groupId: ID, $periods: [ProgressPeriodInput!]) {
    indicatorProgress(indicatorIds: $indicatorIds, codes: $codes, bodyIds: $bodyIds, groupId: $groupId, periods: $periods) {
      series { periods { rows { outcome } } } } }`;
  const errorOf = async (args: object) => (await plenary.send(QUERY, args, {}, null)).errors![0]!;

  it.each([
    ['indicatorIds', { indicatorIds: Array(101).fill(NOBODY) }],
    ['codes', { codes: Array(101).fill('x') }],
    ['bodyIds', { codes: ['x'], bodyIds: Array(101).fill(NOBODY) }],
    ['periods', { codes: ['x'], periods: PERIODS }],
  ])('is refused by the length of %s, and 100 entries are taken', async (argument, args) => {
    expect(await errorOf(args)).toMatchObject({
      message: `${argument} has 101 entries; at most 100 are taken.`,
      extensions: { code: 'BAD_USER_INPUT', reason: 'TOO_MANY', argument, limit: 100 },
    });
    const fewer = { ...args, [argument]: (args as Record<string, unknown[]>)[argument]!.slice(1) };
    expect((await plenary.send(QUERY, fewer, {}, null)).errors).toBeUndefined();
  });

  it('is refused to charts as well', async () => {
    const codes = Array.from({ length: 101 }, () => 'codes=x').join('&');
    for (const file of ['svg', 'html']) {
      const answer = await plenary.app.inject({ url: `/charts/indicator-progress.${file}?${codes}` });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors[0]).toMatchObject({
        message: 'codes has 101 entries; at most 100 are taken.',
        extensions: { code: 'BAD_USER_INPUT', reason: 'TOO_MANY' },
      });
    }
  });

  it('counts bodies in periods before it puts them together', async () => {
    const indicator = await defineIndicator(plenary);
    const memberIds = await made.provinces(51);
    const group = { name: vi('Các tỉnh'), memberIds };
    const groupId = (await plenary.mutate('createBodyGroup', group, 'bodyGroup { id }')).bodyGroup.id;
    const args = { indicatorIds: [indicator], groupId, periods: PERIODS.slice(1) };
    let refused: unknown;
    const work = async () => {
      refused = await errorOf(args);
    };
    const plans = await plansOf(
      plenary.app.get(DataSource),
      work,
      'analyze, costs off, timing off, summary off',
    );
    expect(refused).toMatchObject({
      message: expect.stringContaining('There are 5100 results'),
      extensions: { reason: 'TOO_MUCH' },
    });
    expect(plans).toHaveLength(1);
    const rows = [...plans[0]!.matchAll(/actual rows=(\d+)/g)].map(([, count]) => Number(count));
    expect(Math.max(...rows)).toBe(100);
    const bodyIds = memberIds.slice(1);
    const { series } = await made.progress(
      { indicatorIds: [indicator], bodyIds, periods: PERIODS.slice(1) },
      'series { periods { total { bodies } } }',
      null,
    );
    expect(series[0].periods).toEqual(Array(100).fill({ total: { bodies: 50 } }));
  });
});
