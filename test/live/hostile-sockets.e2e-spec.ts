import { connect } from 'node:net';
import { createSetting, type Setting } from '../agenda/setting.js';
import { openToAll } from '../agenda/versions/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { AGENDA, listen, PROTOCOL, Subscriber, until } from './subscriber.js';

describe('a socket that does not keep to the rules', () => {
  let plenary: TestApp;
  let url: string;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
  });
  afterEach(async () => {
    const { status } = await plenary.send('{ __typename }');
    expect(status).toBe(200);
  });
  afterAll(() => plenary.close());

  const initiated = () => Subscriber.of(url);

  it.each([
    ['no protocol', []],
    ['the protocol before this one', 'graphql-ws'],
    ['a protocol of others', 'mqtt'],
  ])('is closed when it speaks %s', async (_, protocol) => {
    const socket = new Subscriber(url, {}, protocol);
    const { code } = await socket.end();
    // A client that asked for one and gets none breaks off by itself.
    expect([4406, 1006]).toContain(code);
  });

  it.each([
    ['no JSON', 'x'],
    ['half a message', '{"type":'],
    ['a list', '[]'],
    ['an unknown type', '{"type":"shutdown"}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ a }"}}'],
    ['a subscription without a query', '{"id":"1","type":"subscribe","payload":{}}'],
    ['variables that are text', '{"id":"1","type":"subscribe","payload":{"query":"{ a }","variables":"x"}}'],
  ])('is closed with 4400 when it sends %s', async (_, message) => {
    const socket = await initiated();
    socket.say(message);
    expect((await socket.end()).code).toBe(4400);
  });

  it('is closed when it subscribes before it is let in, is let in twice, uses an id twice, or says nothing', async () => {
    const early = new Subscriber(url);
    await early.opened();
    early.subscribe(AGENDA, { id: setting.conferenceId });
    const silent = new Subscriber(url);
    const twice = await initiated();
    twice.say({ type: 'connection_init' });
    const sameId = await initiated();
    const subscription = {
      id: 'a',
      type: 'subscribe',
      payload: { query: AGENDA, variables: { id: setting.conferenceId } },
    };
    sameId.say(subscription);
    sameId.say(subscription);
    const codes = await Promise.all([early, twice, sameId, silent].map(each => each.end()));
    expect(codes.map(({ code }) => code)).toEqual([4401, 4429, 4409, 4408]);
  });

  it('is closed with 1009 when a message is larger than 64 KiB', async () => {
    const socket = await initiated();
    socket.subscribe(`${AGENDA} # ${'x'.repeat(70_000)}`);
    expect((await socket.end()).code).toBe(1009);
  });

  it('has at most 50 subscriptions', async () => {
    const socket = await initiated();
    for (let n = 1; n <= 1_000; n += 1) socket.subscribe(AGENDA, { id: setting.conferenceId });
    await socket.message('error', 950);
    const faults = socket.messages.filter(({ type }) => type === 'error');
    expect(faults).toHaveLength(950);
    expect(new Set(faults.map(({ payload }) => payload[0].extensions.reason))).toEqual(
      new Set(['TOO_MANY_SUBSCRIPTIONS']),
    );
    // A place that was given up is free again.
    socket.say({ id: 's1', type: 'complete' });
    const id = socket.subscribe(AGENDA, { id: setting.conferenceId });
    socket.say({ type: 'ping' });
    await socket.message('pong');
    expect(socket.messages.filter(message => message.id === id)).toEqual([]);
    socket.close();
  });

  const depth = (levels: number) =>
    `${'conference { agenda { '.repeat(levels)} number ${'} }'.repeat(levels)}`;
  it.each([
    ['a query', '{ __typename }', 'OPERATION_NOT_SUPPORTED'],
    [
      'a mutation',
      'mutation { endOtherSessions(input: {}) { userErrors { code } } }',
      'OPERATION_NOT_SUPPORTED',
    ],
    ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { everything }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two root fields',
      `subscription { a: agendaChanged(conferenceId: "x") { at } b: nowChanged(conferenceId: "x") { at } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a root field that is left out',
      'subscription { agendaChanged(conferenceId: "x") @skip(if: true) { at } }',
      'BAD_REQUEST',
    ],
    [
      'a variable that is missing',
      'subscription ($id: ID!) { agendaChanged(conferenceId: $id) { at } }',
      'BAD_REQUEST',
    ],
    ['an id that is none', 'subscription { agendaChanged(conferenceId: "x") { at } }', 'INVALID_ID'],
    [
      'too deep a selection',
      `subscription { agendaChanged(conferenceId: "x") { ${depth(12)} } }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too long a document',
      `subscription { agendaChanged(conferenceId: "x") { ${'at '.repeat(5_000)} } }`,
      'DOCUMENT_TOO_LONG',
    ],
  ])('is told what is wrong with %s, with a request id and nothing of ours', async (_, query, reason) => {
    const socket = await initiated();
    const id = socket.subscribe(query);
    const fault = await socket.message('error');
    expect(fault).toMatchObject({ id, payload: [{ extensions: { reason } }] });
    const { code, requestId } = fault.payload[0].extensions;
    expect(['BAD_USER_INPUT', 'TOO_COMPLEX']).toContain(code);
    expect(requestId).toMatch(/^[\w-]{36}$/);
    expect(JSON.stringify(fault)).not.toMatch(/node_modules|\.js:|stacktrace/);
    socket.close();
  });

  it('finds sockets nowhere else, and offers of other protocols are answered without them', async () => {
    const { port } = new URL(url);
    const answerTo = (path: string, upgrade: string, method = 'GET') =>
      new Promise<string>(resolve => {
        let answer = '';
        const socket = connect(Number(port), '127.0.0.1');
        socket.on('data', data => {
          answer += data;
        });
        socket.on('close', () => resolve(answer));
        socket.write(
          `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: upgrade\r\nupgrade: ${upgrade}\r\n\r\n`,
        );
      });
    expect(await answerTo('/nowhere', 'websocket')).toMatch(/^HTTP\/1.1 404 /);
    expect(await answerTo('/healthz', 'h2c')).toMatch(/^HTTP\/1.1 200 /);
    expect(await answerTo('/graphql', 'h2c', 'POST')).toMatch(/^HTTP\/1.1 404 /);
    expect(await answerTo('/graphql', 'websocket')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('refuses a subscription by POST, and says where it belongs', async () => {
    const { status, errors } = await plenary.send(AGENDA, { id: setting.conferenceId });
    expect(status).toBe(400);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'OPERATION_NOT_SUPPORTED',
    });
  });

  it('lets an account have at most 100 connections', async () => {
    const own = Array.from({ length: 101 }, () => new Subscriber(url, {}, PROTOCOL));
    await Promise.all(own.map(each => each.opened()));
    const authorization = `Bearer ${process.env.PLENARY_TEST_TOKEN}`;
    for (const each of own) each.say({ type: 'connection_init', payload: { authorization } });
    await until(() => own.every(each => each.closed || each.messages.length > 0));
    await until(() => own.some(each => each.closed));
    expect(own.flatMap(each => each.closed?.code ?? [])).toEqual([1013]);
    for (const each of own) each.close();
  });
});
