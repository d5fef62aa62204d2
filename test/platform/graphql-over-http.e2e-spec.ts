import { type AuditResult, serverAudits } from 'graphql-http';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('GraphQL over HTTP', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const get = (query: string, headers: Record<string, string> = {}) =>
    plenary.app.inject({ method: 'GET', url: '/graphql', query: { query }, headers });
  const post = (payload: string, contentType: string | undefined) =>
    plenary.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...(contentType && { 'content-type': contentType }), 'accept-language': 'en' },
      payload,
    });

  it('passes the audits of graphql-http without an error', async () => {
    await plenary.app.listen(0, '127.0.0.1');
    const results: AuditResult[] = [];
    for (const audit of serverAudits({ url: `${await plenary.app.getUrl()}/graphql` })) {
      results.push(await audit.fn());
    }
    const idsOf = (status: AuditResult['status']) =>
      results.filter(result => result.status === status).map(({ id }) => id);
    console.log(
      `graphql-http: ${results.length} audits, ${idsOf('ok').length} ok, ${idsOf('notice').length} notices, ` +
        `${idsOf('warn').length} warnings, ${idsOf('error').length} errors`,
    );
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(idsOf('error')).toEqual([]);
    expect(idsOf('notice')).toEqual([]);
    // A document or a variable that is wrong is answered with 400 whatever the client accepts; for
    // application/json the audits would rather see 200, which hides faults from proxies and logs.
    expect(idsOf('warn')).toEqual(['572B', 'FDE2', '7B9B']);
  });

  it('answers a query by GET', async () => {
    const response = await get('{ bodies { totalCount } }');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ data: { bodies: { totalCount: 0 } } });
  });

  it('refuses a mutation by GET and writes nothing', async () => {
    const response = await get(
      'mutation { createBody(input: {name: [{language: "vi", text: "Bộ Nội vụ"}], kind: MINISTRY, level: CENTRAL}) { userErrors { code } } }',
    );
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(await plenary.ask('{ bodies { totalCount } }')).toEqual({ bodies: { totalCount: 0 } });
  });

  // What a form or a script of another site can send without asking first (a CORS preflight).
  it.each([
    'text/plain',
    'text/plain;application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'foo',
    'application/jsonp',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    'application/json; charset=utf-8; charset=latin1',
    undefined,
  ])('refuses a POST of %s', async contentType => {
    const response = await post('{"query":"{ __typename }"}', contentType);
    expect(response.statusCode).toBe(415);
    expect(response.json()).toEqual({
      errors: [
        {
          message: 'Send application/json.',
          extensions: {
            code: 'BAD_USER_INPUT',
            reason: 'UNSUPPORTED_MEDIA_TYPE',
            requestId: response.headers['x-request-id'],
          },
        },
      ],
    });
  });

  it('refuses a form that spells a request', async () => {
    const response = await post('query=%7B%20__typename%20%7D', 'application/x-www-form-urlencoded');
    expect(response.statusCode).toBe(415);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'takes a POST of %s',
    async contentType => {
      expect((await post('{"query":"{ __typename }"}', contentType)).json()).toEqual({
        data: { __typename: 'Query' },
      });
    },
  );

  it('tells no other site that it may ask', async () => {
    const response = await plenary.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.statusCode).toBe(405);
    expect(Object.keys(response.headers).filter(name => name.startsWith('access-control-'))).toEqual([]);
  });

  it('refuses a batch of operations', async () => {
    const response = await post('[{"query":"{ __typename }"}]', 'application/json');
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers a client that accepts no JSON in JSON', async () => {
    const response = await plenary.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'text/html' },
      payload: '{"query":"{ __typename }"}',
    });
    expect(response.statusCode).toBe(406);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
