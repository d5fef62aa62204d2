import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  createSetting,
  defineIndicator,
  FIRST,
  NOBODY,
  recordReport,
  SECOND,
  type Setting,
} from './setting.js';

describe('recordObservations', () => {
  let plenary: TestApp;
  let setting: Setting;
  let reportId: string;
  let indicatorId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    reportId = await recordReport(plenary, setting.conference);
    indicatorId = await defineIndicator(plenary);
  });
  afterAll(() => plenary.close());

  const figure = (reportedValue: string, changes: object = {}) => ({
    indicatorId,
    period: FIRST,
    reportedValue,
    ...changes,
  });
  const total = async () => (await plenary.ask('{ observations { totalCount } }')).observations.totalCount;

  it('writes all figures of a sheet in their order, after those that were there', async () => {
    await plenary.mutate('recordObservation', { reportId, ...figure('1') }, 'observation { id }');
    const { report } = await plenary.mutate(
      'recordObservations',
      {
        reportId,
        observations: [figure('30', { period: SECOND }), figure('20'), figure('10', { scale: 1000 })],
      },
      'report { id observations { totalCount nodes { value period { label } } } }',
    );
    expect(report).toEqual({
      id: reportId,
      observations: {
        totalCount: 4,
        nodes: [
          { value: '1', period: { label: '2010-2015' } },
          { value: '30', period: { label: '2016-2020' } },
          { value: '20', period: { label: '2010-2015' } },
          { value: '10000', period: { label: '2010-2015' } },
        ],
      },
    });
  });

  it('tells all faults of a sheet at once, each at its place, and writes none of its figures', async () => {
    const errors = await plenary.refuse('recordObservations', {
      reportId,
      observations: [
        figure('10'),
        figure('403.183'),
        figure('12', { indicatorId: NOBODY, bodyId: NOBODY }),
        figure('13', { period: { from: '2015-12-31', to: '2015-12-30' } }),
      ],
    });
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['DIGITS_EXPECTED', 'observations.1.reportedValue'],
      ['NOT_FOUND', 'observations.2.indicatorId'],
      ['NOT_FOUND', 'observations.2.bodyId'],
      ['PERIOD_REVERSED', 'observations.3.period.to'],
    ]);
    expect(await total()).toBe(4);
  });

  it('tells badly written numbers at their place, and writes none of the figures', async () => {
    const observations = [figure('10'), figure('20'), figure('30'), figure('403,183')];
    const errors = await plenary.refuse('recordObservations', { reportId, observations });
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['DIGITS_EXPECTED', 'observations.3.reportedValue'],
    ]);
    expect(await total()).toBe(4);
  });

  it('refuses more than 500 figures at once', async () => {
    const observations = Array.from({ length: 501 }, () => figure('1'));
    const errors = await plenary.refuse('recordObservations', { reportId, observations });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['TOO_MANY', ['observations']]]);
    expect(await total()).toBe(4);
  });

  it('refuses an empty sheet', async () => {
    const errors = await plenary.refuse('recordObservations', { reportId, observations: [] });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['EMPTY', ['observations']]]);
  });

  it('refuses a report that does not exist', async () => {
    const errors = await plenary.refuse('recordObservations', {
      reportId: NOBODY,
      observations: [figure('1')],
    });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['NOT_FOUND', ['reportId']]]);
  });

  it('numbers the figures of several sheets at the same moment without a gap or a double', async () => {
    const sheet = (value: string) => ({
      reportId,
      observations: Array.from({ length: 50 }, () => figure(value)),
    });
    await Promise.all(
      ['7', '8', '9'].map(value => plenary.mutate('recordObservations', sheet(value), 'report { id }')),
    );
    const { report } = await plenary.ask(
      `query ($id: ID!) { report(id: $id) {
        a: observations(first: 100) { totalCount nodes { value } pageInfo { endCursor hasNextPage } }
      } }`,
      { id: reportId },
    );
    const { rest } = await plenary
      .ask(
        `query ($id: ID!, $after: String) { report(id: $id) {
          rest: observations(first: 100, after: $after) { nodes { value } pageInfo { hasNextPage } }
        } }`,
        { id: reportId, after: report.a.pageInfo.endCursor },
      )
      .then(data => data.report);
    const values = [...report.a.nodes, ...rest.nodes].slice(4).map(({ value }: { value: string }) => value);
    expect([report.a.totalCount, values.length, rest.pageInfo.hasNextPage]).toEqual([154, 150, false]);
    // Each sheet stands together.
    const sheets = [values.slice(0, 50), values.slice(50, 100), values.slice(100)].map(sheet => [
      ...new Set(sheet),
    ]);
    expect(sheets.map(sheet => sheet.length)).toEqual([1, 1, 1]);
    expect(sheets.flat().sort()).toEqual(['7', '8', '9']);
  });
});
