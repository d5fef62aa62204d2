import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, cookieOf, DAY, me, PASSWORD, post } from './visitor.js';

describe("one's own sessions and access tokens", () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const SESSIONS = '{ me { sessions { id current userAgent address } } }';
  const TOKENS = '{ me { accessTokens { id name scope conferenceIds expiresAt lastUsedAt } } }';
  const ask = async (query: string, cookie: string, variables: object = {}) => {
    const { data, errors } = await plenary.send(query, variables, { cookie }, null);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const command = async (name: string, input: object, cookie: string, select = '') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code path } } }`;
    return (await ask(document, cookie, { input }))[name];
  };
  const on = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const NOT_FOUND = { userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] };

  it('lists sessions, latest first, with the one that asks', async () => {
    const { id, email } = await addAccount(plenary);
    const first = await cookieOf(plenary, id);
    const response = await post(
      plenary.app,
      'sign-in',
      { email, password: PASSWORD },
      { address: '192.0.2.44', 'user-agent': `Firefox${'x'.repeat(400)}` },
    );
    const second = String(response.headers['set-cookie']).split(';')[0]!;
    const { sessions } = (await ask(SESSIONS, first)).me;
    expect(sessions.map(({ id: _, ...rest }: { id: string }) => rest)).toEqual([
      { current: false, userAgent: `Firefox${'x'.repeat(293)}`, address: '192.0.2.44' },
      { current: true, userAgent: null, address: null },
    ]);
    expect((await ask(SESSIONS, second)).me.sessions.map((one: { current: boolean }) => one.current)).toEqual(
      [true, false],
    );
  });

  it('ends one session at once, and then there is no such session', async () => {
    const { id } = await addAccount(plenary);
    const [own, other] = [await cookieOf(plenary, id), await cookieOf(plenary, id)];
    const [target] = (await ask(SESSIONS, own)).me.sessions;
    const ended = await command('endSession', { id: target.id }, own, 'account { sessions { current } }');
    expect(ended).toEqual({ account: { sessions: [{ current: true }] }, userErrors: [] });
    expect(await me(plenary, { cookie: other })).toBeNull();
    expect(await command('endSession', { id: target.id }, own)).toEqual(NOT_FOUND);
  });

  it('ends all others, but not those of other accounts', async () => {
    const { id } = await addAccount(plenary);
    const [own, other] = [await cookieOf(plenary, id), await cookieOf(plenary, id)];
    const stranger = await cookieOf(plenary, (await addAccount(plenary)).id);
    const ended = await command('endOtherSessions', {}, own, 'account { sessions { current } }');
    expect(ended).toEqual({ account: { sessions: [{ current: true }] }, userErrors: [] });
    expect([
      await me(plenary, { cookie: other }),
      (await me(plenary, { cookie: stranger })) !== null,
    ]).toEqual([null, true]);
  });

  it('knows nothing of the session and the token of another account', async () => {
    const [owner, stranger] = [await addAccount(plenary), await addAccount(plenary, { administrator: true })];
    const [cookie, thief] = [await cookieOf(plenary, owner.id), await cookieOf(plenary, stranger.id)];
    const { accessToken, token } = await command(
      'createAccessToken',
      { name: 'robot', scope: 'READ', expiresOn: on(1) },
      cookie,
      'accessToken { id } token',
    );
    const [session] = (await ask(SESSIONS, cookie)).me.sessions;
    expect(await command('endSession', { id: session.id }, thief)).toEqual(NOT_FOUND);
    expect(await command('revokeAccessToken', { id: accessToken.id }, thief)).toEqual(NOT_FOUND);
    expect(await command('revokeAccessToken', { id: uuidv7() }, thief)).toEqual(NOT_FOUND);
    const listed = await ask(
      '{ accounts(first: 100) { nodes { id sessions { id } accessTokens { id } } } }',
      thief,
    );
    const seen = listed.accounts.nodes.find((one: { id: string }) => one.id === owner.id);
    expect(seen).toEqual({ id: owner.id, sessions: null, accessTokens: null });
    expect((await me(plenary, { cookie })).id).toBe(owner.id);
    expect((await me(plenary, { authorization: `Bearer ${token}` })).id).toBe(owner.id);
  });

  it('makes a token, tells it once, and takes it back', async () => {
    const { id } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    const conferenceId = uuidv7();
    const input = {
      name: 'Nightly export',
      scope: 'WRITE',
      conferenceIds: [conferenceId],
      expiresOn: on(30),
      operationId: uuidv7(),
    };
    const made = await command('createAccessToken', input, cookie, 'accessToken { id } token');
    const again = await command('createAccessToken', input, cookie, 'accessToken { id } token');
    expect(made.token).toMatch(/^plenary_pat_[\w-]{43}$/);
    expect(again).toEqual({ ...made, token: null });
    expect((await ask(TOKENS, cookie)).me.accessTokens).toEqual([
      {
        id: made.accessToken.id,
        name: 'Nightly export',
        scope: 'WRITE',
        conferenceIds: [conferenceId],
        expiresAt: `${on(31)}T00:00:00Z`,
        lastUsedAt: null,
      },
    ]);
    const headers = { authorization: `Bearer ${made.token}` };
    expect((await me(plenary, headers)).id).toBe(id);
    const revoked = await command(
      'revokeAccessToken',
      { id: made.accessToken.id },
      cookie,
      'account { accessTokens { id } }',
    );
    expect(revoked).toEqual({ account: { accessTokens: [] }, userErrors: [] });
    expect(await me(plenary, headers)).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_NOT_VALID' });
    expect(await command('revokeAccessToken', { id: made.accessToken.id }, cookie)).toEqual(NOT_FOUND);
  });

  it.each([
    ['yesterday', -1],
    ['in 367 days', 367],
  ])('makes no token that ends %s', async (_, days) => {
    const cookie = await cookieOf(plenary, (await addAccount(plenary)).id);
    const input = { name: 'robot', scope: 'READ', expiresOn: on(days) };
    expect(await command('createAccessToken', input, cookie)).toEqual({
      userErrors: [{ code: 'EXPIRY_OUT_OF_RANGE', path: ['expiresOn'] }],
    });
    expect((await ask(TOKENS, cookie)).me.accessTokens).toEqual([]);
  });

  it('are nowhere in the database as they are told, nor is a password', async () => {
    const { id, email } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    const operationId = uuidv7();
    const { token } = await command(
      'createAccessToken',
      { name: 'robot', scope: 'READ', expiresOn: on(1), operationId },
      cookie,
      'token',
    );
    const administrator = await cookieOf(plenary, (await addAccount(plenary, { administrator: true })).id);
    const { invitationUrl } = await command(
      'inviteAccount',
      { email: 'secret@example.org', name: 'Guest', operationId: uuidv7() },
      administrator,
      'invitationUrl',
    );
    const { resetUrl } = await command(
      'createResetLink',
      { id, operationId: uuidv7() },
      administrator,
      'resetUrl',
    );
    await post(plenary.app, 'sign-in', { email, password: 'a wrong guess, kept nowhere' });
    await me(plenary, { authorization: `Bearer ${token}` });
    const secrets = [cookie, token, invitationUrl, resetUrl].map(text => /[\w-]{43}$/.exec(text)![0]);
    const dump = await everything();
    expect(dump).toContain('Nightly export');
    for (const secret of [...secrets, PASSWORD, 'a wrong guess, kept nowhere']) {
      expect(dump.includes(secret)).toBe(false);
    }
  });

  /** All rows of all tables as text. */
  async function everything(): Promise<string> {
    const dataSource = plenary.app.get(DataSource);
    const tables: { name: string }[] = await dataSource.query(
      `select oid::regclass::text as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const dumps = tables.map(({ name }) => dataSource.query(`select row::text from ${name} row`));
    return (await Promise.all(dumps))
      .flat()
      .map(({ row }) => row)
      .join('\n');
  }
});
