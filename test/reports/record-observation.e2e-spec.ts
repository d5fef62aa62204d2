import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  createSetting,
  defineIndicator,
  FIRST,
  NOBODY,
  recordReport,
  SECOND,
  type Setting,
  vi,
} from './setting.js';

describe('recordObservation', () => {
  let plenary: TestApp;
  let setting: Setting;
  let reportId: string;
  let indicatorId: string;
  let funding: string;
  let share: string;
  let target: string;
  let targetOfMinistry: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    reportId = await recordReport(plenary, setting.conference);
    indicatorId = await defineIndicator(plenary, { code: 'TRAINED' });
    funding = await defineIndicator(plenary, { code: 'FUNDING', unit: 'VND' });
    share = await defineIndicator(plenary, { code: 'SHARE', unit: 'PERCENT', aggregation: 'RATIO' });
    const set = async (input: object) =>
      (
        await plenary.mutate(
          'setTarget',
          { indicatorId, period: FIRST, value: '500000', ...input },
          'target { id }',
        )
      ).target.id;
    target = await set({});
    targetOfMinistry = await set({ bodyId: setting.ministry });
  });
  afterAll(() => plenary.close());

  const input = (changes: object = {}) => ({
    reportId,
    indicatorId,
    period: FIRST,
    reportedValue: '403183',
    ...changes,
  });
  const record = async (changes: object, select: string) =>
    (await plenary.mutate('recordObservation', input(changes), `observation { ${select} }`)).observation;
  const total = async () => (await plenary.ask('{ observations { totalCount } }')).observations.totalCount;

  it('records a plain value and leaves all else unknown', async () => {
    const select = `
      value reportedValue scale approximate printed asOf formatted vi: formatted(language: "vi")
      report { id } indicator { code version } period { from to label isComplete(on: "2020-06-12") } body { name }
      target { id } reportedRatio { percent } computedRatio { percent } impliedTarget { value } notes { code }`;
    expect(await record({}, select)).toEqual({
      value: '403183',
      reportedValue: '403183',
      scale: 1,
      approximate: false,
      printed: null,
      asOf: null,
      formatted: '403,183',
      vi: '403.183',
      report: { id: reportId },
      indicator: { code: 'TRAINED', version: 1 },
      period: { ...FIRST, isComplete: true },
      body: null,
      target: null,
      reportedRatio: null,
      computedRatio: null,
      impliedTarget: null,
      notes: [],
    });
  });

  it('saves a ratio that does not agree, computes its own beside it and notes the difference', async () => {
    const ratio = { percent: '80.3', printed: '80,3%', denominator: 'TARGET' };
    const changes = {
      targetId: target,
      bodyId: setting.department,
      asOf: '2015-12-31',
      reportedRatio: ratio,
    };
    const select = `
      body { name } asOf target { value }
      reportedRatio { percent decimals printed denominator denominatorValue } computedRatio { percent denominator }
      impliedTarget { value lowest highest } notes { code message }`;
    expect(await record(changes, select)).toEqual({
      body: { name: 'Vụ Đào tạo bồi dưỡng' },
      asOf: '2015-12-31',
      target: { value: '500000' },
      reportedRatio: {
        percent: '80.3',
        decimals: 1,
        printed: '80,3%',
        denominator: 'TARGET',
        denominatorValue: null,
      },
      computedRatio: { percent: '80.6366', denominator: 'TARGET' },
      impliedTarget: { value: '502096', lowest: '501783', highest: '502409' },
      notes: [{ code: 'RATIO_DIFFERS', message: '403,183 / 500,000 = 80.64%, the report says 80.3%' }],
    });
  });

  it('says its notes and formats its numbers in the language of the request', async () => {
    const { data } = await plenary.send(
      '{ observations(first: 2) { nodes { formatted notes { message } } } }',
      {},
      { 'accept-language': 'vi' },
    );
    expect(data.observations.nodes).toEqual([
      { formatted: '403.183', notes: [] },
      { formatted: '403.183', notes: [{ message: '403.183 / 500.000 = 80,64 %, báo cáo ghi 80,3 %' }] },
    ]);
  });

  it('keeps a ratio of something else than the target, with its own denominator', async () => {
    const ratio = {
      percent: '98.62',
      printed: '98,62%',
      denominator: 'DUE_TASKS',
      denominatorValue: '16274',
    };
    const select = `
      reportedRatio { percent decimals denominator denominatorValue } computedRatio { percent denominator }
      impliedTarget { value } notes { code }`;
    expect(await record({ reportedValue: '16051', reportedRatio: ratio }, select)).toEqual({
      reportedRatio: { percent: '98.62', decimals: 2, denominator: 'DUE_TASKS', denominatorValue: '16274' },
      computedRatio: { percent: '98.6297', denominator: 'DUE_TASKS' },
      impliedTarget: null,
      notes: [{ code: 'RATIO_TRUNCATED' }],
    });
  });

  it.each([
    ['543959', 1_000_000, '543959000000'],
    ['1.5', 1_000_000, '1500000'],
    ['2.345', 1_000_000_000, '2345000000'],
    ['-12', 1_000, '-12000'],
    ['999999999999999999999999999999', 1_000_000_000, '999999999999999999999999999999000000000'],
  ])('multiplies %s by %i exactly', async (reportedValue, scale, value) => {
    const changes = { indicatorId: funding, reportedValue, scale, approximate: true };
    expect(await record(changes, 'value reportedValue scale notes { code }')).toEqual({
      value,
      reportedValue,
      scale,
      notes: [{ code: 'APPROXIMATE' }],
    });
  });

  it('takes fractions where the unit has them', async () => {
    expect(await record({ indicatorId: share, reportedValue: '64.20' }, 'value reportedValue')).toEqual({
      value: '64.2',
      reportedValue: '64.20',
    });
  });

  const ratio = (changes: object) => ({
    reportedRatio: { percent: '80.3', denominator: 'TARGET', ...changes },
  });
  it.each<[string, () => object, string, string[]]>([
    ['a comma between thousands', () => ({ reportedValue: '403,183' }), 'DIGITS_EXPECTED', ['reportedValue']],
    ['a unit in the number', () => ({ reportedValue: '403.183 lượt' }), 'DIGITS_EXPECTED', ['reportedValue']],
    ['a point between thousands', () => ({ reportedValue: '403.183' }), 'DIGITS_EXPECTED', ['reportedValue']],
    ['a point before zeros only', () => ({ reportedValue: '403.000' }), 'DIGITS_EXPECTED', ['reportedValue']],
    [
      'a fraction that its scale does not make whole',
      () => ({ reportedValue: '1.5001', scale: 1000 }),
      'DIGITS_EXPECTED',
      ['reportedValue'],
    ],
    ['a count below zero', () => ({ reportedValue: '-1' }), 'NEGATIVE_VALUE', ['reportedValue']],
    ['a scale that nobody prints', () => ({ scale: 10 }), 'INVALID_VALUE', ['scale']],
    ['a scale below one', () => ({ scale: 0 }), 'OUT_OF_RANGE', ['scale']],
    [
      'a period that ends before it begins',
      () => ({ period: { from: '2015-01-01', to: '2014-12-31' } }),
      'PERIOD_REVERSED',
      ['period', 'to'],
    ],
    ['a day that does not exist', () => ({ asOf: '2020-02-31' }), 'INVALID_DATE', ['asOf']],
    ['an unknown report', () => ({ reportId: NOBODY }), 'NOT_FOUND', ['reportId']],
    ['an unknown indicator', () => ({ indicatorId: NOBODY }), 'NOT_FOUND', ['indicatorId']],
    ['an unknown body', () => ({ bodyId: NOBODY }), 'NOT_FOUND', ['bodyId']],
    ['an unknown target', () => ({ targetId: NOBODY }), 'NOT_FOUND', ['targetId']],
    [
      'a target of another indicator',
      () => ({ indicatorId: funding, targetId: target }),
      'INDICATOR_VERSION_MISMATCH',
      ['targetId'],
    ],
    [
      'a target of another period',
      () => ({ period: SECOND, targetId: target }),
      'PERIOD_MISMATCH',
      ['targetId'],
    ],
    [
      'a target of another body',
      () => ({ bodyId: setting.department, targetId: targetOfMinistry }),
      'BODY_MISMATCH',
      ['targetId'],
    ],
    ['a ratio of zero', () => ratio({ percent: '0.0' }), 'NOT_POSITIVE', ['reportedRatio', 'percent']],
    [
      'a ratio with a comma',
      () => ratio({ percent: '80,3' }),
      'DIGITS_EXPECTED',
      ['reportedRatio', 'percent'],
    ],
    [
      'the value of a target beside a ratio',
      () => ratio({ denominatorValue: '500000' }),
      'DENOMINATOR_IS_TARGET',
      ['reportedRatio', 'denominatorValue'],
    ],
    [
      'a denominator of zero',
      () => ratio({ denominator: 'DUE_TASKS', denominatorValue: '0' }),
      'NOT_POSITIVE',
      ['reportedRatio', 'denominatorValue'],
    ],
  ])('refuses %s, and writes nothing', async (_, changes, code, path) => {
    const before = await total();
    const errors = await plenary.refuse('recordObservation', input(changes()));
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, path]]);
    expect(await total()).toBe(before);
  });

  it('shows how to write the number that was typed the Vietnamese way', async () => {
    const [error] = await plenary.refuse('recordObservation', input({ reportedValue: '403.183' }), 'vi');
    expect(error?.message).toBe(
      'Đơn vị tính này chỉ có số nguyên: hãy viết chữ số liền nhau, không dấu chấm, ví dụ 403183.',
    );
  });

  it('names both versions where a value would be measured against the target of an older definition', async () => {
    const newer = await defineIndicator(plenary, { code: 'TRAINED', definition: vi('định nghĩa mới') });
    const [error] = await plenary.refuse(
      'recordObservation',
      input({ indicatorId: newer, targetId: target }),
    );
    expect(error?.message).toBe(
      'This target is of indicator TRAINED (version 1), not TRAINED (version 2); the two are not compared.',
    );
  });
});
