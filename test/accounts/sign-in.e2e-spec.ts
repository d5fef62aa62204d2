import { AccountsService } from '../../src/accounts/index.js';
import { Passwords } from '../../src/accounts/passwords.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, cookieOf, faultOf, me, PASSWORD, post, SYSTEM } from './visitor.js';

const WRONG = {
  status: 401,
  code: 'UNAUTHENTICATED',
  reason: 'WRONG_CREDENTIALS',
  message: 'The e-mail address or the password is wrong.',
};

describe('signing in with a password', () => {
  let plenary: TestApp;
  let account: { id: string; email: string };
  beforeAll(async () => {
    plenary = await createTestApp();
    account = await addAccount(plenary, { email: 'Lan@Example.org', name: 'Trần Thị Lan' });
  });
  afterAll(() => plenary.close());

  it('opens a session whose cookie no script can read and no other site can send', async () => {
    const response = await post(plenary.app, 'sign-in', { email: account.email, password: PASSWORD });
    expect({ status: response.statusCode, body: response.json() }).toEqual({
      status: 200,
      body: { account: { id: account.id, name: 'Trần Thị Lan' } },
    });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie.replace(/plenary_session_[\w-]{43}/, 'TOKEN')).toBe(
      'plenary=TOKEN; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax',
    );
    expect(response.headers['cache-control']).toBe('no-store');
    expect(await me(plenary, { cookie: cookie.split(';')[0]! })).toEqual({
      id: account.id,
      email: 'lan@example.org',
      administrator: false,
    });
  });

  it('takes the address in any case and the password in any encoding of its letters', async () => {
    const proof = { email: ' LAN@EXAMPLE.ORG ', password: PASSWORD.normalize('NFD') };
    expect((await post(plenary.app, 'sign-in', proof)).statusCode).toBe(200);
  });

  it('ends the session that was there before', async () => {
    const before = await cookieOf(plenary, account.id);
    const response = await post(
      plenary.app,
      'sign-in',
      { email: account.email, password: PASSWORD },
      { cookie: before },
    );
    const after = String(response.headers['set-cookie']).split(';')[0]!;
    expect(after).not.toBe(before);
    expect([await me(plenary, { cookie: before }), (await me(plenary, { cookie: after })).id]).toEqual([
      null,
      account.id,
    ]);
  });

  it('gives the same answer, after one comparison each, to all who may not', async () => {
    const { app } = plenary;
    const disabled = await addAccount(plenary);
    await app.get(AccountsService).disable(SYSTEM, disabled);
    const invited = await addAccount(plenary, { password: null });
    const passwords = app.get(Passwords);
    const attempts = {
      'a wrong password': { email: account.email, password: 'không phải mật khẩu' },
      'an unknown account': { email: 'nobody@example.org', password: PASSWORD },
      'a disabled account': { email: disabled.email, password: PASSWORD },
      'an account without a password': { email: invited.email, password: PASSWORD },
      'the password of nobody': { email: invited.email, password: 'nobody has this password' },
    };
    const seen: unknown[] = [];
    for (const [who, proof] of Object.entries(attempts)) {
      const before = passwords.compared;
      const response = await post(app, 'sign-in', proof);
      const { 'set-cookie': cookie } = response.headers;
      seen.push({ who, ...faultOf(response), cookie, compared: passwords.compared - before });
    }
    expect(seen).toEqual(
      Object.keys(attempts).map(who => ({ who, ...WRONG, cookie: undefined, compared: 1 })),
    );
  });

  it.each([
    ['nothing', {}, 'email'],
    ['no password', { email: 'a@example.org' }, 'password'],
    ['an object for a password', { email: 'a@example.org', password: { $ne: '' } }, 'password'],
    ['a list for an address', { email: ['a@example.org'], password: PASSWORD }, 'email'],
    ['NUL', { email: 'a@example.org', password: 'x\0' }, 'password'],
    ['more than anybody would type', { email: 'a@example.org', password: 'x'.repeat(1001) }, 'password'],
  ])('refuses %s', async (_, body, field) => {
    expect(faultOf(await post(plenary.app, 'sign-in', body))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      reason: 'TEXT_EXPECTED',
      message: `${field}: must be a text of 1 to 1000 characters.`,
    });
  });

  it('speaks Vietnamese to those who ask for it', async () => {
    const response = await post(
      plenary.app,
      'sign-in',
      { email: 'nobody@example.org', password: PASSWORD },
      { 'accept-language': 'vi' },
    );
    expect(faultOf(response).message).toBe('Địa chỉ thư điện tử hoặc mật khẩu không đúng.');
  });

  it('is over after signing out, for the server and for the browser', async () => {
    const cookie = await cookieOf(plenary, account.id);
    const response = await post(plenary.app, 'sign-out', {}, { cookie });
    expect(response.statusCode).toBe(204);
    expect(String(response.headers['set-cookie'])).toBe(
      'plenary=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    );
    expect(await me(plenary, { cookie })).toBeNull();
  });

  it('refuses what the page of another site sends', async () => {
    const proof = { email: account.email, password: PASSWORD };
    const response = await post(plenary.app, 'sign-in', proof, { 'sec-fetch-site': 'cross-site' });
    expect(faultOf(response)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

describe('signing in over https', () => {
  it('gives a cookie that only this host can have set, and only over https', async () => {
    const plenary = await createTestApp(undefined, { PUBLIC_URL: 'https://plenary.example' });
    try {
      const { id, email } = await addAccount(plenary);
      const response = await post(plenary.app, 'sign-in', { email, password: PASSWORD });
      const cookie = String(response.headers['set-cookie']);
      expect(cookie.replace(/plenary_session_[\w-]{43}/, 'TOKEN')).toBe(
        '__Host-plenary=TOKEN; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure',
      );
      const [pair = ''] = cookie.split(';');
      expect((await me(plenary, { cookie: pair })).id).toBe(id);
      expect(await me(plenary, { cookie: pair.replace('__Host-', '') })).toBeNull();
    } finally {
      await plenary.close();
    }
  });
});
