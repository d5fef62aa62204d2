import { setClock } from '../../accounts/visitor.js';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { defineIndicator, FIRST, NOBODY, SECOND, vi } from '../setting.js';
import { ProgressSetting } from './setting.js';

describe('indicatorProgress', () => {
  let plenary: TestApp;
  let made: ProgressSetting;
  let conference: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    made = await ProgressSetting.create(plenary);
    conference = await made.conference('2020-06-12');
    await made.open(conference);
  });
  afterAll(() => plenary.close());

  const figure = (bodyId: string, value: string, more: object = {}) => ({
    ...{ bodyId, value, period: FIRST, asOf: '2015-12-31' },
    ...more,
  });

  it('says target, actual, computed and reported share, and whether they agree', async () => {
    const indicator = await defineIndicator(plenary);
    const [body] = await made.provinces(1);
    const targetId = await made.target(indicator, FIRST, '500000', { bodyId: body });
    await made.report(conference, indicator, [figure(body!, '403183', { targetId, percent: '80.3' })]);
    const select = `body { id } target { value } actual { value asOf report { conference { id } } } interim outcome
      achievement { percent reportedPercent agrees } notes { code message } superseded { id } otherTargets { id }`;
    expect(await made.rows({ indicatorIds: [indicator] }, select)).toEqual([
      {
        ...{ body: { id: body }, target: { value: '500000' }, interim: false, outcome: 'NOT_REACHED' },
        actual: { value: '403183', asOf: '2015-12-31', report: { conference: { id: conference } } },
        achievement: { percent: '80.6366', reportedPercent: '80.3', agrees: false },
        notes: [{ code: 'RATIO_DIFFERS', message: '403,183 / 500,000 = 80.64%, the report says 80.3%' }],
        ...{ superseded: [], otherTargets: [] },
      },
    ]);
  });

  it('never calls an interim figure "not reached"', async () => {
    const indicator = await defineIndicator(plenary);
    await made.target(indicator, SECOND, '1000');
    await made.report(conference, indicator, [{ value: '300', period: SECOND }]);
    const select = 'interim outcome achievement { percent } notes { code }';
    expect(await made.rows({ indicatorIds: [indicator] }, select)).toEqual([
      {
        ...{ interim: true, outcome: 'INTERIM', achievement: { percent: '30' } },
        notes: [{ code: 'PERIOD_NOT_COMPLETE' }, { code: 'AS_OF_UNKNOWN' }],
      },
    ]);
  });

  it('keeps missing figures missing, and says of how many bodies a sum is', async () => {
    const indicator = await defineIndicator(plenary);
    const [one, two, three] = await made.provinces(3);
    for (const bodyId of [one, two, three]) await made.target(indicator, FIRST, '100', { bodyId });
    await made.report(conference, indicator, [figure(one!, '50'), figure(three!, '100.0'.replace('.0', ''))]);
    const args = { indicatorIds: [indicator], bodyIds: [one, two, three] };
    expect(await made.rows(args, 'actual { value } outcome interim achievement { percent }')).toEqual([
      { actual: { value: '50' }, outcome: 'NOT_REACHED', interim: false, achievement: { percent: '50' } },
      { actual: null, outcome: 'NO_FIGURE', interim: null, achievement: null },
      { actual: { value: '100' }, outcome: 'REACHED', interim: false, achievement: { percent: '100' } },
    ]);
    const select = 'bodies withFigure withTarget compared value target percent interim approximate';
    expect(await made.totals(args, select)).toEqual([
      {
        ...{ bodies: 3, withFigure: 2, withTarget: 3, compared: 2, interim: false, approximate: false },
        ...{ value: '150', target: '300', percent: '75' },
      },
    ]);
  });

  it('takes the last of several bodies for LAST, and adds nothing for RATIO', async () => {
    const bodies = await made.provinces(2);
    const figures = [figure(bodies[0]!, '7'), figure(bodies[1]!, '9', { asOf: '2015-06-30' })];
    const last = await defineIndicator(plenary, { aggregation: 'LAST' });
    const ratio = await defineIndicator(plenary, { aggregation: 'RATIO', unit: 'PERCENT' });
    await made.report(conference, last, figures);
    await made.report(conference, ratio, figures);
    expect(await made.totals({ indicatorIds: [last, ratio] }, 'aggregation value withFigure')).toEqual([
      { aggregation: 'LAST', value: '7', withFigure: 2 },
      { aggregation: 'RATIO', value: null, withFigure: 2 },
    ]);
  });

  it('does not add what is stated of all together, nor its target', async () => {
    const indicator = await defineIndicator(plenary);
    const [body] = await made.provinces(1);
    const targetId = await made.target(indicator, FIRST, '900');
    await made.report(conference, indicator, [
      { value: '800', period: FIRST },
      figure(body!, '40', { targetId }),
    ]);
    const args = { indicatorIds: [indicator] };
    expect(await made.rows(args, 'body { id } actual { value } target { value }')).toEqual([
      { body: null, actual: { value: '800' }, target: { value: '900' } },
      { body: { id: body }, actual: { value: '40' }, target: { value: '900' } },
    ]);
    expect(await made.totals(args, 'bodies value target percent compared')).toEqual([
      { bodies: 1, value: '40', target: null, percent: null, compared: 0 },
    ]);
  });

  it('compares with none of several targets unless the figure names one, and lists them', async () => {
    const indicator = await defineIndicator(plenary);
    const [body] = await made.provinces(1);
    const instrument = { type: 'DECISION', number: '1956/QĐ-TTg' };
    const setById = (await plenary.mutate('registerLegalInstrument', instrument, 'legalInstrument { id }'))
      .legalInstrument.id;
    await made.target(indicator, FIRST, '10', { bodyId: body });
    await made.target(indicator, FIRST, '20', { bodyId: body, setById });
    await made.report(conference, indicator, [figure(body!, '5')]);
    const select = 'target { value } otherTargets { value } outcome achievement { percent }';
    expect(await made.rows({ indicatorIds: [indicator] }, select)).toEqual([
      {
        ...{ target: null, outcome: 'NO_TARGET', achievement: { percent: null } },
        otherTargets: [{ value: '10' }, { value: '20' }],
      },
    ]);
  });

  it('keeps versions and indicators apart as series of their own, and says so', async () => {
    const versions = { code: 'tested-twice', name: vi('Chỉ tiêu') };
    const first = await defineIndicator(plenary, versions);
    const second = await defineIndicator(plenary, { ...versions, unit: 'PERSONS' });
    await made.report(conference, first, [{ value: '1', period: FIRST }]);
    await made.report(conference, second, [{ value: '2', period: SECOND }]);
    const answer = await made.progress(
      { codes: ['tested-twice'] },
      'notes { code message } series { indicator { version } periods { rows { actual { value } } } }',
    );
    expect(answer).toEqual({
      notes: [
        {
          code: 'INDICATOR_VERSION_MISMATCH',
          message:
            'Different definitions, not compared and not put into one series: "Chỉ tiêu" (tested-twice, version 1); ' +
            '"Chỉ tiêu" (tested-twice, version 2)',
        },
        {
          code: 'UNITS_DIFFER',
          message: 'The indicators are measured in different units: PERSON_TIMES, PERSONS',
        },
      ],
      series: [
        { indicator: { version: 1 }, periods: [{ rows: [{ actual: { value: '1' } }] }] },
        { indicator: { version: 2 }, periods: [{ rows: [{ actual: { value: '2' } }] }] },
      ],
    });
  });

  it.each([1, 3, 63])('takes one statement for %i bodies', async count => {
    const indicator = await defineIndicator(plenary);
    const bodies = await made.provinces(count);
    await made.report(
      conference,
      indicator,
      bodies.map(body => figure(body, '1')),
    );
    const select = `asOf notes { code } series { indicator { name } periods { period { label } total { value }
      rows { body { name } target { value } actual { value report { title conference { title } } notes { code } }
        superseded { id } otherTargets { id } achievement { percent } interim outcome notes { code } } } }`;
    const { result, statements } = await statementsOf(() =>
      made.progress({ indicatorIds: [indicator] }, select),
    );
    expect(result.series[0].periods[0].total.value).toBe(String(count));
    expect(statements).toHaveLength(1);
  });

  it.each([
    ['no indicator', {}, 'INDICATOR_MISSING'],
    ['an id that is none', { indicatorIds: ['x'] }, 'INVALID_ID'],
    ['a day that does not exist', { codes: ['x'], asOf: '2020-02-31' }, 'INVALID_DATE'],
    ['a period without its day', { codes: ['x'], periods: [{ from: '2020-01-01', to: '' }] }, 'INVALID_DATE'],
    ['a group that does not exist', { codes: ['x'], groupId: NOBODY }, 'NOT_FOUND'],
  ])('refuses %s', async (_, args, reason) => {
    await expect(made.progress(args, 'asOf')).rejects.toThrow(reason);
  });

  it('tells a past day with the values that figures had on it', async () => {
    setClock(plenary.app, new Date('2020-06-15T02:00:00Z'));
    const indicator = await defineIndicator(plenary);
    const [body] = await made.provinces(1);
    await made.target(indicator, FIRST, '100', { bodyId: body });
    await made.report(conference, indicator, [figure(body!, '50')]);
    const args = { indicatorIds: [indicator] };
    const [{ actual }] = (await made.rows(args, 'actual { id }')) as [Data];
    setClock(plenary.app, new Date('2021-01-10T02:00:00Z'));
    const revision = { id: actual.id, expectedRevision: 1, reason: 'Số chính thức', reportedValue: '120' };
    await plenary.mutate('reviseObservation', revision, 'observation { id }');
    const on = async (asOf?: string) => {
      const [{ actual, outcome }] = (await made.rows({ ...args, asOf }, 'actual { value } outcome')) as [
        Data,
      ];
      const [{ value, percent }] = (await made.totals({ ...args, asOf }, 'value percent')) as [Data];
      return [actual.value, outcome, value, percent];
    };
    // On the first of these it was not recorded yet, at a conference that had begun.
    for (const day of ['2020-06-14', '2020-06-15', '2021-01-09'])
      expect(await on(day)).toEqual(['50', 'NOT_REACHED', '50', '50']);
    for (const day of ['2021-01-10', undefined])
      expect(await on(day)).toEqual(['120', 'REACHED', '120', '120']);
  });

  it('has no series for a code that nothing has', async () => {
    expect(
      await made.progress({ codes: ['không có'] }, 'series { indicator { id } } notes { code }'),
    ).toEqual({
      ...{ series: [], notes: [] },
    });
  });
});
