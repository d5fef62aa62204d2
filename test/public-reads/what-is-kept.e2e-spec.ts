import { CLOCK_FIELDS } from '../../src/agenda/index.js';
import { PUBLIC_FIELDS } from '../../src/public-fields.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { AGENDA, get, isKept, type PublicSetting, post, publishedSetting } from './setting.js';

describe('what is kept', () => {
  let plenary: TestApp;
  let setting: PublicSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await publishedSetting(plenary);
  });
  afterAll(() => plenary.close());

  const ask = (query: string, more: object = {}) =>
    post(plenary, { query, variables: { id: setting.conferenceId }, ...more });
  const about = (fields: string) => `query ($id: ID!) { conference(id: $id) { ${fields} } }`;

  it.each([
    ['a field', about('id')],
    ['names of types', `query ($id: ID!) { __typename conference(id: $id) { __typename id } }`],
    [
      'fragments',
      `query ($id: ID!) { ...Q } fragment Q on Query { conference(id: $id) { ...C } } fragment C on Conference { id }`,
    ],
    ['a fragment on an interface', about('... on Node { id }')],
    [
      'conditions',
      `query ($id: ID!, $no: Boolean = false) { conference(id: $id) { id title @include(if: $no) } }`,
    ],
    [
      'pages',
      about(
        'agendaVersions(first: 5) { totalCount edges { cursor node { changes { text } } } pageInfo { endCursor } }',
      ),
    ],
  ])('are answers with %s', async (_, query) => {
    const response = await ask(query);
    expect(response.json().errors).toBeUndefined();
    expect(isKept(response)).toBe(true);
    expect((await ask(query)).body).toBe(response.body);
  });

  it.each([
    ['depend on the state of life and on who may act', about('id allowedActions')],
    ['depend on the clock', about('id roles(now: true) { id }')],
    ['belong to other conferences too', about('id convener { directives { totalCount } }')],
    ['are for some only', about('id agenda { publishedBy { id } }')],
    [
      'are hidden in a fragment',
      `query ($id: ID!) { ...Q } fragment Q on Query { conference(id: $id) { ...C } } fragment C on Conference { id viewerCan { addSite } }`,
    ],
    ['come from another root', `query ($id: ID!) { conference(id: $id) { id } bodies { totalCount } }`],
    [
      'come from two conferences',
      `query ($id: ID!) { a: conference(id: $id) { id } b: conference(id: $id) { id } }`,
    ],
    [
      'come from the schema',
      `query ($id: ID!) { conference(id: $id) { id } __schema { queryType { name } } }`,
    ],
    ['have something beside them to tell', about('id agendaVersions(first: 500) { totalCount }')],
  ])('are no answers that %s', async (_, query) => {
    for (let time = 1; time <= 2; time += 1) {
      const response = await ask(query);
      expect(response.json().errors).toBeUndefined();
      expect(isKept(response)).toBe(false);
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });

  it('are no answers with errors', async () => {
    for (const response of [
      await ask('query ($id: ID!) { conference(id: $id) { nothing } }'),
      await ask(about('id'), { variables: { id: 'no id' } }),
      await ask(about('id'), { variables: {} }),
      await ask(about('id'), { operationName: 'None' }),
      await ask('{'),
    ]) {
      expect(response.json().errors).toBeDefined();
      expect(isKept(response)).toBe(false);
    }
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '7',
    '"text"',
    '[{"query":"{__typename}"}]',
    '{"query":{}}',
    '\ufffd',
    '{"__proto__":{}}',
  ])('is nothing for garbage: %j', async payload => {
    const [first, second] = [await post(plenary, payload), await post(plenary, payload)];
    expect(first.statusCode).toBe(400);
    expect(second.statusCode).toBe(400);
    expect(isKept(second)).toBe(false);
  });

  it('is not mistaken for bytes that are no UTF-8', async () => {
    const text = JSON.stringify({ query: `# \ufffd\n${AGENDA}`, variables: { id: setting.conferenceId } });
    expect(isKept(await post(plenary, text))).toBe(true);
    const bytes = Buffer.from(text.replace('\ufffd', '\u00ff'), 'latin1');
    const { statusCode } = await plenary.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: bytes,
    });
    expect(statusCode).toBe(400);
  });

  it('is not given to what the page of another site makes a browser send, nor as another type', async () => {
    const body = { query: AGENDA, variables: { id: setting.conferenceId } };
    expect(isKept(await post(plenary, body))).toBe(true);
    expect((await post(plenary, body, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post(plenary, JSON.stringify(body), { 'content-type': 'text/plain' })).statusCode).toBe(
      415,
    );
  });

  it('is kept for an address without regard to one that only looks like it', async () => {
    const parameters = { query: about('id'), variables: JSON.stringify({ id: setting.conferenceId }) };
    expect(isKept(await get(plenary, parameters))).toBe(true);
    const elsewhere = await plenary.app.inject(`/graphql/?${new URLSearchParams(parameters)}`);
    expect(elsewhere.statusCode).toBe(404);
  });

  it('holds nothing that goes stale by the clock alone', () => {
    const kept = Object.entries(PUBLIC_FIELDS).flatMap(([type, names]) =>
      names.split(/\s+/).map(name => `${type}.${name}`),
    );
    expect(kept.filter(field => CLOCK_FIELDS.includes(field))).toEqual([]);
  });
});
