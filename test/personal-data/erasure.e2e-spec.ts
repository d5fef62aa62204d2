import { DataSource } from 'typeorm';
import {
  AccessTokensService,
  AccountsService,
  ExternalIdentityEntity,
  InvitationsService,
  SessionsService,
  TokenScope,
} from '../../src/accounts/index.js';
import { Outbox } from '../../src/platform/mail/index.js';
import { addAccount, cookieOf, me, PASSWORD, post, SYSTEM } from '../accounts/visitor.js';
import { wanted } from '../platform/mail/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { administratorCookie, command, createWorld, sent, signedIn, type World } from './world.js';

const SECRETS = {
  email: 'bi-mat-lien-he@moha.example',
  phone: '+84 24 9876 5432',
  accountEmail: 'bi-mat-tai-khoan@moha.example',
  accountName: 'Mẫu Đặc Biệt',
  userAgent: 'BrowserOfThePerson/77',
  address: '203.0.113.77',
  subject: 'subject-of-the-person',
  tokenName: 'máy in riêng của Mẫu',
};
const CERTIFICATE =
  'erasureCertificate { person { name contact { email } } erasedAt reason ground(language: "en") erased { name count } kept { name count } }';
const mailTo = (accountId: string) =>
  wanted(accountId, 'mail', {
    to: { name: SECRETS.accountName, address: SECRETS.accountEmail },
    text: `Kính gửi ${SECRETS.accountName}`,
  });
const NOW = new Date().toISOString().slice(0, 10);

