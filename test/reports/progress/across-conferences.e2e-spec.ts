import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { defineIndicator, FIRST, SECOND, vi } from '../setting.js';
import { ProgressSetting } from './setting.js';

describe('indicatorProgress across conferences', () => {
  let plenary: TestApp;
  let made: ProgressSetting;
  let seriesId: string;
  let conferences: string[];
  let hidden: string;
  let indicator: string;
  let body: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    made = await ProgressSetting.create(plenary);
    const series = { name: vi('Tổng kết'), convenerId: made.convener };
    seriesId = (await plenary.mutate('createConferenceSeries', series, 'conferenceSeries { id }'))
      .conferenceSeries.id;
    conferences = [];
    for (const startsOn of ['2013-06-01', '2014-06-01', '2016-06-01']) {
      conferences.push(await made.conference(startsOn, { seriesId }));
    }
    hidden = await made.conference('2018-06-01');
    for (const id of conferences) await made.open(id);
    indicator = await defineIndicator(plenary);
    [body] = (await made.provinces(1)) as [string];
    const of = (value: string, more: object = {}) => ({ bodyId: body, value, period: FIRST, ...more });
    await made.report(conferences[0]!, indicator, [of('100')]);
    await made.report(conferences[1]!, indicator, [
      of('200', { asOf: '2014-05-01' }),
      of('250', { asOf: '2014-05-31' }),
    ]);
    await made.report(conferences[2]!, indicator, [of('300'), { ...of('40'), period: SECOND }]);
    await made.report(hidden, indicator, [of('999')]);
  });
  afterAll(() => plenary.close());

  const FIGURES = 'actual { value report { conference { id } } } superseded { value } interim';
  const first = async (args: Data, by?: string | null): Promise<Data> =>
    (await made.rows(args, FIGURES, by))[0];

  it('tells how the figure changed, and lets that of the last conference count', async () => {
    expect(await made.rows({ indicatorIds: [indicator], seriesId }, FIGURES)).toEqual([
      {
        ...{ actual: { value: '300', report: { conference: { id: conferences[2] } } }, interim: false },
        superseded: [{ value: '100' }, { value: '200' }, { value: '250' }],
      },
      {
        ...{ actual: { value: '40', report: { conference: { id: conferences[2] } } }, interim: true },
        superseded: [],
      },
    ]);
  });

  it('tells the state of an earlier day, when the period was not over', async () => {
    expect(await first({ indicatorIds: [indicator], asOf: '2015-01-01' })).toMatchObject({
      ...{ actual: { value: '250' }, superseded: [{ value: '100' }, { value: '200' }], interim: true },
    });
    expect(await made.rows({ indicatorIds: [indicator], asOf: '2013-05-31' }, FIGURES)).toEqual([]);
  });

  it('tells the figures of one conference alone', async () => {
    expect(await first({ indicatorIds: [indicator], conferenceId: conferences[0] })).toMatchObject({
      ...{ actual: { value: '100' }, superseded: [] },
    });
  });

  it('counts only figures of conferences that the reader sees', async () => {
    const args = { indicatorIds: [indicator], bodyIds: [body] };
    expect(await first(args)).toMatchObject({ actual: { value: '999' } });
    expect(await first(args, null)).toMatchObject({
      ...{ actual: { value: '300' }, superseded: [{ value: '100' }, { value: '200' }, { value: '250' }] },
    });
    const [total] = await made.totals(args, 'value', null);
    expect(total).toEqual({ value: '300' });
    expect(await made.totals({ ...args, conferenceId: hidden }, 'value withFigure', null)).toEqual([]);
  });

  it('shows nobody a body that only a hidden report speaks of', async () => {
    const [unseen] = await made.provinces(1);
    const other = await defineIndicator(plenary);
    await made.report(hidden, other, [{ bodyId: unseen!, value: '1', period: FIRST }]);
    expect(await made.rows({ indicatorIds: [other] }, 'body { id }')).toEqual([{ body: { id: unseen } }]);
    expect(
      await made.progress({ indicatorIds: [other] }, 'series { periods { rows { body { id } } } }', null),
    ).toEqual({
      series: [{ periods: [] }],
    });
  });

  it('resolves a group as of a day, each member in every period', async () => {
    const members = await made.provinces(2);
    const input = { name: vi('Hai tỉnh'), memberIds: members };
    const { bodyGroup } = await plenary.mutate('createBodyGroup', input, 'bodyGroup { id }');
    const other = await defineIndicator(plenary);
    const figures = [
      { bodyId: members[0]!, value: '1', period: FIRST },
      { bodyId: members[1]!, value: '2', period: SECOND },
    ];
    await made.report(conferences[2]!, other, figures);
    const args = { indicatorIds: [other], groupId: bodyGroup.id, membersAsOf: '2020-01-01' };
    expect(await made.totals(args, 'bodies withFigure value')).toEqual([
      { bodies: 2, withFigure: 1, value: '1' },
      { bodies: 2, withFigure: 1, value: '2' },
    ]);
    const { bodyGroup: named } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('Chỉ có tên') },
      'bodyGroup { id }',
    );
    await expect(made.progress({ ...args, groupId: named.id }, 'asOf')).rejects.toThrow('GROUP_UNDEFINED');
  });
});
