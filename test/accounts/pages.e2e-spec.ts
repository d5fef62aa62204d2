import { STYLE_SOURCE } from '../../src/accounts/auth.style.js';
import { InvitationsService } from '../../src/accounts/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, cookieOf, me, PASSWORD, SYSTEM } from './visitor.js';

const POLICY = `default-src 'none'; style-src ${STYLE_SOURCE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
const POLYGLOT = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;`;

describe('the pages for people with a browser', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const open = (url: string, headers: Record<string, string> = {}) =>
    plenary.app.inject({ url, headers: { 'accept-language': 'vi', ...headers } });
  /** As a browser sends a form. */
  const submit = (url: string, fields: Record<string, string>, cookie?: string) =>
    plenary.app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'accept-language': 'vi',
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
      },
      payload: new URLSearchParams(fields).toString(),
    });

  it.each([
    ['/auth/sign-in', 'vi', 'Đăng nhập'],
    ['/auth/sign-in', 'en', 'Sign in'],
    ['/auth/reset-password?token=x', 'vi', 'Đặt mật khẩu mới'],
    ['/auth/reset-password?token=x', 'en', 'Set a new password'],
    ['/auth/accept-invitation?token=x', 'vi', 'Nhận lời mời'],
    ['/auth/accept-invitation?token=x', 'en', 'Accept the invitation'],
  ])('%s in %s says %s, without any script', async (url, language, title) => {
    const { statusCode, headers, body } = await open(url, { 'accept-language': language });
    expect({ statusCode, type: headers['content-type'], policy: headers['content-security-policy'] }).toEqual(
      {
        statusCode: 200,
        type: 'text/html; charset=utf-8',
        policy: POLICY,
      },
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(/<h1>(.*)<\/h1>/.exec(body)?.[1]).toBe(title);
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=/i);
  });

  it('lead from the sign-in to the GraphQL IDE, with a session', async () => {
    const { id, email } = await addAccount(plenary, { name: POLYGLOT });
    const response = await submit('/auth/sign-in', { email, password: PASSWORD });
    expect([response.statusCode, response.headers.location]).toEqual([303, '../graphql']);
    const cookie = String(response.headers['set-cookie']).split(';')[0]!;
    expect((await me(plenary, { cookie })).id).toBe(id);
    const page = (await open('/auth/sign-in', { cookie })).body;
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img');
    expect(page).not.toMatch(/<script|<img/);
    const out = await submit('/auth/sign-out', {}, cookie);
    expect([out.statusCode, out.headers.location]).toEqual([303, 'sign-in']);
    expect(await me(plenary, { cookie })).toBeNull();
  });

  it('come again with what is wrong', async () => {
    const { statusCode, body, headers } = await submit('/auth/sign-in', {
      email: 'nobody@example.org',
      password: PASSWORD,
    });
    expect([statusCode, headers['set-cookie'], headers['content-security-policy']]).toEqual([
      401,
      undefined,
      POLICY,
    ]);
    expect(/role="alert"><strong>(.*?)</.exec(body)?.[1]).toBe(
      'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
    );
    expect(body).toContain('<form method="post" action="sign-in">');
  });

  it('set a password by the link of an invitation', async () => {
    const { url } = await plenary.app
      .get(InvitationsService)
      .invite(SYSTEM, { email: 'page@example.org', name: 'Khách' });
    const { pathname, search } = new URL(url!);
    const page = (await open(pathname + search)).body;
    const token = /name="token" type="hidden" value="(.*?)"/.exec(page)![1]!;
    const short = await submit(pathname, { token, password: 'ngắn' });
    expect([short.statusCode, short.body.includes(`value="${token}"`)]).toEqual([400, true]);
    expect((await submit(pathname, { token, password: PASSWORD })).body).toContain('Đã đặt mật khẩu');
    const response = await submit('/auth/sign-in', { email: 'page@example.org', password: PASSWORD });
    expect(response.statusCode).toBe(303);
  });

  it('change a password', async () => {
    const { id } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    const fields = { currentPassword: PASSWORD, newPassword: 'mật khẩu khác hẳn' };
    expect((await submit('/auth/change-password', fields, cookie)).statusCode).toBe(200);
    const again = await submit('/auth/change-password', fields, cookie);
    expect([again.statusCode, again.body.includes('Mật khẩu hiện tại không đúng.')]).toEqual([400, true]);
  });

  it('say the same to all who have forgotten a password', async () => {
    const { email } = await addAccount(plenary);
    const [known, unknown] = [
      await submit('/auth/forgot-password', { email }),
      await submit('/auth/forgot-password', { email: 'nobody@example.org' }),
    ];
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(known.body).toContain('Hãy xem hộp thư');
  });

  it.each([
    ['/auth/reset-password', `?token=${encodeURIComponent(POLYGLOT)}`],
    ['/auth/accept-invitation', `?token=${encodeURIComponent(POLYGLOT)}`],
    ['/auth/accept-invitation', '?token[]=<script>&token[]=x'],
    ['/auth/reset-password', '?token=a&token=<img src=x onerror=alert(1)>'.replaceAll(' ', '%20')],
  ])('show %s%s as text', async (path, search) => {
    const { statusCode, body } = await open(path + search);
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/<script|<img/i);
    const again = await submit(path, { token: POLYGLOT, password: PASSWORD });
    expect(again.statusCode).toBe(410);
    expect(again.body).not.toMatch(/<script|<img/i);
  });
});
