import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, defineIndicator, FIRST, NOBODY, SECOND, type Setting } from './setting.js';

describe('setTargets', () => {
  let plenary: TestApp;
  let setting: Setting;
  let indicatorId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    indicatorId = await defineIndicator(plenary);
  });
  afterAll(() => plenary.close());

  const target = (value: string, changes: object = {}) => ({ period: FIRST, value, ...changes });
  const refused = async (targets: object[], indicator = indicatorId) => {
    const errors = await plenary.refuse('setTargets', { indicatorId: indicator, targets });
    return errors.map(({ code, path }) => [code, path.join('.')]);
  };
  const total = async () => {
    const query = 'query ($id: ID!) { indicator(id: $id) { targets { totalCount } } }';
    return (await plenary.ask(query, { id: indicatorId })).indicator.targets.totalCount;
  };

  it('writes all targets of a sheet, of bodies and of all together', async () => {
    const { indicator } = await plenary.mutate(
      'setTargets',
      {
        indicatorId,
        targets: [
          target('100', { setById: setting.decision1956 }),
          target('60', { bodyId: setting.ministry }),
          { period: SECOND, bodyId: setting.department },
        ],
      },
      'indicator { id targets { nodes { value period { label } body { name } setBy { number } } } }',
    );
    expect(indicator.id).toBe(indicatorId);
    expect(indicator.targets.nodes).toHaveLength(3);
    expect(indicator.targets.nodes).toEqual(
      expect.arrayContaining([
        { value: '100', period: { label: '2010-2015' }, body: null, setBy: { number: '1956/QĐ-TTg' } },
        { value: '60', period: { label: '2010-2015' }, body: { name: 'Bộ Nội vụ' }, setBy: null },
        { value: null, period: { label: '2016-2020' }, body: { name: 'Vụ Đào tạo bồi dưỡng' }, setBy: null },
      ]),
    );
  });

  it('tells all faults of a sheet at once, each at its place, and writes none of its targets', async () => {
    const before = await total();
    expect(
      await refused([
        target('1', { period: SECOND }),
        target('500.000'),
        target('2', { bodyId: NOBODY, setById: NOBODY }),
        target('3', { period: { from: '2015-12-31', to: '2015-12-30' } }),
      ]),
    ).toEqual([
      ['DIGITS_EXPECTED', 'targets.1.value'],
      ['NOT_FOUND', 'targets.2.bodyId'],
      ['NOT_FOUND', 'targets.2.setById'],
      ['PERIOD_REVERSED', 'targets.3.period.to'],
    ]);
    expect(await total()).toBe(before);
  });

  it.each([
    ['a target that is known', [target('7', { period: SECOND }), target('60')]],
    ['the same target twice', [target('7', { period: SECOND }), target('8', { period: SECOND })]],
  ])('refuses a sheet with %s, and writes none of it', async (_, targets) => {
    const before = await total();
    const withBody = targets.map(one => ({ ...one, bodyId: setting.ministry }));
    expect(await refused(withBody)).toEqual([['TARGET_KNOWN', 'targets']]);
    expect(await total()).toBe(before);
  });

  it('refuses an empty sheet, one of more than 500 targets, and an unknown indicator', async () => {
    expect(await refused([])).toEqual([['EMPTY', 'targets']]);
    expect(await refused(Array.from({ length: 501 }, () => target('1')))).toEqual([['TOO_MANY', 'targets']]);
    expect(await refused([target('1')], NOBODY)).toEqual([['NOT_FOUND', 'indicatorId']]);
  });
});
