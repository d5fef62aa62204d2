import { createConference, createSetting, NOBODY, type Setting, vi } from '../agenda/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

const PLACE = 'numberInSeries series { id name } previousInSeries { id } nextInSeries { id }';

describe('series of conferences', () => {
  let plenary: TestApp;
  let setting: Setting;
  let seriesId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  beforeEach(async () => {
    const input = { name: vi('Sơ kết hằng năm'), convenerId: setting.ministry };
    seriesId = (await plenary.mutate('createConferenceSeries', input, 'conferenceSeries { id }'))
      .conferenceSeries.id;
  });
  afterAll(() => plenary.close());

  const conference = (changes: object = {}) =>
    createConference(plenary, setting.ministry, { seriesId, ...changes });
  const placeOf = async (id: string) =>
    (await plenary.ask(`query ($id: ID!) { conference(id: $id) { ${PLACE} } }`, { id })).conference;
  const SERIES = `query ($id: ID!, $first: Int) { conferenceSeries(id: $id) { name revision convener { id }
    conferences(first: $first) { totalCount nodes { id numberInSeries } } } }`;

  it('counts its conferences, and knows the one before and the one after', async () => {
    const [first, second, third] = [await conference(), await conference(), await conference()];
    const series = { id: seriesId, name: 'Sơ kết hằng năm' };
    expect(await placeOf(second)).toEqual({
      ...{ numberInSeries: 2, series, previousInSeries: { id: first }, nextInSeries: { id: third } },
    });
    expect(await placeOf(third)).toMatchObject({ numberInSeries: 3, nextInSeries: null });
    expect(await plenary.ask(SERIES, { id: seriesId, first: 2 })).toEqual({
      conferenceSeries: {
        ...{ name: 'Sơ kết hằng năm', revision: 1, convener: { id: setting.ministry } },
        conferences: {
          totalCount: 3,
          nodes: [
            { id: third, numberInSeries: 3 },
            { id: second, numberInSeries: 2 },
          ],
        },
      },
    });
  });

  it('reads a page with as many statements for one conference as for three', async () => {
    const read = async () =>
      (await statementsOf(() => plenary.ask(SERIES, { id: seriesId }))).statements.length;
    await conference();
    const one = await read();
    await conference();
    await conference();
    expect([one, await read()]).toEqual([1, 1]);
  });

  it('takes a given number, leaves its place, and goes on from the highest', async () => {
    const id = await conference({ numberInSeries: 12 });
    expect(await placeOf(await conference())).toMatchObject({ numberInSeries: 13, previousInSeries: { id } });
    await plenary.mutate(
      'updateConference',
      { id, expectedRevision: 1, seriesId: null },
      'conference { id }',
    );
    expect(await placeOf(id)).toEqual({
      ...{ numberInSeries: null, series: null, previousInSeries: null, nextInSeries: null },
    });
  });

  it('gives each number once to conferences made at the same moment', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => conference()));
    const numbers = await Promise.all(made.map(async id => (await placeOf(id)).numberInSeries));
    expect(numbers.sort()).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['a number that is taken', () => ({ numberInSeries: 1 }), 'NUMBER_TAKEN', 'numberInSeries'],
    [
      'a number without a series',
      () => ({ seriesId: undefined, numberInSeries: 1 }),
      'SERIES_MISSING',
      'seriesId',
    ],
    ['a series that is not there', () => ({ seriesId: NOBODY }), 'NOT_FOUND', 'seriesId'],
    [
      'the series of another body',
      () => ({ convenerId: setting.department }),
      'SERIES_OF_OTHER_CONVENER',
      'seriesId',
    ],
  ])('refuses %s, and writes nothing', async (_, changes, code, field) => {
    await conference();
    const errors = await plenary.refuse('createConference', {
      ...{
        title: vi('Hội nghị'),
        kindCode: 'SO_KET',
        convenerId: setting.ministry,
        startsOn: '2022-03-30',
        seriesId,
      },
      ...changes(),
    });
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
    const { conferenceSeries } = await plenary.ask(SERIES, { id: seriesId });
    expect(conferenceSeries.conferences.totalCount).toBe(1);
  });

  it('is not there for those who see none of its conferences', async () => {
    await conference();
    expect(await plenary.ask(SERIES, { id: seriesId }, null)).toEqual({ conferenceSeries: null });
  });

  it('needs a convener that is there', async () => {
    const errors = await plenary.refuse('createConferenceSeries', { name: vi('Chuỗi'), convenerId: NOBODY });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['convenerId'] }]);
  });
});
