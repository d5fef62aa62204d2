import { addAccount } from '../../accounts/visitor.js';
import { createTestApp, type Data, type TestApp, type UserError } from '../../support/create-test-app.js';
import { MailServer, type Received } from '../../support/mail-server.js';
import { SAMPLES_TIMEOUT } from '../../support/samples.js';
import { SAMPLES_TEMPLATE } from '../../support/server.js';
import { onDay, type Player, player } from './cast.js';
import { advance } from './review.js';
import { at } from './sending/arrivals.js';
import { callFollowUp, type Meeting } from './sending/follow-up-meeting.js';
import { draft, invitees, own } from './sending/invite.js';
import { Ledger } from './sending/ledger.js';
import { answerByLink, inEvent, sent, tokenIn } from './sending/letters.js';
import { confirmAll, current, enterHolder, newcomer, nominate } from './sending/nominate.js';
import { createWorld, DAY, type Kind, type Official, type SentBody, type World } from './sending/world.js';

const told = (faults: readonly UserError[]) =>
  faults.map(({ code, path }) => [code, ...(path.length > 0 ? [path.join('.')] : [])].join(' '));

/** What is refused when bodies send people (questions 4 to 18 of daily work), each with its code and the place of the fault. */
describe('refused of a review of the size of sample A', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let world: World;
  let followUp: Meeting;
  /** Two People's Committees, each of which runs a site, and the department of the province of the first. */
  let a: SentBody;
  let b: SentBody;
  let department: SentBody;
  /** Of both committees. */
  const ledger = new Ledger();
  let leader: Official;
  let himself: Player;
  let letters: Received[];
  let inviteeOf: (body: SentBody) => string;

  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(SAMPLES_TEMPLATE, server.env);
    const spokenFor = (kind: Kind, n: number) => n < (kind === 'central' ? 4 : 2);
    world = await createWorld(plenary, spokenFor);
    const committees = world.bodies.filter(({ kind }) => kind === 'committee');
    [a, b] = committees as [SentBody, SentBody];
    department = world.bodies.find(({ kind }) => kind === 'department')!;
    leader = world.officials.find(({ bodyId, rank }) => bodyId === a.id && rank === 25)!;
    himself = await player(plenary, await addAccount(plenary, { password: null, personId: leader.personId }));
    onDay(plenary, '2021-04-14');
    for (const { id, siteId } of [a, b])
      await draft(world, { bodyId: id, siteId, quota: id === a.id ? 9 : 10 });
    await draft(world, { bodyId: department.id, quota: 6 });
    await draft(world, { personId: leader.personId, siteId: a.siteId });
    await world.organiser.act('issueInvitations', { conferenceId: world.conferenceId }, 'conference { id }');
    await advance(world, world.conferenceId, 'CONVENE');
    letters = await sent(plenary, server);
    for (const body of [a, b]) await nominate(world, ledger, body);
    await confirmAll(world, ledger);
    followUp = await callFollowUp(world);
    const all = await invitees(world);
    inviteeOf = ({ id }) => all.find(({ body, person }) => body.id === id && !person).id;
  }, SAMPLES_TIMEOUT);
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  const delegateOf = ({ id }: SentBody, n = 1) => ledger.delegates.filter(({ bodyId }) => bodyId === id)[n]!;
  const seen = async (by: Pick<Player, 'ask'>, select: string, id = world.conferenceId) =>
    (await by.ask(`query ($id: ID!) { conference(id: $id) { ${select} } }`, { id })).conference;

  describe('of invitations', () => {
    it('a group without members, and a body that was dissolved, with what came in its place', async () => {
      const { secretary, organiser, conferenceId, groups } = world;
      const gone = world.bodies.filter(({ kind }) => kind === 'central')[7]!;
      const ids = [await draft(world, { groupId: groups.press }), await draft(world, { bodyId: gone.id })];
      const { previewRecipients } = await secretary.ask(
        'query ($id: ID!, $group: ID!) { previewRecipients(conferenceId: $id, groupId: $group) { isInvited } }',
        { id: conferenceId, group: groups.press },
      );
      expect(previewRecipients).toEqual([]);
      const before = await invitees(world);
      const issue = { conferenceId, ids, expandedOn: '2021-10-01' };
      const faults = await organiser.refuse('issueInvitations', issue);
      expect(told(faults).sort()).toEqual(['BODY_DISSOLVED ids.1', 'GROUP_EMPTY ids.0']);
      const dissolved = faults.find(({ code }) => code === 'BODY_DISSOLVED')!;
      expect(dissolved.message).toContain('Successors: Merged Sample Ministry of Development No. 8 and 9');
      expect(await invitees(world)).toEqual(before);
      for (const id of ids)
        await secretary.act('removeInvitation', { id, expectedRevision: 1 }, 'conference { id }');
    });

    it('a change of what was issued: it is withdrawn or replaced', async () => {
      const [{ id }] = await own(a.focalPoint);
      const { invitee } = await a.focalPoint.ask(
        'query ($id: ID!) { invitee(id: $id) { invitation { id revision } } }',
        { id },
      );
      const target = { id: invitee.invitation.id, expectedRevision: invitee.invitation.revision };
      for (const [name, input] of [
        ['updateInvitation', { ...target, quota: 20 }],
        ['removeInvitation', target],
        ['issueInvitations', { conferenceId: world.conferenceId, ids: [target.id] }],
      ] as const) {
        const [fault] = await world.secretary.refuse(name, input);
        expect(told([fault!])).toEqual([`INVALID_STATE ${name === 'issueInvitations' ? 'ids.0' : 'id'}`]);
        expect(fault!.message).toContain('one that is issued can be withdrawn or replaced');
      }
    });

    it('a word for how they stand that there is not, with those that there are', async () => {
      const states = 'ACCEPTED, DECLINED, DELIVERED, ISSUED, NOT_REACHED, NO_REPLY, SUPERSEDED, WITHDRAWN';
      const inText = 'query ($id: ID!) { conference(id: $id) { invitees(state: MAYBE) { totalCount } } }';
      const asVariable =
        'query ($id: ID!, $state: InviteeState) { conference(id: $id) { invitees(state: $state) { totalCount } } }';
      for (const [query, variables] of [
        [inText, {}],
        [asVariable, { state: 'MAYBE' }],
      ] as const) {
        const { data, errors } = await plenary.send(
          query,
          { id: world.conferenceId, ...variables },
          await world.secretary.headers(),
          null,
        );
        expect([data?.conference ?? null, errors![0]!.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
        expect(errors![0]!.message).toContain(states);
      }
    });

    it('a reply link that is wrong or expired, without a word of why', async () => {
      const token = tokenIn(letters.find(({ recipients }) => recipients.includes(department.email))!);
      const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      const answer = async (code: string) => {
        const { statusCode, body } = await answerByLink(plenary, code, 'DECLINED');
        return [statusCode, body.includes('Mã không hợp lệ hoặc đã hết hạn'), body.includes('Sở Phát triển')];
      };
      expect(await answer(wrong)).toEqual([404, true, false]);
      onDay(plenary, '2021-04-24');
      expect(await answer(token)).toEqual([404, true, false]);
      expect((await own(department.focalPoint))[0].state).toBe('NO_REPLY');
      onDay(plenary, '2021-04-14');
    });

    it('what is postponed states another day, until it is issued anew', async () => {
      const { organiser } = world;
      const { conferenceId: id } = followUp;
      const { revision } = await seen(organiser, 'revision', id);
      const postpone = { id, expectedRevision: revision, reason: 'Trùng lịch', startsOn: '2021-06-22' };
      await organiser.act('postponeConference', postpone, 'conference { id }');
      await advance(world, id, 'PLAN');
      const outdated = async () =>
        (await seen(organiser, 'invitations(state: ISSUED) { nodes { isOutdated } }', id)).invitations.nodes;
      expect(await outdated()).toEqual([{ isOutdated: true }]);
      await sent(plenary, server);
      const anew = { conferenceId: id, reason: 'Lùi một tuần' };
      await organiser.act('reissueInvitations', anew, 'conference { id }');
      expect(await outdated()).toEqual([{ isOutdated: false }]);
      const mails = await sent(plenary, server);
      expect(mails.map(mail => inEvent(mail, 'SEQUENCE'))).toEqual(Array(4).fill('1'));
      expect(await seen(organiser, 'delegates(state: CONFIRMED) { totalCount }', id)).toEqual({
        delegates: { totalCount: 4 },
      });
      await advance(world, id, 'CONVENE');
    });
  });

  describe('of delegates', () => {
    it('somebody of another body in the place of a delegate, and one that the quota has no place for', async () => {
      const stranger = await enterHolder(b, 'Chánh Văn phòng', 55);
      const { target } = await current(a.focalPoint, delegateOf(a).id);
      const request = { delegateId: target.id, expectedRevision: target.expectedRevision, reason: 'Ốm' };
      const { personId, postId } = stranger;
      expect(
        told(await a.focalPoint.refuse('requestSubstitution', { ...request, substitute: { personId } })),
      ).toEqual(['SUBSTITUTE_OTHER_BODY substitute.personId']);
      expect(
        told(
          await a.focalPoint.refuse('requestSubstitution', { ...request, substitute: { personId, postId } }),
        ),
      ).toEqual(['SUBSTITUTE_OTHER_BODY substitute.postId']);
      const many = { inviteeId: inviteeOf(a), delegates: [newcomer('hai-1'), newcomer('hai-2')] };
      expect(told(await a.focalPoint.refuse('nominateDelegates', many))).toEqual([
        'QUOTA_EXCEEDED delegates',
      ]);
    });

    it('a post that the person does not hold on the day, and somebody who is named already', async () => {
      const [{ id: inviteeId }] = await own(b.focalPoint);
      const post = { personId: delegateOf(a, 0).personId, postId: leader.postId };
      const nominate = (one: object) =>
        b.focalPoint.refuse('nominateDelegates', { inviteeId, delegates: [one] });
      expect(told(await nominate(post))).toEqual(['POST_NOT_HELD_ON_DATE delegates.0.postId']);
      expect(told(await nominate({ personId: delegateOf(b).personId }))).toEqual([
        'ALREADY_NAMED delegates.0.personId',
      ]);
    });

    it('somebody else than whom an invitation names, unless the chair consents', async () => {
      const [{ id: inviteeId }] = await own(himself);
      const other = { inviteeId, delegates: [newcomer('cap-pho')] };
      expect(told(await himself.refuse('nominateDelegates', other))).toEqual([
        'INVITED_IN_PERSON delegates.0',
      ]);
      const { delegates } = await himself.act(
        'nominateDelegates',
        { inviteeId, delegates: [{ personId: leader.personId, postId: leader.postId }] },
        'delegates { id }',
      );
      await world.organiser.act('confirmDelegates', { ids: [delegates[0].id] }, 'delegates { id }');
      const request = {
        ...{ delegateId: delegates[0].id, expectedRevision: 2 },
        ...{ substitute: newcomer('cap-pho'), reason: 'Họp Chính phủ' },
      };
      const { substitution } = await himself.act(
        'requestSubstitution',
        request,
        'substitution { id revision state needsConsent delegate { state } substitute { id } }',
      );
      expect(substitution).toMatchObject({
        ...{ state: 'REQUESTED', needsConsent: true, delegate: { state: 'CONFIRMED' }, substitute: null },
      });
      const decide = { id: substitution.id, expectedRevision: substitution.revision, accept: true };
      expect(
        told(await himself.refuse('decideSubstitution', { ...decide, consentById: world.chairId })),
      ).toEqual(['FORBIDDEN']);
      expect(told(await world.organiser.refuse('decideSubstitution', decide))).toEqual([
        'CONSENT_MISSING consentById',
      ]);
    });

    it('nobody who has a seat loses it when there are fewer: the site is told to be over-booked', async () => {
      const site = { siteId: b.siteId, capacity: 3 };
      await world.organiser.act('setSiteCapacity', site, 'site { capacity }');
      const { siteSummary } = await seen(
        world.organiser,
        'siteSummary { overbooked sites { site { id } confirmed overbooked } }',
      );
      const confirmed = ledger.in('CONFIRMED').filter(({ siteId }) => siteId === b.siteId).length;
      const counts = siteSummary.sites.find((one: Data) => one.site.id === b.siteId);
      expect([counts.confirmed, counts.overbooked, siteSummary.overbooked]).toEqual([
        ...[confirmed, confirmed - 3, confirmed - 3],
      ]);
      await world.organiser.act('setSiteCapacity', { ...site, capacity: 24 }, 'site { capacity }');
    });
  });

  describe('of a body, for another one', () => {
    it('to see whom it has sent, how they are reached, and what it has answered', async () => {
      const mine = delegateOf(a);
      const theirs = delegateOf(b);
      for (const by of [b.focalPoint, department.focalPoint]) {
        const { node, invitee, person, personalData } = await by.ask(
          `query ($id: ID!, $invitee: ID!, $person: ID!) { node(id: $id) { id } invitee(id: $invitee) { id }
            person(id: $person) { contact { email } } personalData(personId: $person) { asOf } }`,
          { id: mine.id, invitee: inviteeOf(a), person: mine.personId },
        );
        expect([node, invitee, person, personalData]).toEqual([null, null, { contact: null }, null]);
      }
      const all = await seen(
        b.focalPoint,
        `invitees(first: 100) { totalCount nodes { body { id } } } delegates(first: 100) { totalCount nodes { body { id } } }
         inviteeCounts { invited } siteSummary { confirmed } attendanceSummary { total { invited } } substitutions { totalCount }`,
      );
      expect(all).toMatchObject({
        ...{ invitees: { totalCount: 1 }, inviteeCounts: [{ invited: 1 }], substitutions: { totalCount: 0 } },
        ...{ siteSummary: null, attendanceSummary: null },
      });
      const senders = new Set(all.delegates.nodes.map(({ body }: Data) => body.id));
      expect([...senders]).toEqual([b.id]);
      // The organisers may reach whom a body has named to them.
      const { person } = await world.organiser.ask(
        'query ($id: ID!) { person(id: $id) { contact { email } } }',
        { id: theirs.personId },
      );
      expect(person.contact).toEqual({ email: 'committee-1-0@co-quan.example' });
      const preview = `query ($id: ID!, $group: ID!) { previewRecipients(conferenceId: $id, groupId: $group) { isInvited } }`;
      await expect(
        b.focalPoint.ask(preview, { id: world.conferenceId, group: world.groups.schools }),
      ).rejects.toThrow('FORBIDDEN');
    });

    it('to answer, name, withdraw or replace anybody, or to ask for the floor in their name', async () => {
      const { id } = delegateOf(a);
      const [asItWas] = [await current(world.secretary, id)];
      const item = await anItem();
      const target = { id, expectedRevision: asItWas.revision };
      const attempts: [string, object][] = [
        ['answerInvitation', { id: inviteeOf(a), expectedRevision: 2, answer: 'DECLINED' }],
        ['nominateDelegates', { inviteeId: inviteeOf(a), delegates: [newcomer('la')] }],
        ['withdrawDelegate', { ...target, reason: 'Nhầm' }],
        [
          'requestSubstitution',
          {
            ...{ delegateId: id, expectedRevision: asItWas.revision },
            ...{ substitute: newcomer('la'), reason: 'x' },
          },
        ],
        ['requestToSpeak', { itemId: item, delegateId: id }],
        ['updateDelegate', { ...target, isHead: true }],
        ['confirmDelegates', { ids: [id] }],
        ['setContact', { personId: delegateOf(a).personId, email: 'la@example.org' }],
      ];
      for (const by of [b.focalPoint, department.focalPoint]) {
        for (const [name, input] of attempts) {
          const [fault, ...others] = await by.refuse(name, input);
          expect([name, others]).toEqual([name, []]);
          expect(['NOT_FOUND', 'FORBIDDEN']).toContain(fault!.code);
        }
      }
      expect(await current(world.secretary, id)).toEqual(asItWas);
      expect((await invitees(world)).find(one => one.id === inviteeOf(a)).answer).toBe('ACCEPTED');
    });
  });

  const anItem = async () => {
    const { agenda } = await seen(world.organiser, 'agenda { sessions { items { id kind } } }');
    const items = agenda.sessions.flatMap((session: Data) => session.items);
    return items.find(({ kind }: Data) => kind === 'DISCUSSION').id as string;
  };

  describe('on the day', () => {
    beforeAll(async () => {
      onDay(plenary, DAY, '07:00');
      await advance(world, world.conferenceId, 'OPEN');
      onDay(plenary, DAY, '07:42');
    });
    const desk = (body: SentBody) => ({
      ...{ conferenceId: world.conferenceId, siteId: body.siteId, device: 'Cổng A' },
    });

    it('to put off what is open: it says what may be done instead', async () => {
      const { revision } = await seen(world.organiser, 'revision');
      const postpone = { id: world.conferenceId, expectedRevision: revision, reason: 'Bão' };
      const [fault] = await world.organiser.refuse('postponeConference', postpone);
      expect(told([fault!])).toEqual(['INVALID_STATE id']);
      expect(fault!.message).toBe('The conference is OPEN; possible steps: ADJOURN, CLOSE.');
    });

    it('no badge that is shown twice: that is a success, with the first time', async () => {
      const { badge } = delegateOf(a);
      await a.focalPoint.act('checkIn', { ...desk(a), badgeCode: badge }, 'presence { id }');
      onDay(plenary, DAY, '07:50');
      const { data } = await plenary.send(
        'mutation ($input: CheckInInput!) { checkIn(input: $input) { alreadyPresentSince firstDevice notice userErrors { code } } }',
        { input: { ...desk(a), badgeCode: badge, device: 'Cổng B' } },
        { ...(await a.focalPoint.headers()), 'accept-language': 'vi' },
        null,
      );
      expect(data.checkIn).toEqual({
        ...{ alreadyPresentSince: '2021-05-06T00:42:00Z', firstDevice: 'Cổng A' },
        ...{ notice: 'Đã điểm danh lúc 07:42.', userErrors: [] },
      });
    });

    it('a badge of another conference, of which it says no more, and one that is none', async () => {
      const foreign = await a.focalPoint.refuse('checkIn', { ...desk(a), badgeCode: followUp.badges[0] });
      expect(foreign).toEqual([
        {
          ...{ code: 'WRONG_CONFERENCE', path: ['badgeCode'] },
          message: 'This badge is of another conference.',
        },
      ]);
      const none = await a.focalPoint.refuse('checkIn', { ...desk(a), badgeCode: '0000000000000' });
      expect(told(none)).toEqual(['UNKNOWN_BADGE badgeCode']);
    });

    it('to check anybody in at the site of another body, or to see who is there', async () => {
      const input = { ...desk(b), badgeCode: delegateOf(b).badge };
      for (const by of [a.focalPoint, department.focalPoint]) {
        expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await by.refuse('checkIn', input))[0]!.code);
      }
      const batch = {
        ...{ conferenceId: world.conferenceId, device: 'Máy 1' },
        entries: [
          { badgeCode: delegateOf(a, 2).badge, at: at('07:40'), siteId: a.siteId },
          { badgeCode: delegateOf(b).badge, at: at('07:40'), siteId: b.siteId },
        ],
      };
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(
        (await a.focalPoint.refuse('checkInBatch', batch))[0]!.code,
      );
      const { presence } = await b.focalPoint.act('checkIn', input, 'presence { id }');
      const { node } = await a.focalPoint.ask('query ($id: ID!) { node(id: $id) { id } }', {
        id: presence.id,
      });
      expect(node).toBeNull();
      expect(told(await a.focalPoint.refuse('undoCheckIn', { id: presence.id, reason: 'x' }))).toEqual([
        'NOT_FOUND id',
      ]);
      const excuse = { delegateId: delegateOf(b, 2).id, reason: 'x' };
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(
        (await a.focalPoint.refuse('excuseAbsence', excuse))[0]!.code,
      );
    });

    it('the floor, for whom is no delegate', async () => {
      const itemId = await anItem();
      expect(told(await department.focalPoint.refuse('requestToSpeak', { itemId }))).toEqual([
        'NOT_A_DELEGATE delegateId',
      ]);
    });

    it('an erasure of what is the record: only who keeps the data erases, and says on what ground the rest stays', async () => {
      const erase = { personId: leader.personId, expectedRevision: 1, reason: 'Xóa cả biên bản' };
      expect(told(await himself.refuse('erasePersonalData', erase))).toEqual(['FORBIDDEN']);
    });
  });
});
