import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, defineIndicator, FIRST, NOBODY, SECOND, type Setting } from './setting.js';

describe('setTarget', () => {
  let plenary: TestApp;
  let setting: Setting;
  let indicatorId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    indicatorId = await defineIndicator(plenary);
  });
  afterAll(() => plenary.close());

  const input = (changes: object = {}) => ({
    indicatorId,
    period: FIRST,
    setById: setting.decision1956,
    ...changes,
  });
  const total = async () => {
    const { indicator } = await plenary.ask(
      'query ($id: ID!) { indicator(id: $id) { targets { totalCount } } }',
      {
        id: indicatorId,
      },
    );
    return indicator.targets.totalCount;
  };

  it('records that a target exists, its value unknown', async () => {
    const { target } = await plenary.mutate(
      'setTarget',
      input({ printed: 'mục tiêu đặt ra tại Quyết định sô 1956/QĐ-TTg' }),
      `target {
        value formatted printed clause body { name } setBy { number } indicator { id }
        period { from to label before: isComplete(on: "2015-12-30") on: isComplete(on: "2015-12-31") }
      }`,
    );
    expect(target).toEqual({
      value: null,
      formatted: null,
      printed: 'mục tiêu đặt ra tại Quyết định sô 1956/QĐ-TTg',
      clause: null,
      body: null,
      setBy: { number: '1956/QĐ-TTg' },
      indicator: { id: indicatorId },
      period: { ...FIRST, before: false, on: true },
    });
  });

  it('records a value, of a body, by another instrument, and formats it in the language wanted', async () => {
    const { target } = await plenary.mutate(
      'setTarget',
      input({ value: '500000', bodyId: setting.ministry, setById: setting.decision1600, clause: 'Điều 1' }),
      'target { value clause body { name } setBy { number } vi: formatted(language: "vi") formatted }',
    );
    expect(target).toEqual({
      value: '500000',
      clause: 'Điều 1',
      body: { name: 'Bộ Nội vụ' },
      setBy: { number: '1600/QĐ-TTg' },
      vi: '500.000',
      formatted: '500,000',
    });
  });

  it('lists the targets of an indicator by period, of all bodies or of one', async () => {
    await plenary.mutate('setTarget', input({ period: SECOND }), 'target { id }');
    const { indicator } = await plenary.ask(
      `query ($id: ID!, $body: ID!) { indicator(id: $id) {
        targets { totalCount nodes { period { label } } }
        ofBody: targets(bodyId: $body) { nodes { value } }
      } }`,
      { id: indicatorId, body: setting.ministry },
    );
    expect(indicator).toEqual({
      targets: {
        totalCount: 3,
        nodes: [
          { period: { label: '2010-2015' } },
          { period: { label: '2010-2015' } },
          { period: { label: '2016-2020' } },
        ],
      },
      ofBody: { nodes: [{ value: '500000' }] },
    });
  });

  it.each([
    ['the same target again', {}, 'TARGET_KNOWN', ['period']],
    [
      'a period that ends before it begins',
      { period: { from: '2015-01-01', to: '2014-12-31' } },
      'PERIOD_REVERSED',
      ['period', 'to'],
    ],
    [
      'a day that does not exist',
      { period: { from: '2015-02-29', to: '2015-12-31' } },
      'INVALID_DATE',
      ['period', 'from'],
    ],
    ['a value with a comma', { value: '500,000' }, 'DIGITS_EXPECTED', ['value']],
    ['a value with a point between thousands', { value: '500.000' }, 'DIGITS_EXPECTED', ['value']],
    ['a value below zero', { value: '-1' }, 'NEGATIVE_VALUE', ['value']],
    ['an unknown indicator', { indicatorId: NOBODY }, 'NOT_FOUND', ['indicatorId']],
    ['an unknown body', { bodyId: NOBODY }, 'NOT_FOUND', ['bodyId']],
    ['an unknown instrument', { setById: NOBODY }, 'NOT_FOUND', ['setById']],
  ])('refuses %s, and writes nothing', async (_, changes, code, path) => {
    const before = await total();
    const errors = await plenary.refuse('setTarget', input(changes));
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, path]]);
    expect(await total()).toBe(before);
  });

  it('refuses a day that does not exist in a question', async () => {
    const { errors } = await plenary.send(
      `query ($id: ID!) { indicator(id: $id) { targets { nodes { period { isComplete(on: "2015-02-31") } } } } }`,
      { id: indicatorId },
    );
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.reason])).toEqual([
      ['BAD_USER_INPUT', 'INVALID_DATE'],
    ]);
  });
});
