import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('indicators', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const TRAINED = {
    code: 'CBCC-BD',
    name: [
      { language: 'vi', text: 'tổng số cán bộ, công chức xã được bồi dưỡng' },
      { language: 'en', text: 'commune officials given further training' },
    ],
    unit: 'PERSON_TIMES',
    aggregation: 'SUM',
  };
  const total = async () => (await plenary.ask('{ indicators { totalCount } }')).indicators.totalCount;

  it('defines version 1 and reads it back in both languages', async () => {
    const { indicator } = await plenary.mutate(
      'defineIndicator',
      TRAINED,
      'indicator { code version name english: name(language: "en") definition unit aggregation sample targets { totalCount } }',
    );
    expect(indicator).toEqual({
      code: 'CBCC-BD',
      version: 1,
      name: 'tổng số cán bộ, công chức xã được bồi dưỡng',
      english: 'commune officials given further training',
      definition: null,
      unit: 'PERSON_TIMES',
      aggregation: 'SUM',
      sample: false,
      targets: { totalCount: 0 },
    });
  });

  it('gives another definition under the same code the next version, and keeps the first', async () => {
    const definition = [{ language: 'vi', text: 'lượt người dự lớp từ 3 ngày trở lên' }];
    await plenary.mutate('defineIndicator', { ...TRAINED, definition }, 'indicator { id }');
    const { indicators } = await plenary.ask('{ indicators { nodes { code version definition } } }');
    expect(indicators.nodes).toEqual([
      { code: 'CBCC-BD', version: 1, definition: null },
      { code: 'CBCC-BD', version: 2, definition: 'lượt người dự lớp từ 3 ngày trở lên' },
    ]);
  });

  it('refuses the very definition that the code has now', async () => {
    const definition = [{ language: 'vi', text: 'lượt người dự lớp từ 3 ngày trở lên' }];
    expect(await plenary.refuse('defineIndicator', { ...TRAINED, definition })).toEqual([
      {
        code: 'INDICATOR_KNOWN',
        path: ['code'],
        message: 'This indicator is defined just like that already (version 2).',
      },
    ]);
    expect(await total()).toBe(2);
  });

  it('gives each of several definitions at the same moment a version of its own', async () => {
    const names = ['một', 'hai', 'ba', 'bốn'];
    const versions = await Promise.all(
      names.map(async text => {
        const input = { ...TRAINED, code: 'SAME', name: [{ language: 'vi', text }] };
        return (await plenary.mutate('defineIndicator', input, 'indicator { version }')).indicator.version;
      }),
    );
    expect(versions.sort()).toEqual([1, 2, 3, 4]);
  });

  it('finds indicators without tone marks, by code and by unit', async () => {
    const paid = { ...TRAINED, code: 'KP-1', name: [{ language: 'vi', text: 'tổng kinh phí' }], unit: 'VND' };
    await plenary.mutate('defineIndicator', paid, 'indicator { id }');
    const { words, code, unit, none } = await plenary.ask(`{
      words: indicators(text: "BOI duong xa") { nodes { code version } }
      code: indicators(text: "kp-1") { nodes { code } }
      unit: indicators(unit: VND) { totalCount nodes { code } }
      none: indicators(text: "bồi dưỡng", unit: VND) { totalCount nodes { code } }
    }`);
    expect(words.nodes).toEqual([
      { code: 'CBCC-BD', version: 1 },
      { code: 'CBCC-BD', version: 2 },
    ]);
    expect(code.nodes).toEqual([{ code: 'KP-1' }]);
    expect(unit).toEqual({ totalCount: 1, nodes: [{ code: 'KP-1' }] });
    expect(none).toEqual({ totalCount: 0, nodes: [] });
  });

  it('pages through indicators by code and version, one statement a page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { result, statements } = await statementsOf(() =>
        plenary.ask(
          'query ($after: String) { indicators(first: 3, after: $after) { nodes { code version } pageInfo { hasNextPage endCursor } } }',
          { after },
        ),
      );
      expect(statements).toHaveLength(1);
      for (const { code, version } of result.indicators.nodes) seen.push(`${code} ${version}`);
      const { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string } =
        result.indicators.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after);
    expect(seen).toEqual(['CBCC-BD 1', 'CBCC-BD 2', 'KP-1 1', 'SAME 1', 'SAME 2', 'SAME 3', 'SAME 4']);
  });

  it('answers null for an indicator that does not exist', async () => {
    const { indicator } = await plenary.ask(
      '{ indicator(id: "01890000-0000-7000-8000-000000000000") { code } }',
    );
    expect(indicator).toBeNull();
  });
});
