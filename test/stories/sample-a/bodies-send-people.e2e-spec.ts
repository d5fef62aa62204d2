import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccount } from '../../accounts/visitor.js';
import { upload } from '../../documents/support.js';
import { listen, Subscriber, until } from '../../live/subscriber.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { MailServer, type Received } from '../../support/mail-server.js';
import { SAMPLES_TIMEOUT } from '../../support/samples.js';
import { SAMPLES_TEMPLATE } from '../../support/server.js';
import { onDay, type Player, player } from './cast.js';
import { advance } from './review.js';
import { at, checkInHall, checkOut, planOf, sendBatches } from './sending/arrivals.js';
import { callFollowUp, holdFollowUp, type Meeting } from './sending/follow-up-meeting.js';
import {
  CONTACT,
  draft,
  draftForBodies,
  draftForOfficials,
  invitees,
  own,
  siteOf,
} from './sending/invite.js';
import { type Counts, Ledger, type Noted } from './sending/ledger.js';
import { addressesOf, answerByLink, inEvent, sent, sentInTheMorning, tokenIn } from './sending/letters.js';
import { inAlphabet } from './sending/names.js';
import {
  confirmAll,
  current,
  enterHolder,
  newcomer,
  nominate,
  nominateLate,
  noted,
} from './sending/nominate.js';
import { allOf } from './sending/pages.js';
import { inPrecedence } from './sending/precedence.js';
import { ratiosOf } from './sending/ratios.js';
import { consent, substitute } from './sending/substitute.js';
import { createWorld, DAY, type Kind, type Official, type SentBody, type World } from './sending/world.js';

const COUNTS = 'invited confirmed present presentNow left excused absent';
/** The site of the sixth province has fewer seats than delegates. */
const SHORT = 6;

/**
 * The next review of the size of sample A, of 232 bodies and 64 sites, from its invitations to the closed record of who
 * was there: all through the API, by those whose part it is, with an account of it kept by hand.
 */
