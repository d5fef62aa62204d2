import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { duringTransaction } from '../support/races.js';
import { createSetting, focalPointOf, itIs, type Person, type Setting } from './setting.js';

describe('what becomes of delegates at the same moment as something else', () => {
  let plenary: TestApp;
  let setting: Setting;
  let own: Person;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
  });
  beforeEach(async () => {
    setting = await createSetting(plenary, `hoi-nghi-${Math.random().toString(36).slice(2)}`);
    own = await focalPointOf(plenary, setting.a);
  }, 60_000);
  afterAll(() => plenary.close());

  const invitationOf = async (inviteeId: string) => {
    const [{ id }] = await setting.sql('select invitation_id as id from invitee where id = $1', inviteeId);
    return id as string;
  };
  const withdrawal = async (inviteeId: string) => ({
    ...(await setting.now(await invitationOf(inviteeId), 'invitation')),
    reason: 'Gửi nhầm',
  });
  /** Two have the seats of the hall, one waits. */
  const seated = async () => {
    const { a, hall: siteId } = setting;
    const inviteeId = await setting.invite({ bodyId: a }, { quota: 9, siteId });
    const ids = await setting.named(inviteeId, ['Một', 'Hai', 'Ba']);
    await setting.organiser.run('confirmDelegates', { ids });
    return { inviteeId, ids };
  };

  it('a withdrawal of the invitation waits for whoever answers, holding nothing that they need', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a });
    const id = await invitationOf(inviteeId);
    const input = await withdrawal(inviteeId);
    const codes = await duringTransaction(
      plenary,
      query => query('select from invitee where id = $1 for update', inviteeId),
      () => setting.organiser.codes('withdrawInvitation', input),
      async query => {
        await query("set local lock_timeout = '3s'");
        await query('select from invitation where id = $1 for share', id);
      },
    );
    expect(codes).toEqual([]);
  });

  it('withdrawals, nominations and answers wait for each other in no circle', async () => {
    const rounds = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 9 });
        const nominate = () =>
          own.codes('nominateDelegates', { inviteeId, delegates: [{ newPerson: { name: 'Ai đó' } }] });
        const answer = { ...(await setting.now(inviteeId, 'invitee')), answer: 'ACCEPTED' };
        const input = await withdrawal(inviteeId);
        return Promise.all([
          nominate(),
          setting.organiser.codes('withdrawInvitation', input),
          own.codes('answerInvitation', answer),
          nominate(),
        ]);
      }),
    );
    expect(rounds.map(([, withdrawn]) => withdrawn)).toEqual(rounds.map(() => []));
    expect(rounds.flat(2)).not.toContain('INTERNAL');
  });

  it('who is withdrawn while a seat becomes free does not come back', async () => {
    const { ids } = await seated();
    const codes = await duringTransaction(
      plenary,
      query => query("update delegate set state = 'WITHDRAWN', waiting_since = null where id = $1", ids[2]),
      () => setting.organiser.codes('setSiteCapacity', { siteId: setting.hall, capacity: 3 }),
      async (_, waits) => expect(waits).toBe(true),
    );
    expect(codes).toEqual([]);
    expect(await setting.stateOf(ids[2]!)).toBe('WITHDRAWN');
  });

  it('seats are counted after an invitation was withdrawn, or before', async () => {
    const { inviteeId, ids } = await seated();
    const input = await withdrawal(inviteeId);
    const codes = await duringTransaction(
      plenary,
      query => query('select from site where id = $1 for no key update', setting.hall),
      () => setting.organiser.codes('withdrawInvitation', input),
      async (query, waits) => {
        expect(waits).toBe(true);
        await query("set local lock_timeout = '3s'");
        await query('select from delegate where id = any($1) for update', ids);
      },
    );
    expect(codes).toEqual([]);
    expect(await Promise.all(ids.map(id => setting.stateOf(id)))).toEqual(ids.map(() => 'WITHDRAWN'));
  });

  it('nobody is confirmed, named or seated while the conference is being closed', async () => {
    const { ids } = await seated();
    const inviteeId = await setting.invite({ bodyId: setting.b }, { quota: 2 });
    const [named] = await setting.named(inviteeId, ['Bốn']);
    const closing = (send: () => Promise<string[]>) =>
      duringTransaction(
        plenary,
        query => query("update conference set state = 'CLOSED' where id = $1", setting.conference),
        send,
      );
    const reopen = () =>
      setting.sql("update conference set state = 'OPEN' where id = $1", setting.conference);
    expect(await closing(() => setting.organiser.codes('confirmDelegates', { ids: [named] }))).toEqual([
      'ids.0 INVALID_STATE',
    ]);
    await reopen();
    const delegates = [{ newPerson: { name: 'Năm' } }];
    expect(
      await closing(() => setting.organiser.codes('nominateDelegates', { inviteeId, delegates })),
    ).toEqual(['inviteeId INVALID_STATE']);
    await reopen();
    const capacity = { siteId: setting.hall, capacity: 9 };
    expect(await closing(() => setting.organiser.codes('setSiteCapacity', capacity))).toEqual([]);
    expect(await setting.stateOf(ids[2]!)).toBe('WAITING');
    await setting.sql("update conference set state = 'CLOSED' where id = $1", setting.conference);
    const force = setting.sql(
      "update delegate set state = 'CONFIRMED', waiting_since = null, confirmed_at = now(), badge_code = 'X' where id = $1",
      ids[2],
    );
    await expect(force).rejects.toMatchObject({ driverError: { constraint: 'delegate_in_time' } });
  });
});
