import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { addDelegate, as, at, createHall, focalPointOf, type Hall, sql, stays } from './delegates.js';
import { createConference, NOBODY } from './setting.js';

describe('who may check in and see it', () => {
  let plenary: TestApp;
  let hall: Hall;
  /** Cookies of those who speak for the bodies that run site 1 and site 2, and of somebody else. */
  let host1: string;
  let host2: string;
  let outsider: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
    host1 = await focalPointOf(plenary, hall.ministry);
    host2 = await focalPointOf(plenary, hall.province);
    outsider = await cookieOf(plenary, (await addAccount(plenary, { password: null })).id);
  });
  afterAll(() => plenary.close());

  const desk = (siteId: string | null) => ({ conferenceId: hall.conferenceId, device: 'Cổng', siteId });

  it('lets who runs a site check in there, and nowhere else', async () => {
    const { id, badgeCode } = await addDelegate(plenary, hall.conferenceId, { site_id: hall.site1 });
    for (const siteId of [hall.site2, null, NOBODY]) {
      expect(await as(plenary, host1, 'checkIn', { ...desk(siteId), badgeCode })).toBe('FORBIDDEN');
    }
    const mixed = [hall.site1, hall.site2].map(siteId => ({ badgeCode, siteId, at: at('07:30') }));
    const batch = { conferenceId: hall.conferenceId, device: 'Cổng', entries: mixed };
    expect(await as(plenary, host1, 'checkInBatch', batch)).toBe('FORBIDDEN');
    expect(await stays(plenary, id)).toEqual([]);
    const done = await as(
      plenary,
      host1,
      'checkIn',
      { ...desk(hall.site1), badgeCode },
      'presence { id person { name } }',
    );
    expect(done).toMatchObject({ presence: { person: { name: 'Nguyễn Văn Mẫu' } }, userErrors: [] });
    expect(await as(plenary, host2, 'checkOut', { ...desk(hall.site1), badgeCode })).toBe('FORBIDDEN');
    // The one who runs site 2 finds nobody at it, and no check-in of another site.
    const out = await as(plenary, host2, 'checkOut', { ...desk(hall.site2), badgeCode });
    expect(out.userErrors).toMatchObject([{ code: 'NOT_PRESENT' }]);
    const undo = { id: done.presence.id, reason: 'Nhầm' };
    const hidden = await as(plenary, host2, 'undoCheckIn', undo);
    const nothing = await as(plenary, host2, 'undoCheckIn', { ...undo, id: NOBODY });
    expect(hidden).toEqual(nothing);
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect((await as(plenary, host1, 'undoCheckIn', undo)).userErrors).toEqual([]);
  });

  it('tells an outsider of a conference that they do not see the same as of none, whatever they send', async () => {
    const { id, badgeCode } = await addDelegate(plenary, hall.conferenceId);
    const other = await addDelegate(plenary, await createConference(plenary, hall.ministry));
    const wishes: object[] = [
      { badgeCode },
      { badgeCode: 'xyz' },
      { badgeCode: other.badgeCode },
      { delegateId: id },
      {},
    ];
    const answers = [];
    for (const conferenceId of [hall.conferenceId, NOBODY]) {
      for (const wish of wishes) {
        answers.push(await as(plenary, outsider, 'checkIn', { ...desk(null), conferenceId, ...wish }));
        answers.push(await as(plenary, outsider, 'checkOut', { ...desk(hall.site1), conferenceId, ...wish }));
      }
    }
    const same = {
      userErrors: [{ code: 'NOT_FOUND', path: ['conferenceId'], message: 'No such conference.' }],
    };
    expect(answers).toEqual(answers.map(() => same));
    const excuse = (delegateId: string) =>
      as(plenary, outsider, 'excuseAbsence', { delegateId, reason: 'x' });
    expect(await excuse(id)).toEqual(await excuse(NOBODY));
    expect(await sql(plenary, 'select from absence')).toEqual([]);
  });

  it('shows check-ins to the staff, who runs the site, the body and the delegate; to another body nothing', async () => {
    const sent = await addDelegate(plenary, hall.conferenceId, {
      body_id: hall.province,
      site_id: hall.site1,
    });
    const own = await addAccount(plenary, { password: null, personId: sent.personId });
    const stay = { ...desk(hall.site1), badgeCode: sent.badgeCode };
    const { presence } = await plenary.mutate('checkIn', stay, 'presence { id }');
    const document = `query ($id: ID!, $delegate: ID!) { presence: node(id: $id) { id }
      delegate: node(id: $delegate) { ... on Delegate { presence { id } presences { id } } } }`;
    const seen = async (cookie: string) => {
      const { data } = await plenary.send(document, { id: presence.id, delegate: sent.id }, { cookie }, null);
      return [
        data.presence !== null,
        data.delegate && [data.delegate.presence !== null, data.delegate.presences.length],
      ];
    };
    const third = await plenary.mutate(
      'createBody',
      { name: [{ language: 'vi', text: 'Cơ quan khác' }], kind: 'OTHER', level: 'CENTRAL' },
      'body { id }',
    );
    await addDelegate(plenary, hall.conferenceId, { body_id: third.body.id });
    expect([
      await seen(host1),
      await seen(host2),
      await seen(await cookieOf(plenary, own.id)),
      await seen(await focalPointOf(plenary, third.body.id)),
      await seen(outsider),
    ]).toEqual([
      // It runs the site, and sends somebody else.
      [true, [true, 1]],
      [true, [true, 1]],
      [true, [true, 1]],
      [false, null],
      [false, null],
    ]);
  });

  it('shows numbers to the staff and to those who run a site, by body to the staff only', async () => {
    const document = `query ($id: ID!) { conference(id: $id) {
      attendanceSummary { total { confirmed } } attendanceClosings { closedAt } quorum { present } } }`;
    await plenary.mutate(
      'setQuorum',
      { conferenceId: hall.conferenceId, counts: 'MEMBERS', atLeast: 1 },
      'conference { id }',
    );
    const sender = await plenary.mutate(
      'createBody',
      { name: [{ language: 'vi', text: 'Cơ quan cử người' }], kind: 'OTHER', level: 'CENTRAL' },
      'body { id }',
    );
    await addDelegate(plenary, hall.conferenceId, { body_id: sender.body.id });
    const seen = async (cookie: string): Promise<Data> =>
      (await plenary.send(document, { id: hall.conferenceId }, { cookie }, null)).data.conference;
    expect(await seen(host2)).toEqual({
      attendanceSummary: null,
      attendanceClosings: [],
      quorum: { present: 0 },
    });
    expect(await seen(await focalPointOf(plenary, sender.body.id))).toEqual({
      ...{ attendanceSummary: null, attendanceClosings: null, quorum: null },
    });
    expect(await seen(outsider)).toBeNull();
  });
});