describe('bodies send people to a review of the size of sample A', () => {
  const server = new MailServer();
  const folder = mkdtempSync(join(tmpdir(), 'plenary-story-'));
  const ledger = new Ledger();
  const open: Subscriber[] = [];
  let plenary: TestApp;
  let world: World;
  let url: string;
  let followUp: Meeting;
  /** Invited in person: chairs of People's Committees, and the director of an institute. */
  let leaders: Official[];
  const inPerson = new Map<string, Player>();
  let letters: Received[];
  /** Of the site that has no line on the day. */
  let lastToCome: Noted[];

  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(SAMPLES_TEMPLATE, { DATA_DIR: folder, ...server.env });
    url = await listen(plenary);
    world = await createWorld(plenary);
    const { officials, bodies } = world;
    const isPartner = (id: string) => bodies.find(body => body.id === id)?.kind === 'partner';
    leaders = officials.filter(({ rank, bodyId }) => rank === 25 || isPartner(bodyId));
    for (const { personId } of leaders) {
      const account = await addAccount(plenary, { password: null, personId });
      inPerson.set(personId, await player(plenary, account));
    }
  }, SAMPLES_TIMEOUT);
  afterAll(async () => {
    for (const subscriber of open) subscriber.close();
    await plenary.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const those = (...kinds: Kind[]) => world.bodies.filter(({ kind }) => kinds.includes(kind));
  const ofKind = (kind: Kind, n: number) => those(kind)[n]!;
  /** Never heard of until the closing date: five schools, and a partner that sends nobody. */
  const silent = () => [...those('school').slice(50, 55), ofKind('partner', 12)];
  const declining = () => those('partner').slice(0, 2);
  const hostOf = (hostId: string) => world.bodies.find(({ id }) => id === hostId)!.focalPoint;
  const states = async (args = '') => (await invitees(world, args)).map(({ state }: Data) => state);
  const personal = ({ personId }: Official): Noted =>
    ledger.delegates.find(one => one.personId === personId)!;
  const comeInPerson = async (official: Official) => {
    const by = inPerson.get(official.personId)!;
    const [{ id: inviteeId }] = await own(by);
    const { delegates } = await by.act(
      'nominateDelegates',
      { inviteeId, delegates: [{ personId: official.personId, postId: official.postId }] },
      'delegates { id }',
    );
    const { personId, name, bodyId, rank, heldFrom } = official;
    const siteId = siteOf(world, bodyId);
    ledger.delegates.push(noted({ id: delegates[0].id, personId, name, bodyId, siteId, rank, heldFrom }));
  };

  it('shows by name whom its groups mean on a day, before anybody is invited', async () => {
    onDay(plenary, '2021-04-14');
    const preview = async (groupId: string, on: string) =>
      (
        await world.secretary.ask(
          `query ($id: ID!, $group: ID!, $on: Date!) { previewRecipients(conferenceId: $id, groupId: $group, on: $on) {
            isReachable isInvited body { id name } } }`,
          { id: world.conferenceId, group: groupId, on },
        )
      ).previewRecipients;
    const { groups } = world;
    const [departments, schools] = [
      await preview(groups.departments, DAY),
      await preview(groups.schools, DAY),
    ];
    expect([...departments, ...schools]).toHaveLength(126);
    expect(departments[0]).toEqual({
      ...{ isReachable: true, isInvited: false },
      body: { id: ofKind('department', 58).id, name: 'Sở Phát triển thành phố Mẫu 59' },
    });
    // Two of the central bodies become one in October.
    expect([
      (await preview(groups.central, DAY)).length,
      (await preview(groups.central, '2021-10-01')).length,
    ]).toEqual([30, 29]);
  });

  it('tells by when it must invite, in working days', async () => {
    const { conference } = await world.organiser.ask(
      `query ($id: ID!) { conference(id: $id) { noticeDeadline { day count daysOff { day name } } } }`,
      { id: world.conferenceId },
    );
    expect(conference.noticeDeadline).toEqual({
      ...{ day: '2021-04-29', count: -3 },
      daysOff: [
        { day: '2021-04-30', name: 'Ngày Chiến thắng' },
        { day: '2021-05-01', name: 'Ngày Quốc tế lao động' },
        { day: '2021-05-02', name: null },
        { day: '2021-05-03', name: 'Nghỉ bù' },
      ],
    });
  });

  it('invites 232 bodies and eight people, each once, by a mail with the event for the calendar', async () => {
    const { body: file } = await upload(plenary, world.conferenceId, 'Dự thảo báo cáo.', {
      name: 'Tài liệu.txt',
      headers: await world.secretary.headers(),
      by: null,
    });
    await draftForBodies(world, ledger, [file.id]);
    await draftForOfficials(world, ledger, leaders.slice(0, 7));
    const mistaken = world.officials.find(({ rank }) => rank === 30)!;
    const account = await addAccount(plenary, { password: null, personId: mistaken.personId });
    const mistake = await draft(world, { personId: mistaken.personId });
    const seats = ledger.invited.reduce((sum, { quota }) => sum + quota, 0);
    expect(seats).toBeGreaterThanOrEqual(1_450);

    await world.organiser.act('issueInvitations', { conferenceId: world.conferenceId }, 'conference { id }');
    await advance(world, world.conferenceId, 'CONVENE');
    const all = await invitees(world);
    expect(
      all
        .filter(({ person }) => !person)
        .map(({ body }) => body.id)
        .sort(),
    ).toEqual(world.bodies.map(({ id }) => id).sort());
    expect(all.filter(({ person }) => person)).toHaveLength(8);
    expect(all.filter(({ group }) => group)).toHaveLength(30 + 63 + 63 + 13);
    expect(all.reduce((sum, { quota }) => sum + quota, 0)).toBe(seats + 1);

    letters = await sent(plenary, server);
    expect(letters).toHaveLength(240);
    expect(new Set(addressesOf(letters)).size).toBe(240);
    expect(new Set(letters.map(letter => inEvent(letter, 'UID'))).size).toBe(240);
    expect(new Set(letters.map(tokenIn)).size).toBe(240);
    for (const letter of letters) {
      expect([letter.calendar?.method, inEvent(letter, 'METHOD'), inEvent(letter, 'SEQUENCE')]).toEqual([
        ...['REQUEST', 'REQUEST', '0'],
      ]);
      expect(letter.text).toContain(`Đầu mối liên hệ: ${CONTACT}`);
    }
    expect(await sent(plenary, server)).toEqual([]);
    expect([...new Set(await states())]).toEqual(['DELIVERED']);

    const { invitation } = await world.secretary.ask(
      'query ($id: ID!) { invitation(id: $id) { revision } }',
      { id: mistake },
    );
    await world.organiser.act(
      'withdrawInvitation',
      { id: mistake, expectedRevision: invitation.revision, reason: 'Gửi nhầm' },
      'invitation { state }',
    );
    const [cancelled, ...rest] = await sent(plenary, server);
    expect([cancelled!.recipients, cancelled!.calendar!.method, rest]).toEqual([
      [account.email],
      'CANCEL',
      [],
    ]);
    expect(await invitees(world, ', state: WITHDRAWN')).toHaveLength(1);
  }, 120_000);

  it('is answered by link, by focal points and on paper; a site that has moved is told anew', async () => {
    onDay(plenary, '2021-04-15');
    const letterTo = ({ email }: SentBody) => letters.find(({ recipients }) => recipients.includes(email))!;
    for (const body of those('committee').slice(0, 40))
      expect((await answerByLink(plenary, tokenIn(letterTo(body)), 'ACCEPTED')).statusCode).toBe(201);
    for (const body of declining())
      expect((await answerByLink(plenary, tokenIn(letterTo(body)), 'DECLINED')).statusCode).toBe(201);
    for (const { focalPoint } of those('department').slice(0, 20)) {
      const [{ id, revision }] = await own(focalPoint);
      await focalPoint.act(
        'answerInvitation',
        { id, expectedRevision: revision, answer: 'ACCEPTED' },
        'invitee { state }',
      );
    }
    const all = await invitees(world);
    for (const { id: bodyId } of those('central').slice(0, 10)) {
      const { id, revision } = all.find(({ body, person }) => body.id === bodyId && !person);
      await world.secretary.act(
        'answerInvitation',
        { id, expectedRevision: revision, answer: 'ACCEPTED', note: 'Theo công văn' },
        'invitee { answerWay }',
      );
    }
    const ways = (await invitees(world)).flatMap(({ answerWay }) => answerWay ?? []);
    const count = (way: string) => ways.filter(one => one === way).length;
    expect([count('LINK'), count('FOCAL_POINT'), count('STAFF')]).toEqual([42, 20, 10]);

    const moved = ofKind('committee', 3);
    const { invitation } = all.find(({ body, person }) => body.id === moved.id && !person);
    const move = {
      conferenceId: world.conferenceId,
      ids: [invitation.id],
      reason: 'Điểm cầu chuyển địa điểm',
    };
    await world.organiser.act('reissueInvitations', move, 'conference { id }');
    const [anew, ...others] = await sent(plenary, server);
    expect([anew!.recipients, others]).toEqual([[moved.email], []]);
    expect([inEvent(anew!, 'UID'), inEvent(anew!, 'SEQUENCE')]).toEqual([
      inEvent(letterTo(moved), 'UID'),
      '1',
    ]);
    expect(anew!.text).toContain('Điểm cầu chuyển địa điểm');
    // The old link is no more; what it answered stays with the old invitation.
    expect((await answerByLink(plenary, tokenIn(letterTo(moved)), 'DECLINED')).statusCode).toBe(404);
    expect((await own(moved.focalPoint)).map(({ state }: Data) => state)).toEqual([
      'DELIVERED',
      'SUPERSEDED',
    ]);
  }, 120_000);

  it('reminds those only who have not answered, and is sent 1,450 delegates', async () => {
    const waiting = async () => {
      const found = await invitees(world);
      const bodies = new Map(world.bodies.map(body => [body.id, body.email]));
      return found
        .filter(({ state }) => state === 'DELIVERED')
        .map(({ body, person }) => (person ? person.id : bodies.get(body.id)));
    };
    onDay(plenary, '2021-04-19', '07:30');
    expect(await waiting()).toHaveLength(239 - 72 + 1);
    expect(await sentInTheMorning(plenary, server)).toHaveLength(239 - 72 + 1);

    onDay(plenary, '2021-04-20');
    const quiet = new Set(silent());
    const refusing = new Set(declining());
    for (const body of world.bodies)
      if (!quiet.has(body) && !refusing.has(body)) await nominate(world, ledger, body);
    for (const leader of leaders.slice(0, 7)) await comeInPerson(leader);
    onDay(plenary, '2021-04-22', '07:30');
    const reminded = addressesOf(await sentInTheMorning(plenary, server));
    expect(reminded.sort()).toEqual([...quiet].map(({ email }) => email).sort());
    expect(await waiting()).toHaveLength(6);
    expect(await sentInTheMorning(plenary, server)).toEqual([]);
  }, 300_000);

  it('gives each a seat at one of 64 sites, and a place on the waiting list where there is none', async () => {
    const site = world.sites[SHORT]!;
    const here = ledger.delegates.filter(({ siteId }) => siteId === site.id);
    expect(here).toHaveLength(20);
    await world.organiser.act('setSiteCapacity', { siteId: site.id, capacity: 18 }, 'site { id }');
    await confirmAll(world, ledger);
    expect(ledger.in('NOMINATED')).toEqual([]);
    expect(ledger.in('WAITING').map(({ id }) => id)).toEqual(here.slice(18).map(({ id }) => id));
    const withdrawn = [
      here[10]!,
      ...ledger.delegates.filter(({ bodyId }) => bodyId === ofKind('central', 9).id).slice(2, 4),
    ];
    for (const one of withdrawn) {
      const { focalPoint } = world.bodies.find(({ id }) => id === one.bodyId)!;
      const { target } = await current(focalPoint, one.id);
      await focalPoint.act('withdrawDelegate', { ...target, reason: 'Đi công tác' }, 'delegate { state }');
      one.state = 'WITHDRAWN';
    }
    const [moved, stays] = ledger.in('WAITING') as [Noted, Noted];
    const { state, badgeCode } = await current(world.secretary, moved.id);
    expect(state).toBe('CONFIRMED');
    Object.assign(moved, { state, badge: badgeCode });
    expect((await current(world.secretary, stays.id)).state).toBe('WAITING');
  }, 120_000);

  it('lets others come instead, one of them with the consent of the chair, and none twice', async () => {
    onDay(plenary, '2021-04-23');
    const originals = those('committee')
      .slice(20, 29)
      .map(({ id }) => ledger.delegates.find(({ bodyId, rank }) => bodyId === id && rank === null)!);
    for (const [n, original] of originals.entries()) {
      const body = world.bodies.find(({ id }) => id === original.bodyId)!;
      if (n % 2 === 0) await substitute(body.focalPoint, ledger, original, newcomer(`thay-${n}`));
      else {
        const { personId, postId, rank, heldFrom } = await enterHolder(body, 'Phó Chánh Văn phòng', 60);
        await substitute(body.focalPoint, ledger, original, { personId, postId }, { rank, heldFrom });
      }
    }
    const leader = personal(leaders[1]!);
    const himself = inPerson.get(leader.personId)!;
    const asked = await substitute(himself, ledger, leader, newcomer('pho-chu-tich'));
    expect(asked).toMatchObject({ state: 'REQUESTED', needsConsent: true, delegate: { state: 'CONFIRMED' } });
    const done = await consent(world.organiser, ledger, leader, asked, world.chairId);
    expect(done).toMatchObject({ state: 'DONE', delegate: { state: 'SUBSTITUTED' } });

    const substituteOf = ledger.delegates.at(-1)!;
    const { revision } = await current(world.secretary, substituteOf.id);
    const chain = {
      ...{ delegateId: substituteOf.id, expectedRevision: revision },
      ...{ substitute: newcomer('nua'), reason: 'Lại bận' },
    };
    expect((await world.secretary.refuse('requestSubstitution', chain)).map(({ code }) => code)).toEqual([
      'SUBSTITUTE_OF_SUBSTITUTE',
    ]);
  }, 120_000);

  it('knows whom it has not heard of; what comes later comes through the secretariat, and late invitations have a reason', async () => {
    onDay(plenary, '2021-04-24');
    const missing = await invitees(world, ', state: NO_REPLY');
    expect(missing.map(({ body }) => body.id).sort()).toEqual(
      silent()
        .map(({ id }) => id)
        .sort(),
    );
    const late = await invitees(world, `, state: NO_REPLY, groupId: "${world.groups.schools}"`);
    expect(late).toHaveLength(5);
    for (const { id, body } of late) {
      const school = world.bodies.find(one => one.id === body.id)!;
      const input = { inviteeId: id, delegates: [newcomer('tre')] };
      const [refused] = await school.focalPoint.refuse('nominateDelegates', input);
      expect([refused!.code, refused!.path]).toEqual(['DEADLINE_PASSED', ['inviteeId']]);
      expect(refused!.message).toContain(CONTACT);
      await nominateLate(world, ledger, school, id);
    }
    onDay(plenary, '2021-05-04');
    const [id] = await draftForOfficials(world, ledger, []).then(async () => {
      const { personId, bodyId } = leaders[7]!;
      const siteId = siteOf(world, bodyId);
      ledger.invited.push({ bodyId, siteId, quota: 1 });
      return [await draft(world, { personId, siteId, replyBy: '2021-05-05' })];
    });
    const issue = { conferenceId: world.conferenceId, ids: [id] };
    const [refused] = await world.organiser.refuse('issueInvitations', issue);
    expect([refused!.code, refused!.path]).toEqual(['LATE_NOTICE', ['lateReason']]);
    expect(refused!.message).toContain('on 29 April 2021 at the latest');
    expect(refused!.message).toContain('3 May 2021 (Nghỉ bù)');
    await world.organiser.act(
      'issueInvitations',
      { ...issue, lateReason: 'Bổ sung theo chỉ đạo' },
      'conference { id }',
    );
    await comeInPerson(leaders[7]!);
    const guests = world.officials.filter(
      ({ rank, bodyId }) => rank === 20 && bodyId !== world.sites[0]!.hostId,
    );
    const siteId = world.sites[0]!.id;
    const addGuest = async (who: object, more: Partial<Noted> = {}) => {
      const input = { conferenceId: world.conferenceId, role: 'GUEST', siteId, ...who };
      const { delegate } = await world.organiser.act(
        'addDelegate',
        input,
        'delegate { id person { id name } body { id } }',
      );
      const { id: personId, name } = delegate.person;
      const bodyId = delegate.body?.id ?? null;
      ledger.delegates.push(noted({ id: delegate.id, personId, name, bodyId, siteId, guest: true, ...more }));
    };
    for (const { personId, postId, bodyId, rank, heldFrom } of guests)
      await addGuest({ personId, postId, bodyId }, { rank, heldFrom });
    for (let n = guests.length; n < 12; n += 1) await addGuest(newcomer(`khach-${n}`));
    expect(await states(', state: NO_REPLY')).toEqual(['NO_REPLY']);
    await confirmAll(world, ledger);

    const school = ofKind('school', 51);
    const tooLate = ledger.delegates.find(({ bodyId }) => bodyId === school.id)!;
    const { target } = await current(school.focalPoint, tooLate.id);
    const request = { delegateId: tooLate.id, expectedRevision: target.expectedRevision };
    const [closed] = await school.focalPoint.refuse('requestSubstitution', {
      ...request,
      ...{ substitute: newcomer('thay-tre'), reason: 'Ốm' },
    });
    expect([closed!.code, closed!.path]).toEqual(['DEADLINE_PASSED', ['delegateId']]);
    await substitute(world.secretary, ledger, tooLate, newcomer('thay-tre'));
    const { conference } = await world.secretary.ask(
      'query ($id: ID!) { conference(id: $id) { substitutions(state: DONE, first: 100) { totalCount } } }',
      { id: world.conferenceId },
    );
    expect([conference.substitutions.totalCount, ledger.in('SUBSTITUTED').length]).toEqual([11, 11]);
    expect(ledger.delegates.length - 11).toBe(1_450);
    const badges = ledger.delegates.flatMap(({ badge }) => badge ?? []);
    expect([badges.length, new Set(badges).size]).toEqual([1_460, 1_460]);
  }, 120_000);

  it('lists them in the order of precedence and of the alphabet, and counts the seats', async () => {
    const { secretary, conferenceId } = world;
    const listed = (order: string) =>
      allOf(
        secretary,
        conferenceId,
        'delegates',
        'id person { name } rankMissing notes { code }',
        `, state: CONFIRMED, order: ${order}`,
      );
    const expected = ledger.in('CONFIRMED');
    const precedence = await listed('PRECEDENCE');
    const bodies = new Map(world.bodies.map(body => [body.id, body]));
    const byHand = [...expected].sort(inPrecedence(bodies, world.sites[0]!.hostId));
    expect(precedence.map(({ person }) => person.name)).toEqual(byHand.map(({ name }) => name));
    const missing = byHand.map(({ rank }) => rank === null);
    expect(precedence.map(({ rankMissing }) => rankMissing)).toEqual(missing);
    expect(missing).toEqual([...missing].sort());
    const notes = precedence.flatMap(one => one.notes.map(({ code }: Data) => code));
    expect(notes.filter((code: string) => code === 'RANK_BELOW_REQUIRED').length).toBeGreaterThanOrEqual(1);
    expect((await listed('NAME')).map(({ person }) => person.name)).toEqual(
      expected.map(({ name }) => name).sort(inAlphabet),
    );

    const { conference } = await world.organiser.ask(
      `query ($id: ID!) { conference(id: $id) { siteSummary { capacity confirmed nominated waiting withoutSite overbooked
        sites { site { id } capacity confirmed nominated waiting overbooked } } } }`,
      { id: conferenceId },
    );
    const { sites, ...total } = conference.siteSummary;
    const at = (id: string, state: Noted['state']) =>
      ledger.in(state).filter(({ siteId }) => siteId === id).length;
    const capacity = (n: number) => (n === 0 ? 180 : n === SHORT ? 18 : 24);
    expect(sites).toEqual(
      world.sites.map(({ id }, n) => ({
        ...{ site: { id }, capacity: capacity(n), overbooked: 0 },
        ...{ confirmed: at(id, 'CONFIRMED'), nominated: 0, waiting: at(id, 'WAITING') },
      })),
    );
    expect(total).toEqual({
      ...{ capacity: 180 + 18 + 62 * 24, confirmed: expected.length, nominated: 0, waiting: 1 },
      ...{ withoutSite: 0, overbooked: 0 },
    });
  }, 120_000);

  it('checks all of them in at 64 sites: by badge, by name, and in batches of devices that were offline', async () => {
    followUp = await callFollowUp(world);
    const { secretary, conferenceId, sites } = world;
    for (const { id } of those('central')) {
      const head = ledger.in('CONFIRMED').find(({ bodyId, rank }) => bodyId === id && rank !== null)!;
      const { target } = await current(secretary, head.id);
      await secretary.act('updateDelegate', { ...target, isVoting: true }, 'delegate { id }');
      head.votes = true;
    }
    const rule = { conferenceId, counts: 'MEMBERS', numerator: 2, denominator: 3 };
    await secretary.act('setQuorum', rule, 'conference { id }');

    onDay(plenary, DAY, '06:55');
    await advance(world, conferenceId, 'OPEN');
    const followers = [secretary, hostOf(sites[1]!.hostId)];
    for (const follower of followers) {
      const subscriber = await Subscriber.of(url, { headers: await follower.headers() });
      open.push(subscriber);
      subscriber.subscribe(
        `subscription ($id: ID!) { attendanceChanged(conferenceId: $id) { counts { present left } quorum { present isReached } } }`,
        { id: conferenceId },
      );
    }
    const sure = new Set(leaders.map(leader => personal(leader).id));
    const { excused, coming, leaving } = planOf(ledger, sure);
    for (const one of excused) {
      const input = { delegateId: one.id, reason: 'Có việc gia đình' };
      await secretary.act('excuseAbsence', input, 'delegate { absence { excused } }');
      one.excused = true;
    }
    expect(await checkInHall(world, coming, sites[0]!)).toBeGreaterThan(10);
    onDay(plenary, DAY, '08:00');
    const last = sites.at(-1)!;
    let repeated = 0;
    for (const site of sites.slice(1).filter(one => one !== last)) {
      const here = coming.filter(({ siteId }) => siteId === site.id);
      repeated += await sendBatches(world, hostOf(site.hostId), site, here);
    }
    expect(repeated).toBeGreaterThan(62);

    const site = sites[SHORT]!;
    const host = hostOf(site.hostId);
    const gone = ledger.delegates.find(one => one.state === 'WITHDRAWN' && one.siteId === site.id)!;
    const replaced = ledger.in('SUBSTITUTED')[0]!;
    const turnedAway = [
      { badgeCode: gone.badge },
      { badgeCode: replaced.badge },
      { badgeCode: followUp.badges[0] },
      { delegateId: ledger.in('WAITING')[0]!.id },
      { badgeCode: '0000000000000' },
    ];
    const batch = {
      ...{ conferenceId, device: 'Máy 1' },
      entries: turnedAway.map(one => ({ ...one, siteId: site.id, at: at('07:45') })),
    };
    const refused = await host.refuse('checkInBatch', batch);
    expect(refused.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'entries.0.badgeCode DELEGATE_NOT_EXPECTED',
      'entries.1.badgeCode DELEGATE_NOT_EXPECTED',
      'entries.2.badgeCode WRONG_CONFERENCE',
      'entries.3.delegateId DELEGATE_NOT_CONFIRMED',
      'entries.4.badgeCode UNKNOWN_BADGE',
    ]);
    expect(refused[1]!.message).toBe('Somebody else of the body comes in place of this delegate.');

    onDay(plenary, DAY, '10:30');
    const [first, ...others] = leaving.filter(({ siteId }) => siteId !== last.id);
    for (const one of [first!, ...others]) {
      const by =
        one.siteId === sites[0]!.id ? secretary : hostOf(sites.find(({ id }) => id === one.siteId)!.hostId);
      await checkOut(by, conferenceId, one, '10:30');
    }
    const counts = ledger.countsOf();
    for (const subscriber of open) {
      const told = () => subscriber.told.at(-1)?.attendanceChanged;
      await until(() => told()?.counts.left === counts.left);
      expect(told()).toMatchObject({ counts: { present: counts.present, left: counts.left } });
    }
    lastToCome = coming.filter(({ siteId }) => siteId === last.id);
  }, 300_000);

  it('gives them the floor at an item in their order, until the item is over', async () => {
    const { organiser, conferenceId } = world;
    const { conference } = await organiser.ask(
      'query ($id: ID!) { conference(id: $id) { agenda { sessions { items { id kind courseRevision } } } } }',
      { id: conferenceId },
    );
    const items = conference.agenda.sessions.flatMap((session: Data) => session.items);
    const item = items.find(({ kind }: Data) => kind === 'DISCUSSION');
    const started = await organiser.act(
      'startAgendaItem',
      { id: item.id, expectedRevision: item.courseRevision },
      'agendaItem { courseRevision }',
    );
    const [a, b, c] = [leaders[2]!, leaders[3]!, leaders[4]!];
    const ask = async (by: Player, more: object = {}) =>
      (
        await by.act(
          'requestToSpeak',
          { itemId: item.id, ...more },
          'speakRequest { id revision state place }',
        )
      ).speakRequest;
    const himself = ({ personId }: Official) => inPerson.get(personId)!;
    const first = await ask(himself(a), { topic: 'Kinh phí' });
    const second = await ask(himself(b), { topic: 'Biên chế' });
    const ofBody = world.bodies.find(({ id }) => id === c.bodyId)!.focalPoint;
    const third = await ask(ofBody, { delegateId: personal(c).id });
    expect([first, second, third].map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(await ask(himself(a), { topic: 'Việc khác' })).toEqual(first);
    const step = (mutation: string, { id, revision }: Data, more: object = {}) =>
      organiser.act(mutation, { id, expectedRevision: revision, ...more }, 'speakRequest { state }');
    await step('startSpeaking', first);
    await step('grantFloor', second, { timeLimitSeconds: 300 });
    onDay(plenary, DAY, '10:50');
    await organiser.act(
      'finishAgendaItem',
      { id: item.id, expectedRevision: started.agendaItem.courseRevision },
      'agendaItem { state }',
    );
    const { node } = await himself(a).ask(
      `query ($id: ID!) { node(id: $id) { ... on AgendaItem {
        speakRequests(first: 10, states: [SPOKEN, LAPSED, WAITING]) { nodes { state delegate { id } } } } } }`,
      { id: item.id },
    );
    expect(node.speakRequests.nodes.map(({ state }: Data) => state).sort()).toContain('SPOKEN');
    const [over] = await himself(b).refuse('requestToSpeak', { itemId: item.id });
    expect([over!.code, over!.path]).toEqual(['ITEM_FINISHED', ['itemId']]);
  }, 60_000);

  it('tells for each moment whether enough were there to decide', async () => {
    for (const time of ['06:59', '07:00', '07:10', '07:20', '07:40', '08:00', '10:29', '10:30']) {
      const { conference } = await world.secretary.ask(
        `query ($id: ID!, $at: DateTime!) { conference(id: $id) { quorum(at: $at) { present needed total isReached } } }`,
        { id: world.conferenceId, at: at(time) },
      );
      const { present, total } = ledger.votersAt(time);
      expect([time, conference.quorum]).toEqual([
        time,
        { present, needed: 20, total, isReached: present >= 20 },
      ]);
    }
  }, 60_000);

  const summary = async () => {
    const { conference } = await world.secretary.ask(
      `query ($id: ID!) { conference(id: $id) { attendanceSummary { total { ${COUNTS} }
        sites { site { id } counts { ${COUNTS} } } bodies { body { id } counts { ${COUNTS} } } } } }`,
      { id: world.conferenceId },
    );
    const { total, sites, bodies } = conference.attendanceSummary;
    return {
      total,
      sites: sites.map(({ site, counts }: Data) => [site.id, counts]),
      bodies: Object.fromEntries(bodies.map(({ body, counts }: Data) => [body.id, counts])),
    };
  };
  /** On a later day: nobody is there any more. */
  const byHand = () => {
    const counts = (isOf?: (one: { siteId: string | null; bodyId: string | null }) => boolean): Counts => ({
      ...ledger.countsOf(isOf, isOf),
      presentNow: 0,
    });
    return {
      total: counts(),
      sites: world.sites.map(({ id }) => [id, counts(one => one.siteId === id)]),
      bodies: Object.fromEntries(world.bodies.map(({ id }) => [id, counts(one => one.bodyId === id)])),
    };
  };

  it('closes the record with the numbers that were counted by hand', async () => {
    const { secretary, conferenceId } = world;
    onDay(plenary, DAY, '11:30');
    await advance(world, conferenceId, 'CLOSE');
    // The last site had no line until the afternoon; the conference is over then.
    onDay(plenary, DAY, '13:00');
    const last = world.sites.at(-1)!;
    await sendBatches(world, hostOf(last.hostId), last, lastToCome);
    onDay(plenary, '2021-05-07');
    await secretary.act('closeAttendance', { conferenceId }, 'conference { id }');
    expect(await summary()).toEqual(byHand());
    const delegates = await allOf(
      secretary,
      conferenceId,
      'delegates',
      'id absence { excused }',
      ', state: CONFIRMED',
    );
    const absent = (excused: boolean) =>
      delegates
        .filter(one => one.absence?.excused === excused)
        .map(({ id }) => id)
        .sort();
    const missing = ledger.in('CONFIRMED').filter(({ arrived }) => arrived === null);
    const noted = (excused: boolean) =>
      missing
        .filter(one => one.excused === excused)
        .map(({ id }) => id)
        .sort();
    expect([absent(true), absent(false)]).toEqual([noted(true), noted(false)]);
    const record = await allOf(
      secretary,
      conferenceId,
      'attendances',
      'stated derived party { ... on Person { id } ... on Body { id } }',
    );
    const stated = (what: string) =>
      record
        .filter(one => one.stated === what && one.derived)
        .map(({ party }) => party.id)
        .sort();
    const present = ledger.in('CONFIRMED').filter(({ arrived }) => arrived !== null);
    const senders = present.flatMap(({ bodyId, guest }) => (bodyId && !guest ? bodyId : []));
    expect(stated('PERSON_PRESENT')).toEqual(present.map(({ personId }) => personId).sort());
    expect(stated('BODY_REPRESENTED')).toEqual([...new Set(senders)].sort());
    const late = { conferenceId, device: 'Máy 1', delegateId: missing[0]!.id, at: at('07:30') };
    expect((await secretary.refuse('checkIn', late)).map(({ code }) => code)).toEqual(['ATTENDANCE_CLOSED']);
  }, 120_000);

  it('tells of a body how often it was represented, of the times it was invited or had delegates confirmed', async () => {
    const represented = new Set(
      ledger.in('CONFIRMED').flatMap(({ arrived, bodyId }) => (arrived && bodyId ? bodyId : [])),
    );
    const confirmed = new Set(
      ledger.delegates.flatMap(({ state, bodyId }) =>
        bodyId && (state === 'CONFIRMED' || state === 'SUBSTITUTED') ? bodyId : [],
      ),
    );
    const later = await holdFollowUp(world, followUp);
    const ratio = (id: string, [now, then]: [boolean, boolean]) => {
      const total = Number(now) + Number(then);
      const count = Number(now && represented.has(id)) + Number(then && later.represented.has(id));
      return { represented: count, total, percent: total === 0 ? null : ((100 * count) / total).toFixed(1) };
    };
    const ids = world.bodies.map(({ id }) => id);
    const told = await ratiosOf(world.organiser, world.seriesId, ids);
    expect(told).toEqual(
      Object.fromEntries(
        ids.map(id => [
          id,
          {
            invited: ratio(id, [true, later.invited.has(id)]),
            confirmed: ratio(id, [confirmed.has(id), later.confirmed.has(id)]),
          },
        ]),
      ),
    );
    const percents = new Set(Object.values(told).map(({ invited }) => invited.percent));
    expect([...percents].sort()).toEqual(['0.0', '100.0', '50.0']);
  }, 120_000);

  it('tells a delegate what is held about them, and erases contact and logistics, but not that they came', async () => {
    const { personId } = leaders[2]!;
    const himself = inPerson.get(personId)!;
    const contact = { personId, email: 'chu-tich@sample.example', phone: '024 3771 1111' };
    await himself.act('setContact', contact, 'person { id }');
    const held = async () => {
      const { personalData } = await himself.ask(
        'query ($id: ID!) { personalData(personId: $id) { parts { name entries } } }',
        { id: personId },
      );
      return Object.fromEntries(
        personalData.parts.map(({ name, entries }: Data) => [name, entries.length]),
      ) as Record<string, number>;
    };
    expect(await held()).toMatchObject({ contact: 1, delegations: 1, badges: 1 });
    const { person } = await himself.ask('query ($id: ID!) { person(id: $id) { revision } }', {
      id: personId,
    });
    const erasure = { personId, expectedRevision: person.revision, reason: 'Theo yêu cầu' };
    const { erasureCertificate } = await world.administrator.act(
      'erasePersonalData',
      erasure,
      'erasureCertificate { erased { name count } kept { name count } ground(language: "vi") }',
    );
    const count = (parts: Data[], name: string) => parts.find(part => part.name === name)?.count;
    const { erased, kept, ground } = erasureCertificate;
    expect([count(erased, 'contact'), count(erased, 'badges'), count(kept, 'delegations')]).toEqual([
      1, 1, 1,
    ]);
    expect(ground).toContain('lưu trữ');
    expect(await summary()).toEqual(byHand());
  }, 60_000);
});
