import { type AddressInfo, connect } from 'node:net';
import { createLog } from '../../src/platform/log/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

type Request = Parameters<TestApp['app']['inject']>[0] & object;

const json = { 'content-type': 'application/json' };
const body = (payload: string | Buffer, headers: object = {}): Request => ({
  method: 'POST',
  url: '/graphql',
  headers: { ...json, ...headers },
  payload,
});
const query = (text: string, rest: object = {}) => body(JSON.stringify({ query: text, ...rest }));
const typed = (contentType: string) => body('{"query":"{ __typename }"}', { 'content-type': contentType });
const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
const get = (url: string, method: Request['method'] = 'GET'): Request => ({ method, url });

const OPERATIONS: [string, Request][] = [
  ['101 aliases', query(`{ ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }`)],
  ['15,000 fields', query(`{ ${'__typename '.repeat(15_000)} }`)],
  [
    'nesting of 100 × 100 × 10',
    query(
      '{ bodyGroups(first: 100) { nodes { members(asOf: "2020-06-12", first: 100) { nodes { formerNames { until } } } } } }',
    ),
  ],
  ['a cycle of fragments', query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')],
  ['a fragment that spreads itself', query('{ ...A } fragment A on Query { ...A }')],
  ['4,000 levels', query(nested(4_000, '{a', '}'))],
  ['1,000 directives', query(`{ __typename ${'@a '.repeat(1_000)} }`)],
  [
    '1,000 operations',
    query(Array.from({ length: 1_000 }, (_, at) => `query Q${at} { __typename }`).join(' ')),
  ],
  ['a string that does not end', query('{ body(id: "')],
  ['NUL in the document', query('{ \u0000 }')],
  ['half a pair of surrogates', query('{ \ud800 }')],
];

const BODIES: [string, Request][] = [
  ['200 kB', body(`"${'x'.repeat(200_000)}"`)],
  ['a length that is no number', body('{}', { 'content-length': 'x' })],
  ['invalid UTF-8', body(Buffer.from('{"query":"{ __typename } #\xff\xfe"}', 'latin1'))],
  ['UTF-8 that is too long', body(Buffer.from('{"query":"{ __typename } #\xc0\xaf"}', 'latin1'))],
  ['UTF-16', body(Buffer.from('{"query":"{ __typename }"}', 'utf16le'))],
  ['a compressed body', body(Buffer.from('1f8b0800', 'hex'), { 'content-encoding': 'gzip' })],
  ['a number that is none', body('{"query":"{ __typename }","variables":{"a":NaN}}')],
  ['a batch', body('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')],
  ['a batch of 1,000', body(`[${Array(1_000).fill('{}').join()}]`)],
  ['text', body('"{ __typename }"')],
  ['10,000 lists in each other', body(nested(10_000, '[', ']'))],
  [
    '10,000 levels in variables',
    body(
      `{"query":"query ($a: [BodyKind!]) { bodies(kinds: $a) { totalCount } }","variables":{"a":${nested(10_000, '[', ']')}}}`,
    ),
  ],
  ...['query', 'variables', 'operationName', 'extensions'].flatMap(key =>
    ['7', 'true', '["a"]', key === 'query' || key === 'operationName' ? '{}' : '"{}"'].map(
      (value): [string, Request] => [
        `${key} = ${value}`,
        body(key === 'query' ? `{"query":${value}}` : `{"query":"{ __typename }","${key}":${value}}`),
      ],
    ),
  ),
];

const KEYS: [string, Request][] = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'].flatMap(key =>
  [
    `{"query":"{ __typename }","${key}":{"polluted":1}}`,
    `{"query":"{ __typename }","variables":{"${key}":{"polluted":1}}}`,
    `{"query":"{ __typename }","extensions":{"${key}":{"polluted":1}}}`,
    `{"query":"mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }","variables":{"input":{"name":"A","${key}":{"polluted":1}}}}`,
  ].map((payload, at): [string, Request] => [`${key} as key ${at + 1}`, body(payload)]),
);

const TYPES: [string, Request][] = [
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/graphql',
  'application/xml',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/json;charset=utf-8;charset=utf-16',
  'application/vnd.api+json',
  ' ',
  '\u00e9',
].map(type => [`a body of ${JSON.stringify(type)}`, typed(type)]);

