import { DataSource } from 'typeorm';
import { AccountsService, TokenScope } from '../../src/accounts/index.js';
import { ConferenceRolesService } from '../../src/conferences/index.js';
import { FocalPointsService } from '../../src/directory/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf, MINUTE, SYSTEM, setClock } from '../accounts/visitor.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { token } from './personas.js';
import { makeWorld, type World } from './world.js';

describe('a role that ends', () => {
  let plenary: TestApp;
  let world: World;
  let account: { id: string; email: string };
  let session: { cookie: string };
  let accessToken: { authorization: string };
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await makeWorld(plenary);
  });
  beforeEach(async () => {
    setClock(plenary.app, new Date());
    account = await addAccount(plenary, { password: null });
    session = { cookie: await cookieOf(plenary, account.id) };
    accessToken = { authorization: `Bearer ${await token(plenary, account, TokenScope.READ)}` };
  });
  afterAll(() => plenary.close());

  const ask = (headers: Record<string, string>) =>
    plenary.send(
      'query ($id: ID!) { conference(id: $id) { id } }',
      { id: world.conferences['1'].conference },
      headers,
      null,
    );
  /** Whether conference 1 is seen by session and by access token; a token that is refused shows its status. */
  const sight = async () => {
    const [bySession, byToken] = [await ask(session), await ask(accessToken)];
    return [
      bySession.data.conference !== null,
      byToken.data ? byToken.data.conference !== null : byToken.status,
    ];
  };
  const giveRole = (validUntil?: Date) =>
    plenary.app.get(ConferenceRolesService).give(SYSTEM, {
      conferenceId: world.conferences['1'].conference,
      email: account.email,
      role: ConferenceRole.DELEGATE,
      validUntil: validUntil?.toISOString(),
    });

  it('is gone with the next request, of the session and of the access token', async () => {
    const id = await giveRole();
    expect(await sight()).toEqual([true, true]);
    await plenary.app.get(ConferenceRolesService).end(SYSTEM, { id, expectedRevision: 1 });
    expect(await sight()).toEqual([false, false]);
  });

  it('ends by itself when its time has come', async () => {
    await giveRole(new Date(Date.now() + MINUTE));
    expect(await sight()).toEqual([true, true]);
    setClock(plenary.app, new Date(Date.now() + 2 * MINUTE));
    expect(await sight()).toEqual([false, false]);
  });

  it('is gone as well when it was to speak for a body', async () => {
    const focalPoints = plenary.app.get(FocalPointsService);
    const id = await focalPoints.appoint(SYSTEM, { bodyId: world.bodies.A.body, email: account.email });
    expect(await sight()).toEqual([true, true]);
    await focalPoints.dismiss(SYSTEM, { id, expectedRevision: 1 });
    expect(await sight()).toEqual([false, false]);
  });

  it('is of no use to a disabled account, whose token is refused with 401', async () => {
    await giveRole();
    await plenary.app.get(AccountsService).disable(SYSTEM, { id: account.id });
    expect(await sight()).toEqual([false, 401]);
  });

  it('is of no use to a token that was revoked', async () => {
    await giveRole();
    const tokens = '{ me { accessTokens { id } } }';
    const [{ id }] = (await plenary.send(tokens, {}, session, null)).data.me.accessTokens;
    const revoke = 'mutation ($id: ID!) { revokeAccessToken(input: { id: $id }) { userErrors { code } } }';
    expect((await plenary.send(revoke, { id }, session, null)).data.revokeAccessToken.userErrors).toEqual([]);
    expect(await sight()).toEqual([true, 401]);
  });

  it('is of no use to a token that has expired', async () => {
    await giveRole();
    await plenary.app
      .get(DataSource)
      .query('update access_token set expires_at = created_at + $1::interval where account_id = $2', [
        '1 millisecond',
        account.id,
      ]);
    setClock(plenary.app, new Date(Date.now() + MINUTE));
    expect(await sight()).toEqual([true, 401]);
  });
});
