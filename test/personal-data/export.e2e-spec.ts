import { AccessTokensService, SessionsService, TokenScope } from '../../src/accounts/index.js';
import { SYSTEM } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { administratorCookie, command, createWorld, signedIn, vi, type World } from './world.js';

const QUERY = `query ($id: ID!) { personalData(personId: $id) {
  person { name } parts { name class source(language: "en") recipients(language: "en") entries } } }`;

describe('the export of personal data', () => {
  let plenary: TestApp;
  let world: World;
  let administrator: string;
  let own: string;
  let accountId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    administrator = await administratorCookie(plenary);
    own = await signedIn(plenary, { personId: world.person, bodyId: world.body });
    accountId = (await plenary.send('{ me { id } }', {}, { cookie: own }, null)).data.me.id;
    const contact = { personId: world.person, email: 'mau@moha.example' };
    await command(plenary, own, 'setContact', contact, '');
    await plenary.app.get(SessionsService).open(accountId, { userAgent: 'Firefox', address: '192.0.2.9' });
    await plenary.app.get(AccessTokensService).create(SYSTEM, {
      ...{ accountId, name: 'máy in', scope: TokenScope.READ },
      expiresOn: new Date().toISOString().slice(0, 10),
    });
  });
  afterAll(() => plenary.close());

  const ask = (cookie: string, id = world.person) =>
    plenary.send(QUERY, { id }, cookie ? { cookie } : {}, null);
  const parts = async (cookie: string): Promise<Record<string, Data>> => {
    const { data } = await ask(cookie);
    return Object.fromEntries(data.personalData.parts.map((part: Data) => [part.name, part.entries]));
  };

  it('holds all kinds of data, each with its class', async () => {
    const { data } = await ask(own);
    const told = data.personalData.parts.map((part: Data) => [part.name, part.class, part.entries.length]);
    expect(told).toEqual([
      ['person', 'OFFICIAL_RECORD', 1],
      ['appointments', 'OFFICIAL_RECORD', 2],
      ['officerRoles', 'OFFICIAL_RECORD', 1],
      ['presentations', 'OFFICIAL_RECORD', 1],
      ['publishedPresentations', 'OFFICIAL_RECORD', 1],
      ['reportPresentations', 'OFFICIAL_RECORD', 1],
      ['attendances', 'OFFICIAL_RECORD', 1],
      ['statements', 'OFFICIAL_RECORD', 0],
      ['minutesEntries', 'OFFICIAL_RECORD', 0],
      ['minutesSignatures', 'OFFICIAL_RECORD', 0],
      ['directives', 'OFFICIAL_RECORD', 0],
      ['progressReports', 'OFFICIAL_RECORD', 0],
      ['notices', 'OFFICIAL_RECORD', 0],
      ['invitations', 'OFFICIAL_RECORD', 0],
      ['delegations', 'OFFICIAL_RECORD', 0],
      ['corrections', 'OFFICIAL_RECORD', 0],
      ['erasureRequests', 'OFFICIAL_RECORD', 0],
      ['speeches', 'OFFICIAL_RECORD', 0],
      ['substitutions', 'OFFICIAL_RECORD', 0],
      ['presences', 'OFFICIAL_RECORD', 0],
      ['absences', 'OFFICIAL_RECORD', 0],
      ['contact', 'CONTACT', 1],
      ['invitationAddresses', 'CONTACT', 0],
      ['invitationNotes', 'LOGISTICS', 0],
      ['badges', 'LOGISTICS', 0],
      ['excuses', 'LOGISTICS', 0],
      ['substitutionReasons', 'LOGISTICS', 0],
      ['speechTopics', 'LOGISTICS', 0],
      ['unavailabilities', 'LOGISTICS', 1],
      ['accounts', 'ACCOUNT', 1],
      ['sessions', 'ACCOUNT', 2],
      ['accessTokens', 'ACCOUNT', 1],
      ['calendarLinks', 'ACCOUNT', 0],
      ['identities', 'ACCOUNT', 0],
      ['conferenceRoles', 'ACCOUNT', 0],
      ['focalPoints', 'ACCOUNT', 1],
      ['uploads', 'ACCOUNT', 0],
      ['mails', 'CONTACT', 0],
      ['auditEntries', 'ACCOUNT', 1],
    ]);
  });

  it('tells as what the person stands in published agendas, and when the person said not to come', async () => {
    const { publishedPresentations, unavailabilities } = await parts(administrator);
    expect(publishedPresentations).toMatchObject([
      { version: 1, name: 'Nguyễn Văn Mẫu', printed: 'ông Mẫu', item: { vi: 'Phát biểu' } },
    ]);
    expect(unavailabilities).toMatchObject([
      { conference: { vi: 'Trình bày' }, from: '2020-06-12T01:00:00+00:00', to: '2020-06-12T02:00:00+00:00' },
    ]);
  });

  it('says where each kind comes from and who sees it', async () => {
    const { data } = await ask(own);
    const attendances = data.personalData.parts.find((part: Data) => part.name === 'attendances');
    expect(attendances).toMatchObject({
      source: 'The record of the conference, as its organisers and secretaries have recorded it',
      recipients: 'Whoever may see the conference',
    });
  });

  it('tells what is held, as JSON', async () => {
    const { contact, accounts, focalPoints, sessions, auditEntries, statements } = await parts(own);
    expect(contact).toEqual([{ email: 'mau@moha.example', phone: null, updatedAt: expect.any(String) }]);
    expect(accounts[0]).toMatchObject({ id: accountId, administrator: false });
    expect(focalPoints[0].body).toEqual({ vi: 'Bộ Nội vụ' });
    expect(sessions.map(({ userAgent, address }: Data) => `${userAgent} ${address}`).sort()).toEqual([
      'Firefox 192.0.2.9',
      'null null',
    ]);
    expect(auditEntries[0].count).toBe(1);
    expect(statements).toEqual([]);
  });

  it('holds no token, hash or password', async () => {
    const { data } = await ask(own);
    expect(JSON.stringify(data)).not.toMatch(/hash|password"|plenary_(session|pat|link)_/i);
  });

  it('leaves out to the person, not to administrators, the wording of drafts', async () => {
    const [mine] = (await parts(own)).attendances;
    const [theirs] = (await parts(administrator)).attendances;
    expect([mine.conferenceId, mine.conference]).toEqual([world.conferences.attendee, null]);
    expect([theirs.conferenceId, theirs.conference]).toEqual([world.conferences.attendee, { vi: 'Tham dự' }]);
  });

  it.each<[string, () => Promise<string>]>([
    ['somebody who is signed in', () => signedIn(plenary)],
    ['a focal point of the body', () => signedIn(plenary, { bodyId: world.body })],
    [
      'an organiser',
      () => signedIn(plenary, { conferenceId: world.conferences.attendee, role: 'ORGANISER' }),
    ],
  ])('is null for %s', async (_, somebody) => {
    expect((await ask(await somebody())).data).toEqual({ personalData: null });
  });

  it('is refused without signing in, and to access tokens', async () => {
    const codes = [];
    for (const by of [null, undefined]) {
      const { errors } = await plenary.send(QUERY, { id: world.person }, {}, by);
      codes.push([errors![0]!.extensions.code, errors![0]!.extensions.reason]);
    }
    expect(codes).toEqual([
      ['UNAUTHENTICATED', undefined],
      ['FORBIDDEN', 'SESSION_NEEDED'],
    ]);
  });

  it('is null for a person that there is not', async () => {
    expect((await ask(administrator, '0199a000-0000-7000-8000-000000000000')).data).toEqual({
      personalData: null,
    });
  });

  it('lets a person find themselves by their account, which administrators link', async () => {
    const { person } = await plenary.mutate('createPerson', { name: 'Lê Thị Mẫu' }, 'person { id }');
    const wish = { email: 'le@example.org', name: 'Lê', personId: person.id };
    const select = 'account { id person { name } }';
    const invited = await command(plenary, administrator, 'inviteAccount', wish, select);
    expect(invited.account.person).toEqual({ name: 'Lê Thị Mẫu' });
    const unknown = { ...wish, email: 'x@example.org', personId: '0199a000-0000-7000-8000-000000000000' };
    const refused = await command(plenary, administrator, 'inviteAccount', unknown, 'account { id }');
    expect(refused.userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['personId'], message: expect.any(String) },
    ]);
    const me = await plenary.send('{ me { person { name } } }', {}, { cookie: own }, null);
    expect(me.data.me.person).toEqual({ name: 'Nguyễn Văn Mẫu' });
  });

  it('leaves out the title of a closed item to those who are not admitted', async () => {
    const { person } = await plenary.mutate('createPerson', { name: 'Phạm Văn Mẫu' }, 'person { id }');
    const cookie = await signedIn(plenary, { personId: person.id });
    const session = await plenary.mutate(
      'addSession',
      { conferenceId: world.otherConference },
      'agendaSession { id }',
    );
    await plenary.mutate(
      'addAgendaItem',
      {
        ...{ sessionId: session.agendaSession.id, kind: 'SPEECH', title: vi('Chuyện kín'), closed: true },
        presenters: [{ personId: person.id }],
      },
      'agendaItem { id }',
    );
    const text = JSON.stringify((await ask(cookie, person.id)).data);
    expect([text.includes('"presentations"'), text.includes('Chuyện kín')]).toEqual([true, false]);
  });
});
