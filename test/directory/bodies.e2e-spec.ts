import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('bodies', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const MINISTRY = {
    name: [
      { language: 'vi', text: 'Bộ Nội vụ' },
      { language: 'en', text: 'Ministry of Home Affairs' },
    ],
    abbreviation: 'BNV',
    kind: 'MINISTRY',
    level: 'CENTRAL',
  };

  it('creates a body and reads it back in both languages', async () => {
    const { body } = await plenary.mutate(
      'createBody',
      MINISTRY,
      'body { revision name english: name(language: "en") french: name(language: "fr") abbreviation kind level validFrom parent { id } }',
    );
    expect(body).toEqual({
      revision: 1,
      name: 'Bộ Nội vụ',
      english: 'Ministry of Home Affairs',
      french: 'Bộ Nội vụ',
      abbreviation: 'BNV',
      kind: 'MINISTRY',
      level: 'CENTRAL',
      validFrom: null,
      parent: null,
    });
  });

  it('finds a body without tone marks and case', async () => {
    const { bodies } = await plenary.ask(
      '{ bodies(text: "bo NOI vu") { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
    );
    expect(bodies.nodes).toEqual([{ name: 'Bộ Nội vụ' }]);
    expect(bodies.totalCount).toBe(1);
  });

  it('refuses a body that ends before it begins, at the field of the end', async () => {
    const input = { ...MINISTRY, validFrom: '2020-01-01', validTo: '2019-01-01' };
    expect(await plenary.refuse('createBody', input)).toEqual([
      { code: 'PERIOD_REVERSED', path: ['validTo'], message: 'The end must not lie before the start.' },
    ]);
  });

  it('refuses a day that does not exist, in Vietnamese', async () => {
    expect(await plenary.refuse('createBody', { ...MINISTRY, validFrom: '2020-02-31' }, 'vi')).toEqual([
      {
        code: 'INVALID_DATE',
        path: ['validFrom'],
        message: 'Không có ngày này; hãy viết năm-tháng-ngày, ví dụ 2020-06-12.',
      },
    ]);
  });
});
