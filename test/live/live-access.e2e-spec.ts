import {
  AccessTokensService,
  AccountsService,
  SessionsService,
  TokenScope,
} from '../../src/accounts/index.js';
import { ConferenceRolesService } from '../../src/conferences/index.js';
import { Actor, ConferenceRole } from '../../src/platform/auth/index.js';
import { Hub } from '../../src/platform/live/hub.js';
import { token } from '../access/personas.js';
import { addAccount, cookieOf, SYSTEM } from '../accounts/visitor.js';
import { createSetting, type Setting, vi } from '../agenda/setting.js';
import { changeItem, type Morning, morning, openToAll, publish } from '../agenda/versions/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { AGENDA, aWhile, listen, Subscriber } from './subscriber.js';

const TITLES = `subscription ($id: ID!) { agendaChanged(conferenceId: $id) {
  agenda { sessions { items { title presenters { id } } } } } }`;

describe('who follows an agenda', () => {
  let plenary: TestApp;
  let url: string;
  let setting: Setting;
  let items: Morning;
  const open: Subscriber[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
    items = await morning(plenary, setting.conferenceId, setting.roomA);
    await publish(plenary, setting.conferenceId);
  });
  afterEach(() => {
    for (const subscriber of open.splice(0)) subscriber.close();
  });
  afterAll(() => plenary.close());

  const follow = async (by: Parameters<typeof Subscriber.of>[1] = {}, query = AGENDA) => {
    const subscriber = await Subscriber.of(url, by);
    open.push(subscriber);
    subscriber.subscribe(query, { id: setting.conferenceId });
    await aWhile();
    return subscriber;
  };
  let made = 0;
  const publishNext = async () => {
    made += 1;
    await changeItem(plenary, items.report, { title: vi(`Báo cáo ${made}`) });
    await publish(plenary, setting.conferenceId, { reason: `Lần ${made}` });
  };
  const setVisibility = async (visibility: string) => {
    const id = setting.conferenceId;
    const { conference } = await plenary.ask('query ($id: ID!) { conference(id: $id) { revision } }', { id });
    const input = { id, expectedRevision: conference.revision, visibility };
    await plenary.mutate('updateConference', input, 'conference { id }');
  };
  const faultOf = async (subscriber: Subscriber) =>
    (await subscriber.message('error')).payload[0].extensions.code;
  const account = async (role?: ConferenceRole, more: object = {}) => {
    const made = await addAccount(plenary, { password: null, ...more });
    const input = { conferenceId: setting.conferenceId, email: made.email, role: role! };
    const roleId = role && (await plenary.app.get(ConferenceRolesService).give(SYSTEM, input));
    return { ...made, roleId: roleId! };
  };

  it('is nobody who does not see the conference', async () => {
    await setVisibility('PARTICIPANTS');
    expect(await faultOf(await follow())).toBe('NOT_FOUND');
    const subscriber = await Subscriber.of(url);
    open.push(subscriber);
    subscriber.subscribe(AGENDA, { id: 'x' });
    expect(await faultOf(subscriber)).toBe('BAD_USER_INPUT');
  });

  it('is a delegate until the role ends, also when the role ends by itself or nothing happens', async () => {
    const delegate = await account(ConferenceRole.DELEGATE);
    const headers = { cookie: await cookieOf(plenary, delegate.id) };
    const [subscriber, idle] = [await follow({ headers }), await follow({ headers })];
    await publishNext();
    await Promise.all([subscriber.events(1), idle.events(1)]);
    const end = { id: delegate.roleId, expectedRevision: 1 };
    await plenary.app.get(ConferenceRolesService).end(SYSTEM, end);
    plenary.app.get(Hub).checkAll();
    expect(await faultOf(idle)).toBe('NOT_FOUND');
    await publishNext();
    expect(await faultOf(subscriber)).toBe('NOT_FOUND');
    expect([subscriber.told.length, idle.told.length]).toEqual([1, 1]);
  });

  it('is whoever is confirmed as a delegate, until the person is withdrawn', async () => {
    const { person } = await plenary.mutate('createPerson', { name: 'Lò Văn An' }, 'person { id }');
    const { id: accountId } = await account(undefined, { personId: person.id });
    const added = { conferenceId: setting.conferenceId, role: 'DELEGATE', personId: person.id };
    const { id } = (await plenary.mutate('addDelegate', added, 'delegate { id }')).delegate;
    await plenary.mutate('confirmDelegates', { ids: [id] }, 'delegates { id }');
    const subscriber = await follow({ headers: { cookie: await cookieOf(plenary, accountId) } });
    await publishNext();
    await subscriber.events(1);
    const withdraw = { id, expectedRevision: 2, reason: 'Bận' };
    await plenary.mutate('withdrawDelegate', withdraw, 'delegate { id }');
    await publishNext();
    expect(await faultOf(subscriber)).toBe('NOT_FOUND');
    expect(subscriber.told.length).toBe(1);
  });

  it('is nobody whose session has ended, token was revoked, or account was disabled', async () => {
    const [one, two, three] = [
      await account(ConferenceRole.DELEGATE),
      await account(ConferenceRole.DELEGATE),
      await account(ConferenceRole.DELEGATE),
    ];
    const cookie = await cookieOf(plenary, one.id);
    const { id: tokenId, token: secret } = await plenary.app.get(AccessTokensService).create(SYSTEM, {
      accountId: two.id,
      name: 'robot',
      scope: TokenScope.READ,
      expiresOn: new Date(Date.now() + 172_800_000).toISOString().slice(0, 10),
    });
    const subscribers = [
      await follow({ headers: { cookie } }),
      await follow({ token: secret! }),
      await follow({ headers: { authorization: `Bearer ${await token(plenary, three, TokenScope.READ)}` } }),
    ];
    await publishNext();
    await Promise.all(subscribers.map(each => each.events(1)));
    await plenary.app.get(SessionsService).close(cookie.split('=')[1]!);
    const owner = { accountId: two.id, personId: null, administrator: false, roles: [], bodyIds: [] };
    const actor = Actor.forAccount(owner, { kind: 'session', id: 'test' });
    await plenary.app.get(AccessTokensService).revoke({ ...SYSTEM, actor }, { id: tokenId });
    await plenary.app.get(AccountsService).disable(SYSTEM, { id: three.id });
    await publishNext();
    expect(await Promise.all(subscribers.map(faultOf))).toEqual(Array(3).fill('UNAUTHENTICATED'));
    expect(subscribers.map(each => each.told.length)).toEqual([1, 1, 1]);
  });

  it('is not everybody any more when the conference is closed to them', async () => {
    await setVisibility('PUBLIC');
    const visitor = await follow();
    await publishNext();
    await visitor.events(1);
    await setVisibility('PARTICIPANTS');
    await publishNext();
    expect(await faultOf(visitor)).toBe('NOT_FOUND');
    expect(visitor.told).toHaveLength(1);
    await setVisibility('PUBLIC');
  });

  it('reads of a closed item only that it is closed, unless admitted to it', async () => {
    const presenter = await account(undefined, { personId: setting.person });
    const other = await account(undefined, { personId: setting.otherPerson });
    const secretary = await account(ConferenceRole.SECRETARY);
    const cookie = async ({ id }: { id: string }) => ({ headers: { cookie: await cookieOf(plenary, id) } });
    const followers = [
      await follow({}, TITLES),
      await follow(await cookie(other), TITLES),
      await follow(await cookie(presenter), TITLES),
      await follow(await cookie(secretary), TITLES),
    ];
    await changeItem(plenary, items.report, {
      title: vi('Nhân sự'),
      closed: true,
      presenters: [{ role: 'PRESENTER', personId: setting.person, postId: setting.post }],
    });
    await publish(plenary, setting.conferenceId, { reason: 'Họp kín' });
    const seen = await Promise.all(
      followers.map(async each => (await each.events(1))[0].agendaChanged.agenda.sessions[0].items[1]),
    );
    expect(seen.map(({ title, presenters }) => [title, presenters.length])).toEqual([
      ['Nội dung họp kín', 0],
      ['Nội dung họp kín', 0],
      ['Nhân sự', 1],
      ['Nhân sự', 1],
    ]);
  });

  it('is nobody with a token that is not valid, and no page of another site', async () => {
    const wrong = new Subscriber(url);
    await wrong.opened();
    wrong.say({ type: 'connection_init', payload: { authorization: 'Bearer plenary_pat_wrong' } });
    expect(await wrong.end()).toEqual({ code: 4401, reason: 'Unauthorized' });
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ]) {
      const page = new Subscriber(url, { [name!]: value! });
      expect((await page.end()).code).toBe(1006);
    }
    const own = await Subscriber.of(url, { headers: { origin: url } });
    own.close();
  });
});
