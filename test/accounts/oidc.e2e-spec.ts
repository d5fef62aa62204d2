import { DataSource } from 'typeorm';
import { Housekeeping } from '../../src/accounts/housekeeping.js';
import { AccountsService, InvitationsService, OidcFlowEntity } from '../../src/accounts/index.js';
import {
  cookiesOf,
  countSessions,
  createOidcWorld,
  get,
  type OidcWorld,
  sessionOf,
  signInAs,
  startFlow,
} from './oidc-world.js';
import { addAccount, cookieOf, faultOf, MINUTE, me, SYSTEM, setClock } from './visitor.js';

const UNKNOWN = {
  status: 403,
  code: 'FORBIDDEN',
  reason: 'IDENTITY_UNKNOWN',
  message: expect.stringContaining('This identity opens no account here.'),
};

describe('signing in at an identity provider', () => {
  let world: OidcWorld;
  beforeAll(async () => {
    world = await createOidcWorld();
  });
  afterAll(() => world.close());

  async function invite(name: string): Promise<{ accountId: string; query: string }> {
    const email = `${name}@example.org`;
    const { accountId, url } = await world.plenary.app
      .get(InvitationsService)
      .invite(SYSTEM, { email, name });
    return { accountId, query: `?invitation=${new URL(url!).searchParams.get('token')}` };
  }

  const identitiesOf = (accountId: string) =>
    world.plenary.app
      .get(DataSource)
      .query('select issuer, subject from external_identity where account_id = $1', [accountId]);

  it('sends the browser there with state, nonce and PKCE, asks for nothing but who it is', async () => {
    const answer = await get(world.plenary, 'start');
    const { origin, pathname, searchParams } = new URL(String(answer.headers.location));
    const { state, nonce, code_challenge: challenge, ...rest } = Object.fromEntries(searchParams);
    expect({ status: answer.statusCode, origin, pathname, rest }).toEqual({
      status: 303,
      origin: world.provider.issuer,
      pathname: '/auth',
      rest: {
        client_id: 'plenary',
        code_challenge_method: 'S256',
        redirect_uri: 'http://127.0.0.1:3000/auth/oidc/callback',
        response_type: 'code',
        scope: 'openid',
      },
    });
    expect([state, nonce, challenge].map(each => /^[\w-]{43}$/.test(each!))).toEqual([true, true, true]);
    expect(String(answer.headers['set-cookie']).replace(/plenary_flow_[\w-]{43}/, 'TOKEN')).toBe(
      'plenary-oidc=TOKEN; Max-Age=600; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('refuses an identity that nobody has linked, and opens no session', async () => {
    const before = await countSessions(world.plenary);
    const answer = await signInAs(world, 'stranger');
    expect(faultOf(answer)).toEqual(UNKNOWN);
    expect(cookiesOf(answer)).toEqual({ 'plenary-oidc': '' });
    expect(await countSessions(world.plenary)).toBe(before);
  });

  it('refuses an identity that is called like the e-mail address of an account', async () => {
    await addAccount(world.plenary, { email: 'lan@example.org' });
    expect(faultOf(await signInAs(world, 'lan@example.org'))).toEqual(UNKNOWN);
  });

  it('accepts an invitation, and signs in from then on', async () => {
    const { accountId, query } = await invite('minh');
    const answer = await signInAs(world, 'minh', query);
    expect({ status: answer.statusCode, to: answer.headers.location }).toEqual({
      status: 303,
      to: 'http://127.0.0.1:3000/graphql',
    });
    expect((await me(world.plenary, { cookie: sessionOf(answer) })).id).toBe(accountId);
    expect(await identitiesOf(accountId)).toEqual([{ issuer: world.provider.issuer, subject: 'minh' }]);
    const again = await signInAs(world, 'minh');
    expect((await me(world.plenary, { cookie: sessionOf(again) })).id).toBe(accountId);
  });

  it('accepts an invitation once, whoever comes second', async () => {
    const { accountId, query } = await invite('hoa');
    await signInAs(world, 'hoa', query);
    expect(faultOf(await get(world.plenary, `start${query}`)).reason).toBe('LINK_NOT_VALID');
    expect(await identitiesOf(accountId)).toEqual([{ issuer: world.provider.issuer, subject: 'hoa' }]);
  });

  it('refuses an invitation that was replaced while its holder was at the provider', async () => {
    const { accountId, query } = await invite('tuan');
    const flow = await startFlow(world.plenary, query);
    await world.plenary.app.get(InvitationsService).renew(SYSTEM, { id: accountId });
    const back = await world.provider.signIn(flow.address, 'tuan');
    const answer = await get(world.plenary, `callback${back.search}`, { cookie: flow.cookie });
    expect([faultOf(answer).reason, await identitiesOf(accountId)]).toEqual(['LINK_NOT_VALID', []]);
  });

  it('links the identity to the account that is signed in, and notes who did it but not which', async () => {
    const { id } = await addAccount(world.plenary, { name: 'Hà' });
    const before = await cookieOf(world.plenary, id);
    const answer = await signInAs(world, 'ha-subject', '', { cookie: before });
    expect((await me(world.plenary, { cookie: sessionOf(answer) })).id).toBe(id);
    // The session goes on under a new token.
    expect(await me(world.plenary, { cookie: before })).toBeNull();
    const [entry] = await world.plenary.app.get(DataSource).query(
      `select e.command, e.account_id, c.after ->> 'subject' as subject from audit_entry e
         join audit_change c on c.entry_id = e.id where c.table_name = 'external_identity' and e.account_id = $1`,
      [id],
    );
    expect(entry).toEqual({ command: 'linkIdentity', account_id: id, subject: '***' });
  });

  it('links nothing when another site has sent the browser', async () => {
    const { id } = await addAccount(world.plenary);
    const cookie = await cookieOf(world.plenary, id);
    const answer = await signInAs(world, 'attacker', '', { cookie, 'sec-fetch-site': 'cross-site' });
    expect([faultOf(answer), await identitiesOf(id)]).toEqual([UNKNOWN, []]);
  });

  it('links nothing when who has started has signed out meanwhile', async () => {
    const { id } = await addAccount(world.plenary);
    const flow = await startFlow(world.plenary, '', { cookie: await cookieOf(world.plenary, id) });
    const back = await world.provider.signIn(flow.address, 'late');
    const answer = await get(world.plenary, `callback${back.search}`, { cookie: flow.cookie });
    expect([faultOf(answer), await identitiesOf(id)]).toEqual([UNKNOWN, []]);
  });

  it('refuses a disabled account', async () => {
    const { accountId, query } = await invite('disabled');
    await signInAs(world, 'disabled', query);
    await world.plenary.app.get(AccountsService).disable(SYSTEM, { id: accountId });
    expect(faultOf(await signInAs(world, 'disabled'))).toEqual(UNKNOWN);
  });

  it('stays on this site, whatever address it is given', async () => {
    const { query } = await invite('redirected');
    const answer = await signInAs(
      world,
      'redirected',
      `${query}&returnTo=https://evil.example&redirect=//evil`,
    );
    expect(answer.headers.location).toBe('http://127.0.0.1:3000/graphql');
  });

  it('shows people a page in their language when they are not let in', async () => {
    const answer = await get(world.plenary, 'callback?error=x', {
      accept: 'text/html,*/*',
      'accept-language': 'vi',
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('Lần đăng nhập này không bắt đầu từ trình duyệt này');
    expect(answer.body).toContain('<a href="../sign-in">');
  });

  it('forgets those who do not come back', async () => {
    const { app } = world.plenary;
    const waiting = () => app.get(DataSource).manager.count(OidcFlowEntity);
    await startFlow(world.plenary);
    await app.get(Housekeeping).tidy();
    const before = await waiting();
    setClock(app, new Date(Date.now() + 11 * MINUTE));
    await app.get(Housekeeping).tidy();
    setClock(app, new Date());
    expect([before > 0, await waiting()]).toEqual([true, 0]);
  });

  it('keeps no token of a flow', async () => {
    const { cookie } = await startFlow(world.plenary);
    const rows = await world.plenary.app
      .get(DataSource)
      .query('select row_to_json(f)::text as row from oidc_flow f');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }: { row: string }) => row.includes(cookie.split('=')[1]!))).toEqual([]);
  });
});
