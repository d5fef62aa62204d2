import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { withoutInternalFaults } from '../support/races.js';
import { createSetting, itIs, type Setting } from './setting.js';

describe('an invitation that is withdrawn', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
  });
  beforeEach(async () => {
    setting = await createSetting(plenary, `hoi-nghi-${Math.random().toString(36).slice(2)}`);
  }, 60_000);
  afterAll(() => plenary.close());

  /** Somebody invited to the hall, which has two seats, with so many who are named and accepted. */
  const accepted = async (bodyId: string, count: number) => {
    const inviteeId = await setting.invite({ bodyId }, { quota: count, siteId: setting.hall });
    const names = Array.from({ length: count }, (_, at) => `Người ${at}`);
    const ids = await setting.named(inviteeId, names);
    await setting.organiser.run('confirmDelegates', { ids });
    return { inviteeId, ids };
  };
  const states = (ids: string[]) => Promise.all(ids.map(id => setting.stateOf(id)));
  const withdrawal = async (inviteeId: string) => {
    const [{ id, revision }] = await setting.sql(
      'select id, revision from invitation where id = (select invitation_id from invitee where id = $1)',
      inviteeId,
    );
    return { id, expectedRevision: revision, reason: 'Cơ quan đã sáp nhập' };
  };

  it('takes its delegates with it, for its reason, and gives their seats to who has waited longest', async () => {
    const gone = await accepted(setting.a, 2);
    const waiting = await accepted(setting.b, 3);
    expect(await states([...gone.ids, ...waiting.ids])).toEqual([
      ...['CONFIRMED', 'CONFIRMED'],
      ...['WAITING', 'WAITING', 'WAITING'],
    ]);
    expect(
      await plenary.mutate('withdrawInvitation', await withdrawal(gone.inviteeId), 'invitation { state }'),
    ).toMatchObject({ invitation: { state: 'WITHDRAWN' } });
    expect(await states([...gone.ids, ...waiting.ids])).toEqual([
      ...['WITHDRAWN', 'WITHDRAWN'],
      ...['CONFIRMED', 'CONFIRMED', 'WAITING'],
    ]);
    const rows = await setting.sql(
      `select state_reason, revision, badge_code is not null as has_badge, waiting_since from delegate
        where id = any($1) order by id`,
      [...gone.ids, waiting.ids[0]],
    );
    const left = { state_reason: 'Cơ quan đã sáp nhập', revision: 3, has_badge: true, waiting_since: null };
    expect(rows).toEqual([left, left, { ...left, state_reason: null }]);
    const entries = await setting.sql(
      `select distinct e.command, e.chain from audit_entry e join audit_change c on c.entry_id = e.id
        where c.table_name = 'delegate' and c.after ->> 'state' = 'WITHDRAWN' and e.chain = $1`,
      setting.conference,
    );
    expect(entries).toEqual([{ command: 'withdrawInvitation', chain: setting.conference }]);
  });

  it('gives no seat of a site that is overbooked', async () => {
    const gone = await accepted(setting.a, 1);
    await accepted(setting.b, 1);
    const third = await accepted(await setting.body('Sơn La'), 1);
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 1 });
    await plenary.mutate('withdrawInvitation', await withdrawal(gone.inviteeId), 'invitation { id }');
    expect(await states(third.ids)).toEqual(['WAITING']);
  });

  it('cannot be one of a conference that is over: who came by it is on record', async () => {
    const { inviteeId, ids } = await accepted(setting.a, 1);
    await setting.sql(`update conference set state = 'CLOSED' where id = $1`, setting.conference);
    expect(await plenary.refuse('withdrawInvitation', await withdrawal(inviteeId))).toMatchObject([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
    expect(await states(ids)).toEqual(['CONFIRMED']);
  });

  it('waits in no circle with those who are named, confirmed, moved up and invited anew meanwhile', async () => {
    const bodies = [setting.a, setting.b, await setting.body('Sơn La'), await setting.body('Hà Giang')];
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 3 });
    const all = [];
    for (const bodyId of bodies) all.push(await accepted(bodyId, 2));
    const seated = await setting.sql(
      `select id, revision from delegate where site_id = $1 and state = 'CONFIRMED'`,
      setting.hall,
    );
    const more = await setting.invite({ bodyId: bodies[0]! }, { quota: 20, siteId: setting.hall });
    const named = await setting.named(more, ['Một', 'Hai', 'Ba', 'Bốn']);
    const leave = seated.map(
      ({ id, revision }) =>
        ['withdrawDelegate', { id, expectedRevision: revision, reason: 'Bận công tác' }] as const,
    );
    const takeBack = await Promise.all(
      all.map(async ({ inviteeId }) => ['withdrawInvitation', await withdrawal(inviteeId)] as const),
    );
    const come = named.map(id => ['confirmDelegates', { ids: [id] }] as const);
    const sent = ['Năm', 'Sáu', 'Bảy'].map(
      name => ['nominateDelegates', { inviteeId: more, delegates: [{ newPerson: { name } }] }] as const,
    );
    const stand = all.flatMap(({ ids }) => ids).map(id => ['confirmDelegates', { ids: [id] }] as const);
    await withoutInternalFaults(plenary, [
      ...takeBack.slice(0, 2),
      ...stand,
      ...leave,
      ['reissueInvitations', { conferenceId: setting.conference, reason: 'Đổi giờ' }],
      ...come,
      ['setSiteCapacity', { siteId: setting.hall, capacity: 4 }],
      ...sent,
      ...takeBack.slice(2),
    ]);
    const [{ seats, waiting }] = await setting.sql(
      `select count(*) filter (where state = 'CONFIRMED')::int as seats, count(*) filter (where state = 'WAITING')::int as waiting
         from delegate where site_id = $1`,
      setting.hall,
    );
    expect(seats).toBeLessThanOrEqual(4);
    if (waiting > 0) expect(seats).toBe(4);
  });
});
