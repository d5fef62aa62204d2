import { setClock } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { addDelegate, addDelegates, as, createHall, focalPointOf, type Hall, sql } from './delegates.js';

/** In Vietnam, on one of the two days of the conference. */
const on = (day: 12 | 13, time: string) => `2020-06-${day}T${time}:00+07:00`;

describe('stays', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeEach(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
    await sql(plenary, "update conference set ends_on = '2020-06-13' where id = $1", hall.conferenceId);
    clock(13, '18:00');
  });
  afterEach(() => plenary.close());

  const clock = (day: 12 | 13, time: string) => setClock(plenary.app, new Date(on(day, time)));
  const here = () => ({ conferenceId: hall.conferenceId, device: 'Cổng A' });
  const arrives = (delegateId: string, at: string, more: object = {}) =>
    plenary.mutate('checkIn', { ...here(), delegateId, at, ...more }, 'presence { id } alreadyPresentSince');
  const leaves = (delegateId: string, at: string, more: object = {}) =>
    plenary.mutate('checkOut', { ...here(), delegateId, at, ...more }, 'presence { leftAt }');
  const told = async (delegateId: string) => {
    const rows = await sql(
      plenary,
      `select to_char(arrived_at at time zone 'Asia/Ho_Chi_Minh', 'DD HH24:MI') as arrived,
         to_char(left_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as left, site.name ->> 'vi' as site, session_id is not null as session
       from presence left join site on site.id = site_id where delegate_id = $1 and undone_at is null order by arrived_at, session_id nulls first`,
      delegateId,
    );
    return rows.map(({ arrived, left, site, session }) =>
      [arrived, '-', left ?? '', site && ` ${site}`, session && ' in session'].filter(Boolean).join(''),
    );
  };
  const numbers = async (at?: string): Promise<Data> => {
    const { conference } = await plenary.ask(
      `query ($id: ID!, $at: DateTime) { conference(id: $id) { quorum(at: $at) { present isReached }
        attendanceSummary { total { present presentNow left } } siteSummary { present sites { present } } } }`,
      { id: hall.conferenceId, at },
    );
    const { attendanceSummary, siteSummary, quorum } = conference;
    const { present, presentNow, left } = attendanceSummary.total;
    return { quorum: [quorum.present, quorum.isReached], present, presentNow, left, seats: siteSummary };
  };
  const quorumOf = (atLeast: number) =>
    plenary.mutate(
      'setQuorum',
      { conferenceId: hall.conferenceId, counts: 'MEMBERS', atLeast },
      'conference { id }',
    );

  it('are over when their day is, and begin anew on the next', async () => {
    const at = { is_voting: true, site_id: hall.site1 };
    const [one, two] = [
      await addDelegate(plenary, hall.conferenceId, at),
      await addDelegate(plenary, hall.conferenceId, at),
    ];
    await quorumOf(2);
    await arrives(one.id, on(12, '08:00'));
    await arrives(two.id, on(12, '08:00'));
    clock(12, '23:59');
    const evening = { present: 2, presentNow: 2, left: 0 };
    expect(await numbers()).toMatchObject({
      ...evening,
      quorum: [2, true],
      seats: { present: 2, sites: [{ present: 2 }, { present: 0 }] },
    });
    clock(13, '06:00');
    expect(await numbers()).toMatchObject({
      ...{ quorum: [0, false], present: 2, presentNow: 0, left: 0 },
      seats: { present: 0, sites: [{ present: 0 }, { present: 0 }] },
    });
    clock(13, '08:30');
    expect(await arrives(one.id, on(13, '08:00'))).toMatchObject({ alreadyPresentSince: null });
    expect(await numbers()).toMatchObject({ quorum: [1, false], present: 2, presentNow: 1, left: 0 });
    expect(await numbers(on(12, '09:00'))).toMatchObject({ quorum: [2, true] });
    // Nobody has seen when they left on the first day; that may be said later, of that day.
    expect(await told(one.id)).toEqual(['12 08:00- Hà Nội', '13 08:00- Hà Nội']);
    await leaves(one.id, on(12, '17:00'));
    expect(await told(one.id)).toEqual(['12 08:00-17:00 Hà Nội', '13 08:00- Hà Nội']);
    expect(await numbers(on(12, '18:00'))).toMatchObject({ quorum: [1, false] });
  });

  it('of an earlier day may come in later, and none can be left on another day', async () => {
    const { id } = await addDelegate(plenary, hall.conferenceId);
    await arrives(id, on(13, '08:00'));
    await arrives(id, on(12, '09:00'));
    await arrives(id, on(12, '08:00'));
    expect(await told(id)).toEqual(['12 08:00-', '13 08:00-']);
    const other = await addDelegate(plenary, hall.conferenceId);
    await arrives(other.id, on(12, '08:00'));
    const leave = { ...here(), delegateId: other.id, at: on(13, '00:30') };
    expect(await plenary.refuse('checkOut', leave)).toMatchObject([{ code: 'NOT_PRESENT' }]);
    await expect(
      sql(plenary, `update presence set left_at = '${on(13, '08:00')}' where day = '2020-06-12'`),
    ).rejects.toThrow('a stay ends with its day');
  });

  it('in sessions end with the stay at the conference, whichever is told first', async () => {
    clock(12, '14:00');
    const [one, two] = await addDelegates(plenary, hall.conferenceId, 2);
    const inSession = { sessionId: hall.sessionId };
    await arrives(one!.id, on(12, '07:50'));
    await arrives(one!.id, on(12, '08:05'), inSession);
    await leaves(one!.id, on(12, '11:30'));
    // The device at the door of the session was offline.
    await arrives(two!.id, on(12, '07:50'));
    await leaves(two!.id, on(12, '11:30'));
    await arrives(two!.id, on(12, '08:05'), inSession);
    for (const { id } of [one!, two!]) {
      expect(await told(id)).toEqual(['12 07:50-11:30', '12 08:05-11:30 in session']);
    }
    await sql(plenary, 'update delegate set is_voting = true');
    await quorumOf(1);
    expect(await numbers()).toMatchObject({ quorum: [0, false], presentNow: 0, left: 2 });
    // Whoever comes back is there again, in sessions too.
    await arrives(one!.id, on(12, '13:30'));
    await arrives(one!.id, on(12, '13:40'), inSession);
    expect(await told(one!.id)).toHaveLength(4);
    expect(await numbers()).toMatchObject({ quorum: [1, true], presentNow: 1 });
    const { conference } = await plenary.ask(
      `query ($id: ID!, $session: ID) { conference(id: $id) {
         attendanceSummary(sessionId: $session) { total { present presentNow left absent } } } }`,
      { id: hall.conferenceId, session: hall.sessionId },
    );
    expect(conference.attendanceSummary.total).toEqual({ present: 2, presentNow: 1, left: 1, absent: 0 });
  });

  it('are each at one site: who is seen at another has gone there, and what was seen before stays', async () => {
    clock(12, '14:00');
    const host2 = await focalPointOf(plenary, hall.province);
    const { id } = await addDelegate(plenary, hall.conferenceId, { site_id: hall.site1 });
    const site = (siteId: string) => ({ siteId });
    await arrives(id, on(12, '08:00'), site(hall.site1));
    const early = { ...here(), ...site(hall.site2), delegateId: id, at: on(12, '07:00') };
    expect((await as(plenary, host2, 'checkIn', early, 'presence { id }')).userErrors).toEqual([]);
    expect(await told(id)).toEqual(['12 07:00-08:00 Tỉnh Mẫu', '12 08:00- Hà Nội']);
    // Where it is not said at which site, it is no sign of another.
    await arrives(id, on(12, '08:30'));
    const moved = await as(plenary, host2, 'checkIn', { ...early, at: on(12, '10:00') }, 'presence { id }');
    await arrives(id, on(12, '09:30'), site(hall.site2));
    await arrives(id, on(12, '10:30'));
    expect(await told(id)).toEqual([
      '12 07:00-08:00 Tỉnh Mẫu',
      '12 08:00-09:30 Hà Nội',
      '12 09:30- Tỉnh Mẫu',
    ]);
    const out = { ...here(), delegateId: id, at: on(12, '11:00') };
    expect(await plenary.refuse('checkOut', { ...out, ...site(hall.site1) })).toMatchObject([
      { code: 'NOT_PRESENT' },
    ]);
    // A badge of somebody else: they never went.
    const undo = { id: moved.presence.id, reason: 'Quét nhầm thẻ' };
    expect((await as(plenary, host2, 'undoCheckIn', undo)).userErrors).toEqual([]);
    expect(await told(id)).toEqual(['12 07:00-08:00 Tỉnh Mẫu', '12 08:00- Hà Nội']);
  });

  it('are the same in whatever order sightings at several sites come in', async () => {
    clock(12, '14:00');
    const seen = [
      ['08:00', hall.site1],
      ['08:20', hall.site1],
      ['09:00', hall.site2],
      ['09:30', hall.site2],
    ] as const;
    const orders = permutations(seen);
    const sent = await addDelegates(plenary, hall.conferenceId, orders.length);
    for (let turn = 0; turn < seen.length; turn += 1) {
      const entries = sent.map(({ id }, n) => {
        const [time, siteId] = orders[n]![turn]!;
        return { delegateId: id, siteId, at: on(12, time) };
      });
      const input = { ...here(), entries };
      await plenary.ask(
        'mutation ($input: CheckInBatchInput!) { checkInBatch(input: $input) { userErrors { code } } }',
        { input },
      );
    }
    for (const { id } of sent) {
      expect(await told(id)).toEqual(['12 08:00-09:00 Hà Nội', '12 09:00- Tỉnh Mẫu']);
    }
  });
});

function permutations<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, n) =>
    permutations([...things.slice(0, n), ...things.slice(n + 1)]).map(rest => [first, ...rest]),
  );
}
