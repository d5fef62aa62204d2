import { badgeCodeOf } from '../../src/delegations/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { withoutInternalFaults } from '../support/races.js';
import { createSetting, itIs, type Setting } from './setting.js';

describe('seats', () => {
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

  const confirm = (ids: string[], more: object = {}) =>
    setting.organiser.run('confirmDelegates', { ids, ...more }, 'id state badgeCode');
  const states = async (ids: string[]) => Promise.all(ids.map(id => setting.stateOf(id)));
  const atHall = async (count: number, quota = count) => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota, siteId: setting.hall });
    return setting.named(
      inviteeId,
      Array.from({ length: count }, (_, at) => `Người ${at}`),
    );
  };

  it('are given with a badge in the order of the list; the others wait, and move up as one withdraws', async () => {
    const ids = await atHall(4);
    const confirmed = await confirm(ids);
    expect(confirmed.map(({ state }: Data) => state)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'WAITING',
      'WAITING',
    ]);
    const codes = confirmed.map(({ badgeCode }: Data) => badgeCode);
    expect(codes.slice(2)).toEqual([null, null]);
    for (const code of codes.slice(0, 2)) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      expect(badgeCodeOf(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)).toBe(code);
      const wrong = (code[3] === '0' ? '1' : '0') as string;
      expect(badgeCodeOf(code.slice(0, 3) + wrong + code.slice(4))).toBeNull();
    }
    const reason = { reason: 'Bận công tác' };
    const gone = await setting.organiser.run(
      'withdrawDelegate',
      { ...(await setting.now(ids[0]!)), ...reason },
      'state stateReason badgeCode',
    );
    expect(gone).toEqual({ state: 'WITHDRAWN', stateReason: 'Bận công tác', badgeCode: null });
    expect(await states(ids)).toEqual(['WITHDRAWN', 'CONFIRMED', 'CONFIRMED', 'WAITING']);
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 3 }, 'capacity');
    expect(await states(ids)).toEqual(['WITHDRAWN', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });

  it('are waited for in the order of confirmation, also by those who are confirmed within the same moment', async () => {
    const ids = await atHall(6);
    await confirm(ids.slice(0, 5));
    await confirm(ids.slice(5));
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 5 });
    expect((await states(ids)).at(-1)).toBe('WAITING');
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 6 });
    expect((await states(ids)).at(-1)).toBe('CONFIRMED');
  });

  it('are not sold twice, however many are confirmed at the same moment', async () => {
    const ids = await atHall(8);
    const codes = await withoutInternalFaults(
      plenary,
      ids.map(id => ['confirmDelegates', { ids: [id] }] as const),
    );
    expect(codes).toEqual(ids.map(() => 'DONE'));
    expect((await states(ids)).sort()).toEqual([...Array(2).fill('CONFIRMED'), ...Array(6).fill('WAITING')]);
    const confirmed = await setting.sql(
      `select id from delegate where site_id = $1 and state = 'CONFIRMED'`,
      setting.hall,
    );
    const race = confirmed.map(
      async ({ id }) => ['withdrawDelegate', { ...(await setting.now(id)), reason: 'x' }] as const,
    );
    const more = await atHall(2);
    await withoutInternalFaults(plenary, [
      ...(await Promise.all(race)),
      ...more.map(id => ['confirmDelegates', { ids: [id] }] as const),
    ]);
    const [{ count }] = await setting.sql(
      `select count(*)::int from delegate where site_id = $1 and state = 'CONFIRMED'`,
      setting.hall,
    );
    expect(count).toBe(2);
  });

  it('are kept by the database as well', async () => {
    const ids = await atHall(3, 2 + 1);
    await confirm(ids.slice(0, 2));
    const force = setting.sql(
      `update delegate set state = 'CONFIRMED', confirmed_at = now(), badge_code = 'X' where id = $1`,
      ids[2],
    );
    await expect(force).rejects.toMatchObject({ driverError: { constraint: 'delegate_within_capacity' } });
  });

  it('beyond the quota are given with a reason of the organisers only', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 1 });
    const [first] = await setting.named(inviteeId, ['Một']);
    const second = '0199a000-0000-7000-8000-0000000000d2';
    const person = await setting.person('Hai');
    // As a smaller quota of an invitation that came in the place of another one leaves it.
    await setting.sql(
      `insert into delegate (id, revision, conference_id, invitee_id, body_id, person_id, nominated_at)
       values ($1, 1, $2, $3, $4, $5, now())`,
      ...[second, setting.conference, inviteeId, setting.a, person],
    );
    const input = { ids: [first!, second] };
    expect(await setting.organiser.codes('confirmDelegates', input)).toEqual(['ids QUOTA_EXCEEDED']);
    expect(await states(input.ids)).toEqual(['NOMINATED', 'NOMINATED']);
    const force = setting.sql(
      `update delegate set state = 'CONFIRMED', confirmed_at = now(), badge_code = id::text where id = any($1)`,
      input.ids,
    );
    await expect(force).rejects.toMatchObject({ driverError: { constraint: 'delegate_within_quota' } });
    await confirm(input.ids, { overQuotaReason: 'Chủ trì yêu cầu' });
    expect(await states(input.ids)).toEqual(['CONFIRMED', 'CONFIRMED']);
    const [row] = await setting.sql('select over_quota_reason from delegate where id = $1', second);
    expect(row.over_quota_reason).toBe('Chủ trì yêu cầu');
  });

  it('are changed by the staff: to a full site nobody moves who has a seat', async () => {
    const ids = await atHall(3);
    await confirm(ids);
    const [outside] = await setting.named(await setting.invite({ bodyId: setting.b }), ['Ngoài'], {
      siteId: setting.remote,
    });
    await confirm([outside!]);
    const move = async (id: string, siteId: string | null) => ({ ...(await setting.now(id)), siteId });
    expect(await setting.organiser.refuse('updateDelegate', await move(outside!, setting.hall))).toEqual([
      { code: 'SITE_FULL', path: ['siteId'], message: 'Hà Nội has 2 seats, and all are taken.' },
    ]);
    await setting.organiser.run('updateDelegate', await move(ids[0]!, setting.remote));
    expect(await states(ids)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    const changed = { ...(await setting.now(ids[1]!)), isHead: true, isVoting: true };
    expect(await setting.organiser.run('updateDelegate', changed, 'isHead isVoting site { id }')).toEqual({
      ...{ isHead: true, isVoting: true, site: { id: setting.hall } },
    });
    const again = { ...(await setting.now(ids[2]!)), isHead: true };
    expect(await setting.organiser.codes('updateDelegate', again)).toEqual(['isHead HEAD_ALREADY']);
  });

  it('are refused to whom the organisers do not accept, and steps that a state does not allow', async () => {
    const [one, two] = await atHall(2);
    expect(await setting.organiser.codes('confirmDelegates', { ids: [] })).toEqual(['ids NOBODY_NAMED']);
    const reject = async (id: string) => ({ ...(await setting.now(id)), reason: 'Không đúng thành phần' });
    expect(await setting.organiser.run('rejectDelegate', await reject(one!), 'state stateReason')).toEqual({
      ...{ state: 'REJECTED', stateReason: 'Không đúng thành phần' },
    });
    expect(await setting.organiser.codes('confirmDelegates', { ids: [one] })).toEqual([
      'ids.0 INVALID_STATE',
    ]);
    await confirm([two!]);
    expect(await setting.organiser.codes('rejectDelegate', await reject(two!))).toEqual(['id INVALID_STATE']);
    await setting.sql(`update conference set state = 'CANCELLED' where id = $1`, setting.conference);
    expect(await setting.organiser.codes('confirmDelegates', { ids: [two] })).toEqual([
      'ids.0 INVALID_STATE',
    ]);
  });

  it('are told by site with one statement, the overbooked ones as well', async () => {
    const ids = await atHall(3);
    await confirm(ids);
    await setting.named(await setting.invite({ bodyId: setting.b }), ['Chưa xếp']);
    await setting.organiser.run('setSiteCapacity', { siteId: setting.hall, capacity: 1 });
    expect(await states(ids)).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITING']);
    const { result, statements } = await statementsOf(() =>
      setting.organiser.ask(
        `query ($id: ID!) { conference(id: $id) { siteSummary { capacity confirmed nominated waiting withoutSite overbooked
           sites { site { id } capacity confirmed nominated waiting overbooked } } } }`,
        { id: setting.conference },
      ),
    );
    expect(result.conference.siteSummary).toEqual({
      ...{ capacity: null, confirmed: 2, nominated: 1, waiting: 1, withoutSite: 1, overbooked: 1 },
      sites: [
        { site: { id: setting.hall }, capacity: 1, confirmed: 2, nominated: 0, waiting: 1, overbooked: 1 },
        {
          site: { id: setting.remote },
          capacity: null,
          confirmed: 0,
          nominated: 0,
          waiting: 0,
          overbooked: 0,
        },
      ],
    });
    expect(statements).toHaveLength(1);
  });
});
