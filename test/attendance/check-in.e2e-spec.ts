import { newBadgeCode } from '../../src/delegations/index.js';
import { setClock } from '../accounts/visitor.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addDelegate, at, createHall, type Hall, MORNING, setState, sql, stays } from './delegates.js';
import { createConference, NOBODY } from './setting.js';

const TOLD = `presence { id arrivedAt leftAt method device site { name } person { name } body { name } delegate { id } }
  alreadyPresentSince firstDevice notice`;

describe('checkIn', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeAll(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
  });
  beforeEach(() => setClock(plenary.app, MORNING));
  afterAll(() => plenary.close());

  const desk = () => ({ conferenceId: hall.conferenceId, device: 'Cổng A' });
  const checkIn = (input: object) => plenary.mutate('checkIn', { ...desk(), ...input }, TOLD);
  const clock = (time: string) => setClock(plenary.app, new Date(at(time)));

  it('lets somebody in by the badge, however the code is written, at the site of the delegate', async () => {
    const sent = await addDelegate(plenary, hall.conferenceId, {
      body_id: hall.ministry,
      site_id: hall.site1,
    });
    const badgeCode = ` ${sent.badgeCode.slice(0, 6).toLowerCase()}-${sent.badgeCode.slice(6)} `;
    const { presence, ...told } = await checkIn({ badgeCode });
    expect([presence, told]).toEqual([
      {
        id: expect.any(String),
        ...{ arrivedAt: '2020-06-12T00:42:00Z', leftAt: null, method: 'BADGE', device: 'Cổng A' },
        ...{ site: { name: 'Hà Nội' }, person: { name: 'Nguyễn Văn Mẫu' }, body: { name: 'Bộ Nội vụ' } },
        delegate: { id: sent.id },
      },
      { alreadyPresentSince: null, firstDevice: null, notice: null, userErrors: [] },
    ]);
    expect(await stays(plenary, sent.id)).toEqual(['07:42-']);
  });

  it('reads a code in which letters were typed for the digits that they look like', async () => {
    let code = newBadgeCode();
    while (!/0.*1.*.$/.test(code)) code = newBadgeCode();
    const sent = await addDelegate(plenary, hall.conferenceId, { badge_code: code });
    const [first, last] = [code.slice(0, -1), code.slice(-1)];
    const badgeCode = first.replaceAll('0', 'o').replaceAll('1', 'L') + last;
    const { presence } = await checkIn({ badgeCode });
    expect(presence.delegate.id).toBe(sent.id);
  });

  it('tells of a repeat since when and by which device, as a success, in both languages', async () => {
    const { badgeCode, id } = await addDelegate(plenary, hall.conferenceId);
    await checkIn({ badgeCode });
    clock('07:50');
    const document =
      'mutation ($input: CheckInInput!) { checkIn(input: $input) { alreadyPresentSince firstDevice notice userErrors { code } } }';
    const input = { ...desk(), badgeCode, device: 'Cổng B' };
    const notices = [];
    for (const language of ['vi', 'en']) {
      const { data } = await plenary.send(document, { input }, { 'accept-language': language });
      expect(data.checkIn).toMatchObject({
        alreadyPresentSince: '2020-06-12T00:42:00Z',
        firstDevice: 'Cổng A',
        userErrors: [],
      });
      notices.push(data.checkIn.notice);
    }
    expect(notices).toEqual(['Đã điểm danh lúc 07:42.', 'Checked in already at 07:42.']);
    expect(await stays(plenary, id)).toEqual(['07:42-']);
  });

  it('is one check-in when twenty devices see the same badge at the same moment', async () => {
    const { badgeCode, id } = await addDelegate(plenary, hall.conferenceId);
    const devices = Array.from({ length: 20 }, (_, n) => `Máy ${n}`);
    const answers = await Promise.all(devices.map(device => checkIn({ badgeCode, device })));
    const first = answers.filter(({ alreadyPresentSince }) => !alreadyPresentSince);
    expect(first).toHaveLength(1);
    const { device } = first[0].presence;
    const others = answers.filter(answer => answer !== first[0]).map(({ firstDevice }) => firstDevice);
    expect(others).toEqual(Array(19).fill(device));
    expect(await stays(plenary, id)).toEqual(['07:42-']);
  });

  it('lets the earlier time count, whichever record comes first, and begins anew after somebody has left', async () => {
    clock('10:00');
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    await checkIn({ delegateId, at: at('07:50') });
    const { presence } = await checkIn({ delegateId, at: at('07:30'), device: 'Cổng B' });
    expect(presence).toMatchObject({ device: 'Cổng B', method: 'STAFF' });
    expect(await stays(plenary, delegateId)).toEqual(['07:30-']);
    const leave = { ...desk(), delegateId, at: at('09:00') };
    await plenary.mutate('checkOut', leave, 'presence { leftAt }');
    // Who has left, has.
    const again = await plenary.mutate('checkOut', { ...leave, at: at('09:10') }, 'presence { leftAt }');
    expect(again.presence.leftAt).toBe('2020-06-12T02:00:00Z');
    await checkIn({ delegateId });
    expect(await stays(plenary, delegateId)).toEqual(['07:30-09:00', '10:00-']);
    // Seen between the two, and during the first.
    await checkIn({ delegateId, at: at('09:30') });
    expect(await checkIn({ delegateId, at: at('08:59') })).toMatchObject({
      alreadyPresentSince: '2020-06-12T00:30:00Z',
    });
    expect(await stays(plenary, delegateId)).toEqual(['07:30-09:00', '09:30-']);
  });

  it('is of the conference or of a session, each for itself', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    await checkIn({ delegateId });
    expect(await checkIn({ delegateId, sessionId: hall.sessionId })).toMatchObject({
      alreadyPresentSince: null,
    });
    const { node } = await plenary.ask(
      `query ($id: ID!, $session: ID!) { node(id: $id) { ... on Delegate {
        presence { method session { id } } inSession: presence(sessionId: $session) { session { id } } presences { leftAt } } } }`,
      { id: delegateId, session: hall.sessionId },
    );
    expect(node).toEqual({
      presence: { method: 'SEARCH', session: null },
      inSession: { session: { id: hall.sessionId } },
      presences: [{ leftAt: null }, { leftAt: null }],
    });
    // The session stays on the agenda then.
    const remove = { id: hall.sessionId, expectedRevision: 1 };
    expect(await plenary.refuse('removeSession', remove)).toMatchObject([
      { code: 'SESSION_ATTENDED', path: ['id'] },
    ]);
  });

  it('can be taken back with a reason, stays on record, and can then be made again', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    const { presence } = await checkIn({ delegateId });
    const undo = { id: presence.id, reason: 'Quét nhầm thẻ' };
    const undone = await plenary.mutate('undoCheckIn', undo, 'presence { undoneAt undoneReason }');
    expect(undone.presence).toEqual({ undoneAt: '2020-06-12T00:42:00Z', undoneReason: 'Quét nhầm thẻ' });
    expect(await plenary.refuse('undoCheckIn', undo)).toMatchObject([
      { code: 'CHECK_IN_UNDONE', path: ['id'] },
    ]);
    expect(await stays(plenary, delegateId)).toEqual([]);
    expect(await checkIn({ delegateId })).toMatchObject({ alreadyPresentSince: null });
    expect(await stays(plenary, delegateId)).toEqual(['07:42-']);
  });

  const of =
    (state: string, more: object = {}) =>
    async () => {
      const { badgeCode } = await addDelegate(plenary, hall.conferenceId, { state, ...more });
      return { badgeCode };
    };
  const expected = async () => ({ badgeCode: (await addDelegate(plenary, hall.conferenceId)).badgeCode });
  const refusals: [string, () => Promise<object>, string, string, string?][] = [
    ['a badge that nobody has', async () => ({ badgeCode: 'KHONG CO' }), 'UNKNOWN_BADGE', 'badgeCode'],
    [
      'a code that was misread',
      async () => {
        const code = newBadgeCode();
        await addDelegate(plenary, hall.conferenceId, { badge_code: code });
        return { badgeCode: (code.startsWith('A') ? 'B' : 'A') + code.slice(1) };
      },
      'BADGE_MISREAD',
      'badgeCode',
      'This code was misread or mistyped: its check character does not fit. Please scan it again.',
    ],
    [
      'a code that is in order and nobody has',
      async () => ({ badgeCode: newBadgeCode() }),
      'UNKNOWN_BADGE',
      'badgeCode',
    ],
    [
      'a badge of another conference, and says no more than that',
      async () => {
        const other = await createConference(plenary, hall.ministry);
        return { badgeCode: (await addDelegate(plenary, other, { state: 'WITHDRAWN' })).badgeCode };
      },
      'WRONG_CONFERENCE',
      'badgeCode',
      'This badge is of another conference.',
    ],
    [
      'somebody who was withdrawn',
      of('WITHDRAWN'),
      'DELEGATE_NOT_EXPECTED',
      'badgeCode',
      'This delegate was withdrawn and does not come.',
    ],
    ['somebody who was rejected', of('REJECTED'), 'DELEGATE_NOT_EXPECTED', 'badgeCode'],
    [
      'somebody for whom another one comes',
      of('SUBSTITUTED'),
      'DELEGATE_NOT_EXPECTED',
      'badgeCode',
      'Somebody else of the body comes in place of this delegate.',
    ],
    [
      'somebody on the waiting list',
      of('WAITING', { waiting_since: MORNING }),
      'DELEGATE_NOT_CONFIRMED',
      'badgeCode',
    ],
    ['somebody who is not confirmed', of('NOMINATED'), 'DELEGATE_NOT_CONFIRMED', 'badgeCode'],
    ['a time to come', async () => ({ ...(await expected()), at: at('07:50') }), 'TIME_IN_FUTURE', 'at'],
    [
      'the evening before',
      async () => ({ ...(await expected()), at: '2020-06-11T23:59:00+07:00' }),
      'TIME_OUTSIDE_DAYS',
      'at',
    ],
    ['nobody', async () => ({}), 'BADGE_OR_DELEGATE', 'badgeCode'],
    ['an unknown delegate', async () => ({ delegateId: NOBODY }), 'NOT_FOUND', 'delegateId'],
    ['an unknown site', async () => ({ ...(await expected()), siteId: NOBODY }), 'NOT_FOUND', 'siteId'],
    [
      'an unknown session',
      async () => ({ ...(await expected()), sessionId: NOBODY }),
      'NOT_FOUND',
      'sessionId',
    ],
    [
      'an unknown conference',
      async () => ({ ...(await expected()), conferenceId: NOBODY }),
      'NOT_FOUND',
      'conferenceId',
    ],
  ];
  it.each(refusals.map(([what, ...rest]) => ({ what, rest })))(
    'refuses $what, and writes nothing',
    async ({ rest: [wish, code, path, message] }) => {
      const input = { ...desk(), ...(await wish()) };
      const count = async () => (await sql(plenary, 'select count(*) from presence'))[0].count;
      const before = await count();
      const [fault] = await plenary.refuse('checkIn', input);
      expect([fault!.code, fault!.path, await count()]).toEqual([code, [path], before]);
      if (message) expect(fault!.message).toBe(message);
    },
  );

  it('believes a clock that is a little ahead only up to now', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    const { presence } = await checkIn({ delegateId, at: at('07:43') });
    expect(presence.arrivedAt).toBe('2020-06-12T00:42:00Z');
  });

  it('refuses to let somebody leave who is not there, or before they came', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    expect(await plenary.refuse('checkOut', { ...desk(), delegateId })).toMatchObject([
      { code: 'NOT_PRESENT', path: ['delegateId'] },
    ]);
    await checkIn({ delegateId, at: at('07:30') });
    expect(await plenary.refuse('checkOut', { ...desk(), delegateId, at: at('07:30') })).toMatchObject([
      { code: 'LEFT_BEFORE_ARRIVED', path: ['at'] },
    ]);
  });

  it('excuses somebody who is not there, and takes the excuse back', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    const select = 'delegate { absence { excused reason } }';
    const excuse = async (reason: string | null) =>
      (await plenary.mutate('excuseAbsence', { delegateId, reason }, select)).delegate.absence;
    expect(await excuse('Ốm')).toEqual({ excused: true, reason: 'Ốm' });
    expect(await excuse('Đi công tác')).toEqual({ excused: true, reason: 'Đi công tác' });
    expect(await excuse(null)).toBeNull();
    await checkIn({ delegateId });
    expect(await plenary.refuse('excuseAbsence', { delegateId, reason: 'Ốm' })).toMatchObject([
      { code: 'WAS_PRESENT', path: ['delegateId'] },
    ]);
  });

  it('is for conferences to which people come', async () => {
    const { badgeCode } = await addDelegate(plenary, hall.conferenceId);
    await setState(plenary, hall.conferenceId, 'PLANNED');
    expect(await plenary.refuse('checkIn', { ...desk(), badgeCode })).toMatchObject([
      { code: 'INVALID_STATE', path: ['conferenceId'] },
    ]);
    await setState(plenary, hall.conferenceId, 'OPEN');
  });

  it('never lets two stays of one delegate overlap, whoever writes', async () => {
    const { id: delegateId } = await addDelegate(plenary, hall.conferenceId);
    const { presence } = await checkIn({ delegateId });
    const copy = `insert into presence (id, revision, conference_id, delegate_id, arrived_at, method, recorded_at)
      select gen_random_uuid(), 1, conference_id, delegate_id, arrived_at + interval '1 hour', method, recorded_at
      from presence where id = $1`;
    await expect(sql(plenary, copy, presence.id)).rejects.toThrow('presence_once_at_a_time');
  });
});
