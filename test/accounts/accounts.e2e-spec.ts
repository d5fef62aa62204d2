import { DataSource } from 'typeorm';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, cookieOf, me, PASSWORD, post } from './visitor.js';

describe('administering accounts', () => {
  let plenary: TestApp;
  let cookie: string;
  let administrator: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = (await addAccount(plenary, { name: 'Quản trị', administrator: true })).id;
    cookie = await cookieOf(plenary, administrator);
  });
  afterAll(() => plenary.close());

  const ask = async (query: string, variables: object = {}, by = cookie) => {
    const { data, errors } = await plenary.send(query, variables, { cookie: by }, null);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const command = async (name: string, input: object, select = '', by = cookie) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code path } } }`;
    return (await ask(document, { input }, by))[name];
  };
  const fault = (code: string, ...path: string[]) => ({ userErrors: [{ code, path }] });
  const NOBODY = '0199a000-0000-7000-8000-000000000000';
  const stored = async (id: string) =>
    (await plenary.app.get(DataSource).query('select * from account where id = $1', [id]))[0];

  it('invites somebody, who then signs in', async () => {
    const { account, invitationUrl, userErrors } = await command(
      'inviteAccount',
      { email: '  Minh@Example.ORG', name: 'Phạm Văn Minh', language: 'en', administrator: true },
      'account { id revision email name language administrator invited disabledAt } invitationUrl',
    );
    expect({ account, userErrors }).toEqual({
      account: {
        id: account.id,
        revision: 1,
        email: 'minh@example.org',
        name: 'Phạm Văn Minh',
        language: 'en',
        administrator: true,
        invited: true,
        disabledAt: null,
      },
      userErrors: [],
    });
    const token = new URL(invitationUrl).searchParams.get('token');
    expect((await post(plenary.app, 'accept-invitation', { token, password: PASSWORD })).statusCode).toBe(
      204,
    );
    const { accounts } = await ask('{ accounts(text: "minh example") { nodes { id invited } } }');
    expect(accounts.nodes).toEqual([{ id: account.id, invited: false }]);
    expect(await command('renewAccountInvitation', { id: account.id })).toEqual(
      fault('INVITATION_ACCEPTED', 'id'),
    );
  });

  it('renews an invitation, and the old link is void', async () => {
    const invited = await command(
      'inviteAccount',
      { email: 'renew@example.org', name: 'x' },
      'account { id } invitationUrl',
    );
    const renewed = await command('renewAccountInvitation', { id: invited.account.id }, 'invitationUrl');
    const accept = async (url: string) => {
      const token = new URL(url).searchParams.get('token');
      return (await post(plenary.app, 'accept-invitation', { token, password: PASSWORD })).statusCode;
    };
    expect([await accept(invited.invitationUrl), await accept(renewed.invitationUrl)]).toEqual([410, 204]);
  });

  it('makes a reset link to hand over', async () => {
    const { id, email } = await addAccount(plenary);
    const { resetUrl } = await command('createResetLink', { id }, 'resetUrl');
    expect(resetUrl).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/auth\/reset-password\?token=plenary_link_[\w-]{43}$/,
    );
    const token = new URL(resetUrl).searchParams.get('token');
    await post(plenary.app, 'reset-password', { token, password: 'mật khẩu đặt lại' });
    const response = await post(plenary.app, 'sign-in', { email, password: 'mật khẩu đặt lại' });
    expect(response.statusCode).toBe(200);
  });

  it.each([
    [
      'an address that is taken, in other letters',
      { email: 'TAKEN@example.org' },
      fault('EMAIL_TAKEN', 'email'),
    ],
    ['two addresses', { email: 'a@example.org, b@example.org' }, fault('INVALID_EMAIL', 'email')],
    [
      'an address with a line break',
      { email: 'a@example.org\nBcc: b@example.org' },
      fault('INVALID_EMAIL', 'email'),
    ],
    ['an address with a name', { email: 'An <a@example.org>' }, fault('INVALID_EMAIL', 'email')],
    ['an address without a host', { email: 'an' }, fault('INVALID_EMAIL', 'email')],
    [
      'a language that we do not speak',
      { email: 'fr@example.org', language: 'fr' },
      fault('UNKNOWN_LANGUAGE', 'language'),
    ],
    ['an empty name', { email: 'empty@example.org', name: ' ' }, fault('TEXT_LENGTH', 'name')],
  ])('invites nobody with %s', async (_, wish, refusal) => {
    await addAccount(plenary, { email: 'taken@example.org' }).catch(() => {});
    const count = async () => (await ask('{ accounts { totalCount } }')).accounts.totalCount;
    const before = await count();
    expect(await command('inviteAccount', { name: 'x', ...wish })).toEqual(refusal);
    expect(await count()).toBe(before);
  });

  it('changes an account, from the revision that was read', async () => {
    const { id } = await addAccount(plenary, { name: 'Cũ' });
    const input = { id, expectedRevision: 1, name: 'Mới', language: 'en', administrator: true };
    const changed = await command('updateAccount', input, 'account { revision name language administrator }');
    expect(changed.account).toEqual({ revision: 2, name: 'Mới', language: 'en', administrator: true });
    const late = await plenary.send(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { userErrors { code } } }',
      { input: { ...input, name: 'Muộn' } },
      { cookie },
      null,
    );
    expect(JSON.stringify([late.errors, late.data])).toContain('CONFLICT');
    expect((await stored(id)).name).toBe('Mới');
  });

  it('disables an account at once and enables it again, with its sessions over', async () => {
    const { id, email } = await addAccount(plenary);
    const own = await cookieOf(plenary, id);
    const disabled = await command('disableAccount', { id }, 'account { disabledAt }');
    expect(Date.parse(disabled.account.disabledAt)).toBeGreaterThan(Date.now() - 10_000);
    const again = await command('disableAccount', { id }, 'account { disabledAt }');
    expect(again).toEqual(disabled);
    expect(await me(plenary, { cookie: own })).toBeNull();
    const signIn = async () => (await post(plenary.app, 'sign-in', { email, password: PASSWORD })).statusCode;
    expect(await signIn()).toBe(401);
    expect(await command('createResetLink', { id })).toEqual(fault('ACCOUNT_DISABLED', 'id'));
    const enabled = await command('enableAccount', { id }, 'account { disabledAt }');
    expect(enabled).toEqual({ account: { disabledAt: null }, userErrors: [] });
    expect([await signIn(), await me(plenary, { cookie: own })]).toEqual([200, null]);
  });

  it.each([
    ['updateAccount', { expectedRevision: 1 }],
    ['disableAccount', {}],
    ['enableAccount', {}],
    ['renewAccountInvitation', {}],
    ['createResetLink', {}],
  ])('%s refuses an account that there is not', async (name, rest) => {
    expect(await command(name, { id: NOBODY, ...rest })).toEqual(fault('NOT_FOUND', 'id'));
  });

  it('lists accounts in one statement, whether one or three', async () => {
    const list = (text: string) =>
      statementsOf(() =>
        ask('query ($text: String) { accounts(text: $text) { totalCount nodes { name email } } }', { text }),
      );
    await addAccount(plenary, { name: 'Đặng Thị Sen' });
    const one = await list('dang thi');
    await addAccount(plenary, { name: 'Đặng Thị Huệ' });
    await addAccount(plenary, { name: 'Đặng Thị Cúc' });
    const three = await list('dang thi');
    expect([one.statements.length, three.statements.length]).toEqual([1, 1]);
    expect(three.result.accounts.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Đặng Thị Cúc',
      'Đặng Thị Huệ',
      'Đặng Thị Sen',
    ]);
  });

  it('is for administrators in a session: not for others, nor for an access token', async () => {
    const other = await cookieOf(plenary, (await addAccount(plenary)).id);
    const list = '{ accounts { totalCount } }';
    const invite =
      'mutation { inviteAccount(input: { email: "no@example.org", name: "x" }) { userErrors { code } } }';
    const code = async (query: string, headers: Record<string, string>, by: string | null) =>
      (await plenary.send(query, {}, headers, by)).errors?.[0]?.extensions.code;
    expect([
      await code(list, {}, null),
      await code(list, { cookie: other }, null),
      await code(invite, { cookie: other }, null),
      // The administrator of the tests has an access token.
      await plenary.send(invite).then(({ errors }) => errors?.[0]?.extensions.reason),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'SESSION_NEEDED']);
  });

  it('shows to others the name only', async () => {
    const other = await cookieOf(plenary, (await addAccount(plenary)).id);
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Account { name email administrator language disabledAt invited sessions { id } accessTokens { id } } } }',
      { id: administrator },
      other,
    );
    expect(node).toEqual({
      ...{ name: 'Quản trị', email: null, administrator: null, language: null, disabledAt: null },
      ...{ invited: null, sessions: null, accessTokens: null },
    });
  });
});

describe('the last administrator', () => {
  it('stays, even when two step down at once', async () => {
    const plenary = await createTestApp();
    await plenary.app.get(DataSource).query('update account set disabled_at = now() where administrator');
    const [one, other] = [
      await addAccount(plenary, { administrator: true }),
      await addAccount(plenary, { administrator: true }),
    ];
    const stepDown = async ({ id }: { id: string }, at: number) => {
      const [name, input] =
        at === 0
          ? ['disableAccount', `{ id: "${id}" }`]
          : ['updateAccount', `{ id: "${id}", expectedRevision: 1, administrator: false }`];
      const { data } = await plenary.send(
        `mutation { ${name}(input: ${input}) { userErrors { code path } } }`,
        {},
        { cookie: await cookieOf(plenary, id) },
        null,
      );
      return data[name!].userErrors;
    };
    const answers = await Promise.all([one, other].map(stepDown));
    expect(answers.map(errors => errors.length).sort()).toEqual([0, 1]);
    const refusals = answers.flat();
    expect(refusals).toEqual([
      { code: 'LAST_ADMINISTRATOR', path: answers[0].length ? ['id'] : ['administrator'] },
    ]);
    const [{ count }] = await plenary.app
      .get(DataSource)
      .query('select count(*)::int from account where administrator and disabled_at is null');
    expect(count).toBe(1);
    await plenary.close();
  });
});
