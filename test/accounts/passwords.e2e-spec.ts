import { DataSource } from 'typeorm';
import { AccountsService, InvitationsService, PasswordResetsService } from '../../src/accounts/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  addAccount,
  cookieOf,
  DAY,
  faultOf,
  MINUTE,
  me,
  PASSWORD,
  post,
  SYSTEM,
  setClock,
} from './visitor.js';

const NEW = 'mật khẩu mới và dài';

describe('setting a password', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const tokenIn = (url: string | null) => new URL(url!).searchParams.get('token')!;
  const invitation = async (email: string) => {
    const given = await plenary.app.get(InvitationsService).invite(SYSTEM, { email, name: 'Guest' });
    return { id: given.accountId, email, url: given.url!, token: tokenIn(given.url) };
  };
  const resetLink = async (id: string) =>
    tokenIn((await plenary.app.get(PasswordResetsService).createLink(SYSTEM, { id })).url);
  const signIn = async (email: string, password: string) =>
    (await post(plenary.app, 'sign-in', { email, password })).statusCode;
  const accept = (token: string, password = NEW) =>
    post(plenary.app, 'accept-invitation', { token, password });
  const reset = (token: string, password = NEW) => post(plenary.app, 'reset-password', { token, password });
  const VOID = { status: 410, code: 'NOT_FOUND', reason: 'LINK_NOT_VALID' };

  it('is how an invitation is accepted: once', async () => {
    const { email, url, token } = await invitation('guest@example.org');
    expect(url).toBe(`http://127.0.0.1:3000/auth/accept-invitation?token=${token}`);
    expect(await signIn(email, NEW)).toBe(401);
    expect((await accept(token)).statusCode).toBe(204);
    expect(await signIn(email, NEW)).toBe(200);
    expect(faultOf(await accept(token, 'one more password'))).toMatchObject(VOID);
    expect(await signIn(email, NEW)).toBe(200);
  });

  it('lets one through of five who come with the same link at once', async () => {
    const { token } = await invitation('five@example.org');
    const responses = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([204, 410, 410, 410, 410]);
  });

  it.each([
    ['an invitation of 7 days', 7 * DAY, invite],
    ['a reset link of 24 hours', DAY, link],
  ])('works until the end of %s', async (_, life, make) => {
    const made = new Date();
    setClock(plenary.app, made);
    const { token, use } = await make();
    setClock(plenary.app, new Date(made.getTime() + life));
    expect(faultOf(await use(token))).toMatchObject(VOID);
    setClock(plenary.app, new Date(made.getTime() + life - MINUTE));
    expect((await use(token)).statusCode).toBe(204);
    setClock(plenary.app, new Date());
  });
  async function invite() {
    return { ...(await invitation('slow@example.org')), use: accept };
  }
  async function link() {
    return { token: await resetLink((await addAccount(plenary)).id), use: reset };
  }

  it('by a reset link ends all sessions', async () => {
    const { id, email } = await addAccount(plenary);
    const cookies = [await cookieOf(plenary, id), await cookieOf(plenary, id)];
    expect((await reset(await resetLink(id))).statusCode).toBe(204);
    expect(await Promise.all(cookies.map(cookie => me(plenary, { cookie })))).toEqual([null, null]);
    expect([await signIn(email, PASSWORD), await signIn(email, NEW)]).toEqual([401, 200]);
  });

  it('refuses a link in whose place another was made, one of the other kind, and a guessed one', async () => {
    const { id } = await addAccount(plenary);
    const older = await resetLink(id);
    const newer = await resetLink(id);
    expect(faultOf(await reset(older))).toMatchObject(VOID);
    expect(faultOf(await accept(newer))).toMatchObject(VOID);
    expect(faultOf(await reset(`plenary_link_${'A'.repeat(43)}`))).toMatchObject(VOID);
    expect((await reset(newer)).statusCode).toBe(204);
  });

  it('refuses the link of a disabled account', async () => {
    const { id } = await addAccount(plenary);
    const token = await resetLink(id);
    await plenary.app.get(AccountsService).disable(SYSTEM, { id });
    expect(faultOf(await reset(token))).toMatchObject(VOID);
  });

  const LENGTH = 'A password must have 12 to 200 characters; a long sentence will do.';
  it.each([
    ['of 11 characters', 'mười một ký', 'PASSWORD_LENGTH', LENGTH],
    ['of 201 characters', 'x'.repeat(201), 'PASSWORD_LENGTH', LENGTH],
    [
      'that is the address',
      'Rules-2@Example.ORG',
      'PASSWORD_IS_EMAIL',
      'The password must not be the e-mail address.',
    ],
  ])('refuses one %s, and the link stays good', async (_, password, reason, message) => {
    rules += 1;
    const { token } = await invitation(`rules-${rules}@example.org`);
    expect(faultOf(await accept(token, password))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      reason,
      message: `password: ${message}`,
    });
    expect((await accept(token)).statusCode).toBe(204);
  });
  let rules = -1;

  it('counts characters, not how they are encoded', async () => {
    const { token } = await invitation('letters@example.org');
    const eleven = 'ếếếếếếếếếếế'.normalize('NFD');
    expect(eleven.length).toBe(33);
    expect(faultOf(await accept(token, eleven)).reason).toBe('PASSWORD_LENGTH');
    expect((await accept(token, `${eleven}🎋`)).statusCode).toBe(204);
  });

  it('changes it for who knows the current one, and ends the other sessions and open links', async () => {
    const { id, email } = await addAccount(plenary);
    const [own, other] = [await cookieOf(plenary, id), await cookieOf(plenary, id)];
    const token = await resetLink(id);
    const change = (currentPassword: string, newPassword: string, cookie = own) =>
      post(plenary.app, 'change-password', { currentPassword, newPassword }, { cookie });
    expect(faultOf(await change('không phải mật khẩu', NEW))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      reason: 'WRONG_PASSWORD',
      message: 'currentPassword: The current password is wrong.',
    });
    expect(faultOf(await change(PASSWORD, 'ngắn'))).toMatchObject({ status: 400, reason: 'PASSWORD_LENGTH' });
    expect((await me(plenary, { cookie: other })).id).toBe(id);
    expect((await change(PASSWORD, NEW)).statusCode).toBe(204);
    expect([(await me(plenary, { cookie: own })).id, await me(plenary, { cookie: other })]).toEqual([
      id,
      null,
    ]);
    expect([await signIn(email, PASSWORD), await signIn(email, NEW)]).toEqual([401, 200]);
    expect(faultOf(await reset(token))).toMatchObject(VOID);
  });

  it('changes nothing for those who are not signed in', async () => {
    const response = await post(plenary.app, 'change-password', {
      currentPassword: PASSWORD,
      newPassword: NEW,
    });
    expect(faultOf(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('is written into the audit trail without the password', async () => {
    const { id } = await addAccount(plenary);
    await reset(await resetLink(id));
    const changes = await plenary.app.get(DataSource).query(
      `select e.command, c.before::text, c.after::text from audit_entry e join audit_change c on c.entry_id = e.id
       where c.table_name = 'account' and c.row_key = $1 order by e.id`,
      [id],
    );
    expect(changes.map(({ command }: { command: string }) => command)).toEqual(['test', 'resetPassword']);
    expect(JSON.stringify(changes)).not.toMatch(/argon2|@example/);
  });
});
