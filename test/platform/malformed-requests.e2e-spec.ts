import { type AddressInfo, connect } from 'node:net';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('malformed requests', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    plenary.app.useLogger({
      log() {},
      warn() {},
      error: fault => logged.push(fault),
      fatal: fault => logged.push(fault),
    });
  });
  afterAll(() => plenary.close());

  /** What is logged as a fault of ours; a client's mistake is none. */
  const logged: unknown[] = [];
  beforeEach(() => logged.splice(0));
  afterEach(() => expect(logged).toEqual([]));

  async function answerTo(payload: string, language = 'en') {
    const response = await plenary.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      payload,
    });
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    return { status: response.statusCode, ...response.json() };
  }

  it.each(['{"query": "{ __typename }"', '{query: 1}', 'null null', '', '\u0000'])(
    'refuses %j as broken JSON',
    async payload => {
      expect(await answerTo(payload)).toEqual({
        status: 400,
        errors: [
          {
            message: 'The body is not well-formed JSON.',
            extensions: { code: 'BAD_USER_INPUT', reason: 'MALFORMED_JSON', requestId: expect.any(String) },
          },
        ],
      });
    },
  );

  it('refuses a body of 200 kB, in Vietnamese', async () => {
    expect(
      await answerTo(JSON.stringify({ query: `# ${'x'.repeat(200_000)}\n{ __typename }` }), 'vi'),
    ).toEqual({
      status: 413,
      errors: [
        {
          message: 'Nội dung gửi lên quá lớn, tối đa 128 KiB.',
          extensions: { code: 'BAD_USER_INPUT', reason: 'BODY_TOO_LARGE', requestId: expect.any(String) },
        },
      ],
    });
  });

  it.each([
    '{"__proto__": {"kinds": ["MINISTRY"]}}',
    '{"kinds": {"__proto__": {"length": 1}}}',
    '{"constructor": {"prototype": {"x": 1}}}',
  ])('refuses %s as variables', async variables => {
    const answer = await answerTo(
      `{"query": "query ($kinds: [BodyKind!]) { bodies(kinds: $kinds) { totalCount } }", "variables": ${variables}}`,
    );
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  const createBody = (extra: string) =>
    `{"query": "mutation ($input: CreateBodyInput!) { createBody(input: $input) { userErrors { code } } }",
      "variables": {"input": {"name": [{"language": "vi", "text": "Bộ"}], "kind": "MINISTRY", "level": "CENTRAL", ${extra}}}}`;

  it.each(['constructor', 'toString', 'hasOwnProperty'])(
    'refuses the input field %s, which every object has',
    async key => {
      // Three times, for the third is executed by the compiler.
      for (let time = 1; time <= 3; time += 1) {
        const answer = await answerTo(createBody(`"${key}": 1`));
        expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
        expect(answer.errors[0].message).toContain(
          `Field "${key}" is not defined by type "CreateBodyInput".`,
        );
      }
    },
  );

  it.each([
    ['60,000 lists in each other', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
    ['10,000 objects in each other', `${'{"kinds":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('refuses %s as a variable', async (_, value) => {
    const answer = await answerTo(
      `{"query": "query ($kinds: [BodyKind!]) { bodies(kinds: $kinds) { totalCount } }", "variables": {"kinds": ${value}}}`,
    );
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it.each([
    ['nothing', '{}'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['a query that is a number', '{"query": 7}'],
    ['variables that are text', '{"query": "{ __typename }", "variables": "{}"}'],
    ['variables that are a list', '{"query": "{ __typename }", "variables": []}'],
    ['an operation name that is a list', '{"query": "{ __typename }", "operationName": []}'],
    ['two operations and no name', '{"query": "query A { __typename } query B { __typename }"}'],
    ['the name of no operation', '{"query": "query A { __typename }", "operationName": "B"}'],
    ['an empty document', '{"query": "# nothing"}'],
    ['a document with a syntax error', '{"query": "{ bodies("}'],
    ['an unknown field', '{"query": "{ bodys { id } }"}'],
    ['a missing variable', '{"query": "query ($id: ID!) { body(id: $id) { id } }"}'],
    ['a subscription', '{"query": "subscription { bodies }"}'],
    ['a persisted query', '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}'],
    [
      'introspection of 9 levels',
      `{"query": "{ __schema { types { ${'fields { type { '.repeat(9)} name ${'} }'.repeat(9)} } } }"}`,
    ],
  ])('answers %s with BAD_USER_INPUT and nothing of ours', async (_, payload) => {
    const answer = await answerTo(payload);
    expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.status).toBeLessThan(500);
    expect(answer.data ?? null).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js:|\bat .+ \(|stacktrace/);
  });

  it('says a wrong variable the same way however often the document came', async () => {
    const answers: unknown[] = [];
    for (let time = 1; time <= 4; time += 1) {
      answers.push(
        await plenary.send('query ($first: Int) { people(first: $first) { totalCount } }', { first: 'ten' }),
      );
    }
    const [first, ...later] = answers as Awaited<ReturnType<TestApp['send']>>[];
    expect(first).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'Variable "$first" got invalid value "ten"; Int cannot represent non-integer value: "ten"',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    const { extensions, ...told } = first!.errors![0]!;
    for (const { errors } of later)
      expect(errors).toEqual([{ ...told, extensions: { ...extensions, requestId: expect.any(String) } }]);
  });

  it('tells the values that there are where one is given that is none, also the third time', async () => {
    const told: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const inText = await plenary.send('{ bodies(kinds: [MINISTRI]) { totalCount } }');
      const asVariable = await plenary.send(
        'query ($level: BodyLevel) { bodies(level: $level) { totalCount } }',
        { level: 'VILLAGE' },
      );
      for (const { status, errors } of [inText, asVariable]) {
        expect([status, errors![0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
        told.push(errors![0]!.message);
      }
    }
    const [inText, asVariable] = told as [string, string];
    expect(inText).toMatch(/"MINISTRI" does not exist in "BodyKind" enum.* Choose one of: .*MINISTRY/);
    expect(asVariable).toMatch(/"VILLAGE" does not exist in "BodyLevel" enum.* Choose one of: CENTRAL, /);
    expect(told).toEqual([inText, asVariable, inText, asVariable, inText, asVariable]);
  });

  it('answers a request with a broken Host header', async () => {
    await plenary.app.listen(0, '127.0.0.1');
    const { port } = plenary.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', data => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write('GET /graphql?query={__typename} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n');
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!).errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'MALFORMED_HOST',
      requestId: expect.any(String),
    });
  });
});