const ADDRESSES: [string, Request][] = [
  ['an unknown address', get('/nowhere')],
  ['a dotted address', get('/graphql/../../etc/passwd')],
  ['an encoded address', get('/%2e%2e%2fetc%2fpasswd')],
  ['NUL in the address', get('/graphql%00')],
  ['broken encoding', get('/%zz')],
  ['broken encoding in the query', get('/graphql?query=%zz')],
  ['a long address', get(`/${'x'.repeat(8_000)}`)],
  ['a long query', get(`/graphql?query=${'x'.repeat(8_000)}`)],
  ['a mutation by GET', get('/graphql?query=mutation{createPerson(input:{name:"A"}){person{id}}}')],
  ['two queries', get('/graphql?query={__typename}&query={__typename}')],
  ['a query as an object', get('/graphql?query[a]={__typename}')],
  ['broken variables by GET', get('/graphql?query={__typename}&variables={')],
  ['__proto__ by GET', get('/graphql?__proto__[polluted]=1&query=')],
  ...(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).map((method): [string, Request] => [
    `${method} /graphql`,
    get('/graphql', method),
  ]),
  ...(['POST', 'PUT', 'DELETE', 'OPTIONS'] as const).map((method): [string, Request] => [
    `${method} /healthz`,
    get('/healthz', method),
  ]),
];

const lines = (...head: string[]) => [...head, '', ''].join('\r\n');
const CONNECTIONS: [string, string][] = [
  ['no HTTP', lines('hello')],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['an unheard-of method', lines('BREW /graphql HTTP/1.1', 'Host: x')],
  ['HTTP/9.9', lines('GET /graphql HTTP/9.9', 'Host: x')],
  ['TRACE', lines('TRACE /graphql HTTP/1.1', 'Host: x', 'Connection: close')],
  ['enormous headers', lines('GET /graphql HTTP/1.1', 'Host: x', `X-Large: ${'x'.repeat(20_000)}`)],
  ['an enormous address', lines(`GET /${'x'.repeat(20_000)} HTTP/1.1`, 'Host: x')],
  ['NUL in a header', lines('GET /graphql HTTP/1.1', 'Host: x', 'X-Nul: \0')],
  [
    'two lengths',
    `${lines('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 2', 'Content-Length: 3')}{}`,
  ],
  [
    'a length and chunks',
    lines('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked') +
      '0\r\n\r\n',
  ],
  [
    'chunks that are none',
    `${lines(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    )}zz\r\n`,
  ],
  [
    'two content types, the first a form',
    `${lines(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Connection: close',
      'Content-Type: text/plain',
      'Content-Type: application/json',
      'Content-Length: 2',
    )}{}`,
  ],
  ['a Host that is none', lines('GET /graphql?query={__typename} HTTP/1.1', 'Host: [', 'Connection: close')],
];

describe('hostile requests', () => {
  let plenary: TestApp;
  let port: number;
  const faults: string[] = [];
  let refused = 0;
  beforeAll(async () => {
    plenary = await createTestApp(undefined, {}, createLog('error', { write: line => faults.push(line) }));
    await plenary.app.listen(0, '127.0.0.1');
    port = (plenary.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(async () => {
    await plenary.close();
    console.log(`hostile requests: ${refused} refused with a code`);
  });
  // None is a fault of ours.
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  function expectRefusal(status: number, type: unknown, text: string): { requestId?: string } {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(type).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
    expect(text).not.toMatch(/node_modules|\.js:|\bat .+ \(|stacktrace|<html/i);
    const { errors, data } = JSON.parse(text);
    expect(data ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors) {
      expect(message).toBeTruthy();
      expect(extensions.code).toMatch(/^(BAD_USER_INPUT|TOO_COMPLEX|NOT_FOUND|UNAUTHENTICATED)$/);
    }
    refused += 1;
    return errors[0].extensions;
  }

  it.each([...OPERATIONS, ...BODIES, ...KEYS, ...TYPES, ...ADDRESSES])(
    'are refused: %s',
    async (_, request) => {
      const { statusCode, headers, body: text } = await plenary.app.inject(request);
      const { requestId } = expectRefusal(statusCode, headers['content-type'], text);
      expect(requestId).toBe(headers['x-request-id']);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );

  it.each(CONNECTIONS)('are refused on a connection: %s', async (_, text) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let received = '';
      socket.setEncoding('utf8');
      socket.on('data', data => {
        received += data;
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
      socket.write(text, 'latin1');
    });
    const [head = '', content = ''] = answer.split(/\r\n\r\n([\s\S]*)/);
    const [, status] = /^HTTP\/1\.1 (\d+) /.exec(head)!;
    const [, type] = /^content-type: (.*)$/im.exec(head)!;
    expectRefusal(Number(status), type, content);
  });

  it('are answered by HEAD without a body', async () => {
    for (const url of ['/nowhere', '/graphql']) {
      const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method: 'HEAD' });
      expect(await answer.text()).toBe('');
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('leave the server as it was', async () => {
    expect(await plenary.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
