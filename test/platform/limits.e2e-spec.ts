import { createTestApp, type TestApp } from '../support/create-test-app.js';

const ID = '0196f0a0-0000-7000-8000-000000000000';

/** `count` fragments on Body, each of which spreads the next one as `spread` says. */
function fragments(count: number, spread: (next: string) => string): string {
  const each = Array.from(
    { length: count },
    (_, at) => `fragment F${at} on Body { ${spread(`...F${at + 1}`)} }`,
  );
  return `${each.join(' ')} fragment F${count} on Body { id }`;
}

describe('limits of an operation', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  /** Sends a document that must be refused, and gives the extensions of its one error. */
  async function refused(query: string, variables: object = {}) {
    const { status, errors, data } = await plenary.send(query, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    return errors![0]!.extensions;
  }

  const aliases = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ');

  it('takes 100 aliases and refuses 101', async () => {
    expect(await plenary.ask(`{ body(id: "${ID}") { ${aliases(100)} } }`)).toEqual({ body: null });
    expect(await refused(`{ body(id: "${ID}") { ${aliases(101)} } }`)).toMatchObject({
      code: 'TOO_COMPLEX',
      aliases: 101,
      limit: 100,
      cost: 102,
    });
  });

  it('refuses a document of 15,000 fields', async () => {
    expect(await refused(`{ ${'id '.repeat(15_000)} }`)).toMatchObject({ code: 'TOO_COMPLEX', limit: 4_000 });
  });

  it('refuses a document of 4,001 tokens that asks for little', async () => {
    const kinds = (count: number) => `{ bodies(kinds: [${'MINISTRY '.repeat(count)}]) { totalCount } }`;
    expect(await plenary.ask(kinds(3_988))).toEqual({ bodies: { totalCount: 0 } });
    expect(await refused(kinds(3_989))).toMatchObject({ code: 'TOO_COMPLEX', limit: 4_000 });
  });

  it('refuses pages of 100 in pages of 100 with lists in them, and tells cost and limit', async () => {
    const query = `{
      bodyGroups(first: 100) { nodes { members(asOf: "2020-06-12", first: 100) { nodes { formerNames { until } } } } }
    }`;
    // 100 groups of 100 members of 10 former names of 1 field, with the fields that hold them.
    expect(await refused(query)).toMatchObject({ code: 'TOO_COMPLEX', cost: 120_201, limit: 50_000 });
  });

  it('counts the size of a page that a variable gives, or its default', async () => {
    const query = (definition: string) =>
      `query (${definition}) { bodyGroups(first: $n) { nodes { members(asOf: "2020-06-12", first: $n) { nodes { formerNames { until } } } } } }`;
    expect((await plenary.send(query('$n: Int!'), { n: 10 })).status).toBe(200);
    expect(await refused(query('$n: Int!'), { n: 100 })).toMatchObject({
      code: 'TOO_COMPLEX',
      cost: 120_201,
    });
    expect(await refused(query('$n: Int = 100'))).toMatchObject({ code: 'TOO_COMPLEX', cost: 120_201 });
  });

  it('takes 20 levels and refuses 21', async () => {
    const nested = (parents: number) =>
      `{ body(id: "${ID}") { ${'parent { '.repeat(parents)} id ${'}'.repeat(parents)} } }`;
    expect(await plenary.ask(nested(18))).toEqual({ body: null });
    expect(await refused(nested(19))).toMatchObject({ code: 'TOO_COMPLEX', depth: 21, limit: 20 });
  });

  it('counts levels through fragments', async () => {
    const query = `{ body(id: "${ID}") { ...F0 } } ${fragments(30, next => `parent { ${next} }`)}`;
    expect(await refused(query)).toMatchObject({ code: 'TOO_COMPLEX', depth: 32, limit: 20 });
  });

  it('refuses a bomb of fragments', async () => {
    const query = `{ body(id: "${ID}") { ...F0 } } ${fragments(200, next => `${next} ${next}`)}`;
    expect(await refused(query)).toMatchObject({
      code: 'TOO_COMPLEX',
      cost: Number.MAX_SAFE_INTEGER,
      limit: 50_000,
    });
  });

  it('refuses a bomb of fragments that hold different fields', async () => {
    const query = `{ body(id: "${ID}") { ...F0 } } ${fragments(15, next => `a: parent { ${next} } b: parent { ${next} }`)}`;
    expect(await refused(query)).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it('refuses a document that names one field thousands of times', async () => {
    expect(await refused(`{ bodies { nodes { ${'id '.repeat(3_900)} } } }`)).toMatchObject({
      code: 'TOO_COMPLEX',
    });
  });

  it('takes 20 root fields and refuses 21, also through fragments', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, at) => `a${at}: __typename`).join(' ');
    expect(Object.keys(await plenary.ask(`{ ${fields(20)} }`))).toHaveLength(20);
    expect(await refused(`{ ${fields(21)} }`)).toMatchObject({
      code: 'TOO_COMPLEX',
      rootFields: 21,
      limit: 20,
    });
    expect(await refused(`{ ...F } fragment F on Query { ${fields(21)} }`)).toMatchObject({
      rootFields: 21,
      limit: 20,
    });
  });

  it('says in Vietnamese and in English which limit it is', async () => {
    const messageIn = async (language: string) => {
      const { errors } = await plenary.send(
        `{ body(id: "${ID}") { ${aliases(101)} } }`,
        {},
        { 'accept-language': language },
      );
      return errors![0]!.message;
    };
    expect(await messageIn('vi')).toBe(
      'Truy vấn quá lớn: số bí danh là 101, tối đa 100. Hãy chia nhỏ hoặc hỏi ít hơn.',
    );
    expect(await messageIn('en')).toBe(
      'The query is too large: its number of aliases is 101, the limit is 100. Split it or ask for less.',
    );
  });

  it('takes a page of 100 with statistics of each, and no more of them in one request', async () => {
    const query = (first: number, beside = '') =>
      `{ bodies(first: ${first}) { nodes { directiveStatistics(asOf: "2020-06-12") { total { all } } } } ${beside} }`;
    expect((await plenary.send(query(100))).status).toBe(200);
    expect(await refused(query(100, `a: ${query(20).slice(1, -1)}`))).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: 50_000,
    });
  });

  it('counts statistics as 450 fields also at the root', async () => {
    const { headers } = await plenary.send('{ directiveStatistics(asOf: "2020-06-12") { total { all } } }');
    expect(headers['x-query-cost']).toBe('cost=452, limit=50000, left=49548');
  });

  it('tells the cost and what is left of it in a header, also of what it refuses', async () => {
    const costOf = async (query: string) => (await plenary.send(query)).headers['x-query-cost'];
    expect(await costOf(`{ body(id: "${ID}") { id kind } }`)).toBe('cost=3, limit=50000, left=49997');
    expect(await costOf('{ bodies(first: 50) { nodes { id kind } } }')).toBe(
      'cost=151, limit=50000, left=49849',
    );
    expect(await costOf(`{ body(id: "${ID}") { ${aliases(101)} } }`)).toBe(
      'cost=102, limit=50000, left=49898',
    );
  });
});