describe('erasing personal data', () => {
  let plenary: TestApp;
  let administrator: string;
  let world: World;
  beforeEach(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    administrator = await administratorCookie(plenary);
  });
  afterEach(() => plenary.close());

  const erase = (input: object = {}, cookie = administrator) => {
    const whole = { personId: world.person, expectedRevision: 1, reason: 'Yêu cầu ngày 24/11', ...input };
    return command(plenary, cookie, 'erasePersonalData', whole, CERTIFICATE);
  };

  /** Each row of each table, as JSON. */
  async function dump(): Promise<string> {
    const database = plenary.app.get(DataSource);
    const tables: { name: string }[] = await database.query(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    const rows = [];
    for (const { name } of tables) {
      rows.push(
        ...(await database.query(`select '${name}' as of, row_to_json(t)::text as row from ${name} t`)),
      );
    }
    return JSON.stringify(rows);
  }

  /** The names of the secrets that are still somewhere in the database. */
  async function found(): Promise<string[]> {
    const text = await dump();
    return Object.entries(SECRETS)
      .filter(([, value]) => text.includes(value))
      .map(([name]) => name);
  }

  /** An account of the person with one of everything; gives its id, session and access token. */
  async function fullAccount() {
    const { app } = plenary;
    const { id } = await addAccount(plenary, {
      ...{ email: SECRETS.accountEmail, name: SECRETS.accountName, personId: world.person },
    });
    const device = { userAgent: SECRETS.userAgent, address: SECRETS.address };
    const session = `plenary=${await app.get(SessionsService).open(id, device)}`;
    const wish = { accountId: id, name: SECRETS.tokenName, scope: TokenScope.READ, expiresOn: NOW };
    const { token } = await app.get(AccessTokensService).create(SYSTEM, wish);
    await app.get(DataSource).manager.insert(ExternalIdentityEntity, {
      ...{ id, accountId: id, issuer: 'https://id.example', subject: SECRETS.subject },
    });
    const email = SECRETS.accountEmail;
    const conferenceId = world.conferences.attendee;
    await command(plenary, administrator, 'giveRole', { conferenceId, email, role: 'SECRETARY' }, '');
    await command(plenary, administrator, 'appointFocalPoint', { bodyId: world.body, email }, '');
    await app.get(DataSource).transaction(manager => app.get(Outbox).queue(manager, [mailTo(id)]));
    // Something that the account has done, before and after it gets a new name.
    const contact = { personId: world.person, email: SECRETS.email, phone: SECRETS.phone };
    await command(plenary, session, 'setContact', contact, '');
    return { id, session, token: token! };
  }

  it('leaves nothing of contact, account, devices and addresses in any table', async () => {
    await fullAccount();
    expect(await found()).toEqual(Object.keys(SECRETS));
    await erase();
    expect(await found()).toEqual([]);
  });

  it('certifies what was erased, what stays and why', async () => {
    await fullAccount();
    const { erasureCertificate, userErrors } = await erase();
    const { erased, kept, erasedAt, ...rest } = erasureCertificate;
    const asObject = (parts: Data) => Object.fromEntries(parts.map(({ name, count }: Data) => [name, count]));
    expect(userErrors).toEqual([]);
    expect(asObject(erased)).toEqual({
      ...{ contact: 1, accounts: 1, sessions: 1, accessTokens: 1, calendarLinks: 0, identities: 1 },
      ...{ conferenceRoles: 1, focalPoints: 1, unavailabilities: 1, mails: 1 },
      ...{ invitationAddresses: 0, invitationNotes: 0, badges: 0, speechTopics: 0 },
      ...{ excuses: 0, substitutionReasons: 0 },
    });
    expect(asObject(kept)).toEqual({
      ...{ person: 1, appointments: 2, officerRoles: 1, presentations: 1, publishedPresentations: 1 },
      ...{ reportPresentations: 1 },
      ...{ attendances: 1, statements: 0, directives: 0, auditEntries: 1 },
      ...{ minutesEntries: 0, minutesSignatures: 0, notices: 0, progressReports: 0 },
      ...{ corrections: 0, erasureRequests: 0 },
      ...{ invitations: 0, delegations: 0, speeches: 0, substitutions: 0, presences: 0, absences: 0 },
    });
    expect(rest).toEqual({
      person: { name: 'Nguyễn Văn Mẫu', contact: null },
      reason: 'Yêu cầu ngày 24/11',
      ground: expect.stringContaining('kept under the law on archives'),
    });
    expect(Math.abs(Date.now() - Date.parse(erasedAt))).toBeLessThan(60_000);
  });

  it('ends all that the account was good for, at once', async () => {
    const { id, session, token } = await fullAccount();
    await erase();
    expect(await me(plenary, { cookie: session })).toBeNull();
    expect(await me(plenary, { authorization: `Bearer ${token}` })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const signIn = await post(plenary.app, 'sign-in', { email: SECRETS.accountEmail, password: PASSWORD });
    expect(signIn.statusCode).toBe(401);
    const select = 'accounts { nodes { id name email disabledAt administrator person { id } } }';
    const { accounts } = await plenary.ask(`{ ${select} }`);
    expect(accounts.nodes.find((account: Data) => account.id === id)).toEqual({
      ...{ id, name: `Đã xóa / Erased ${id.slice(-8)}`, email: `erased-${id}@account.invalid` },
      ...{ disabledAt: expect.any(String), administrator: false, person: null },
    });
  });

  it('ends its roles, and keeps that they were held', async () => {
    const { id } = await fullAccount();
    await erase();
    const open = await plenary.app.get(DataSource).query(
      `select 'conference_role' as of, valid_until <= now() as ended from conference_role where account_id = $1
       union all select 'focal_point', valid_until <= now() from focal_point where account_id = $1`,
      [id],
    );
    expect(open).toEqual([
      { of: 'conference_role', ended: true },
      { of: 'focal_point', ended: true },
    ]);
  });

  it('leaves the official record as it was, and the trail with who did what', async () => {
    const { id } = await fullAccount();
    const record = () =>
      plenary.ask(`{ conference(id: "${world.conferences.officer}") { officers { role person { name } } }
        attended: conference(id: "${world.conferences.attendee}") { attendances { nodes { party { ... on Person { name } } } } }
        presented: conference(id: "${world.conferences.presenter}") { sessions { items { presenters { printed person { name } } } } } }`);
    const before = await record();
    await erase();
    expect(await record()).toEqual(before);
    const { auditLog } = await plenary.ask('{ auditLog(first: 100) { nodes { command accountName } } }');
    const byThem = auditLog.nodes.filter(({ accountName }: Data) => accountName?.endsWith(id.slice(-8)));
    expect(byThem).toEqual([{ command: 'setContact', accountName: `Đã xóa / Erased ${id.slice(-8)}` }]);
    expect(auditLog.nodes[0].command).toBe('erasePersonalData');
  });

  it('can be certified again, to administrators only', async () => {
    const input = { personId: world.person, expectedRevision: 1, reason: 'Yêu cầu' };
    const select = 'erasureCertificate { id }';
    const { erasureCertificate } = await command(plenary, administrator, 'erasePersonalData', input, select);
    const query = `{ node(id: "${erasureCertificate.id}") { ... on ErasureCertificate { reason } } }`;
    expect(await plenary.ask(query)).toEqual({ node: { reason: 'Yêu cầu' } });
    expect(await plenary.ask(query, {}, null)).toEqual({ node: null });
  });

  it('works without an account, and a second time', async () => {
    const contact = { personId: world.person, email: SECRETS.email };
    await command(plenary, administrator, 'setContact', contact, '');
    const counts = [];
    for (const reason of ['lần một', 'lần hai']) {
      const { erasureCertificate } = await erase({ reason });
      counts.push(erasureCertificate.erased.find(({ name }: Data) => name === 'contact').count);
    }
    expect([counts, await found()]).toEqual([[1, 0], []]);
  });

  it('withdraws an invitation that is open', async () => {
    const { accountId, url } = await plenary.app
      .get(InvitationsService)
      .invite(SYSTEM, { email: SECRETS.accountEmail, name: 'x', personId: world.person });
    await erase();
    const token = new URL(url!).searchParams.get('token');
    const answer = await post(plenary.app, 'accept-invitation', { token, password: PASSWORD });
    expect([answer.statusCode, await found()]).toEqual([410, []]);
    expect(await plenary.app.get(SessionsService).open(accountId)).toBeNull();
  });

  it('is refused for the last administrator, and nothing is erased', async () => {
    const contact = { personId: world.person, email: SECRETS.email };
    await command(plenary, administrator, 'setContact', contact, '');
    const { accounts } = await plenary.ask('{ accounts { nodes { id revision } } }');
    const [{ id, revision }] = accounts.nodes;
    await plenary.app
      .get(AccountsService)
      .update(SYSTEM, { id, expectedRevision: revision, personId: world.person });
    expect((await erase()).userErrors).toEqual([
      {
        code: 'LAST_ADMINISTRATOR',
        path: ['personId'],
        message: 'This is the last administrator; appoint another one first.',
      },
    ]);
    expect(await found()).toEqual(['email']);
    const other = await addAccount(plenary, { administrator: true });
    expect((await erase({}, await cookieOf(plenary, other.id))).userErrors).toEqual([]);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['the person', () => signedIn(plenary, { personId: world.person }), 'FORBIDDEN'],
    ['a focal point', () => signedIn(plenary, { bodyId: world.body }), 'FORBIDDEN'],
    ['nobody in particular', () => Promise.resolve(''), 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_, somebody, code) => {
    const input = { personId: world.person, expectedRevision: 1, reason: 'x' };
    const { errors } = await sent(plenary, await somebody(), 'erasePersonalData', input, '');
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('is refused from a revision that is behind, for nobody, and to the token of an administrator', async () => {
    const input = { personId: world.person, expectedRevision: 2, reason: 'x' };
    const behind = await sent(plenary, administrator, 'erasePersonalData', input, '');
    expect(behind.errors![0]!.extensions.code).toBe('CONFLICT');
    const nobody = await erase({ personId: '0199a000-0000-7000-8000-000000000000' });
    expect(nobody.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['personId'] }]);
    const document =
      'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { userErrors { code } } }';
    const { errors } = await plenary.send(document, { input });
    expect(errors![0]!.extensions.reason).toBe('SESSION_NEEDED');
  });
});