describe('size of a page', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    for (let number = 1; number <= 101; number += 1) {
      await plenary.mutate(
        'createPerson',
        { name: `Person ${String(number).padStart(3, '0')}` },
        'person { id }',
      );
    }
  });
  afterAll(() => plenary.close());

  it('is 20 where none is asked for', async () => {
    const { people } = await plenary.ask('{ people { nodes { name } totalCount } }');
    expect(people.nodes).toHaveLength(20);
    expect(people.totalCount).toBe(101);
  });

  it('is clamped at 100, with a notice in the language of the request', async () => {
    const query = '{ people(first: 101) { nodes { id } pageInfo { hasNextPage } } }';
    const vietnamese = await plenary.send(query, {}, { 'accept-language': 'vi' });
    expect(vietnamese.data.people.nodes).toHaveLength(100);
    expect(vietnamese.data.people.pageInfo).toEqual({ hasNextPage: true });
    expect(vietnamese.extensions).toEqual({
      notices: [{ code: 'PAGE_CLAMPED', message: 'Mỗi trang có nhiều nhất 100 dòng.' }],
    });
    expect((await plenary.send(query)).extensions).toEqual({
      notices: [{ code: 'PAGE_CLAMPED', message: 'A page has at most 100 rows.' }],
    });
  });

  it('gives no notice for 100', async () => {
    const { data, extensions } = await plenary.send('{ people(first: 100) { nodes { id } } }');
    expect(data.people.nodes).toHaveLength(100);
    expect(extensions).toBeUndefined();
  });

  it.each([0, -1])('cannot be %i', async first => {
    const { errors } = await plenary.send('query ($first: Int) { people(first: $first) { totalCount } }', {
      first,
    });
    expect(errors).toMatchObject([
      {
        message: `first is ${first}; it must be 1 to 100.`,
        extensions: { code: 'BAD_USER_INPUT', reason: 'BAD_PAGE_SIZE' },
      },
    ]);
  });

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['no cursor at all', 'x'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another list', encoded(['2020-06-12', 'a', ID])],
    ['no text', encoded([1, ID])],
    ['no id', encoded(['a', 'b'])],
    ['NUL, which PostgreSQL cannot take', encoded(['a\0', ID])],
  ])('refuses a cursor of %s', async (_, after) => {
    const { errors } = await plenary.send(
      'query ($after: String) { people(after: $after) { totalCount nodes { id } } }',
      { after },
    );
    expect(errors).toMatchObject([
      {
        message: 'after is not a cursor that this list has given out.',
        extensions: { code: 'BAD_USER_INPUT', reason: 'BAD_CURSOR' },
      },
    ]);
  });
});
