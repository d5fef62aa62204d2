import { setClock } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { addDelegate, at, createHall, type Hall, setState, sql, stays } from './delegates.js';

describe('the quorum of a moment that is past', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeEach(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
  });
  afterEach(() => plenary.close());

  const clock = (time: string) => setClock(plenary.app, new Date(at(time)));
  const arrives = (delegateId: string, time: string) => {
    const input = { conferenceId: hall.conferenceId, device: 'Cổng A', delegateId, at: at(time) };
    return plenary.mutate('checkIn', input, 'presence { id }');
  };
  const setQuorum = (more: object) =>
    plenary.mutate('setQuorum', { conferenceId: hall.conferenceId, ...more }, 'conference { id }');
  const MAJORITY = { counts: 'MEMBERS', numerator: 1, denominator: 2, moreThan: true };
  const quorumAt = async (time: string): Promise<unknown[]> => {
    const { conference } = await plenary.ask(
      'query ($id: ID!, $at: DateTime) { conference(id: $id) { quorum(at: $at) { present needed total isReached } } }',
      { id: hall.conferenceId, at: at(time) },
    );
    const { present, needed, total, isReached } = conference.quorum as Data;
    return [present, needed, total, isReached];
  };
  const voter = (more: object = {}) =>
    addDelegate(plenary, hall.conferenceId, { is_voting: true, body_id: hall.ministry, ...more });
  const revisionOf = async (id: string): Promise<number> =>
    (await sql(plenary, 'select revision from delegate where id = $1', id))[0].revision;

  it('asks who had a vote then, whoever is confirmed or withdrawn afterwards', async () => {
    const [one, two, three] = [await voter(), await voter(), await voter()];
    await setQuorum(MAJORITY);
    clock('09:30');
    await arrives(one.id, '08:00');
    await arrives(two.id, '08:00');
    expect(await quorumAt('09:30')).toEqual([2, 2, 3, true]);
    clock('15:00');
    for (const name of ['Bốn', 'Năm']) {
      const late = { state: 'NOMINATED', confirmed_at: null, badge_code: null };
      const { id } = await voter({ ...late, name });
      await plenary.mutate('confirmDelegates', { ids: [id] }, 'delegates { id }');
    }
    const gone = { id: three.id, expectedRevision: await revisionOf(three.id), reason: 'Ốm' };
    await plenary.mutate('withdrawDelegate', gone, 'delegate { id }');
    expect(await quorumAt('09:30')).toEqual([2, 2, 3, true]);
    expect(await quorumAt('15:00')).toEqual([2, 3, 4, false]);
  });

  it('counts for all of it who was entered only after the last day', async () => {
    await setQuorum(MAJORITY);
    setClock(plenary.app, new Date('2020-06-20T09:00:00+07:00'));
    const ids = [];
    for (const name of ['Một', 'Hai', 'Ba']) {
      ids.push((await voter({ state: 'NOMINATED', confirmed_at: null, badge_code: null, name })).id);
    }
    await plenary.mutate('confirmDelegates', { ids }, 'delegates { id }');
    await arrives(ids[0]!, '08:00');
    await arrives(ids[1]!, '09:00');
    expect([await quorumAt('08:30'), await quorumAt('09:00')]).toEqual([
      [1, 2, 3, false],
      [2, 2, 3, true],
    ]);
  });

  it('follows the rule of then; the first one holds for what was before it', async () => {
    const { id } = await voter();
    await voter();
    clock('09:00');
    await setQuorum(MAJORITY);
    clock('11:00');
    await setQuorum({ counts: 'MEMBERS', atLeast: 1 });
    await arrives(id, '08:00');
    expect([await quorumAt('08:30'), await quorumAt('10:59'), await quorumAt('11:00')]).toEqual([
      [1, 2, 2, false],
      [1, 2, 2, false],
      [1, 1, 2, true],
    ]);
    await setState(plenary, hall.conferenceId, 'ARCHIVED');
    const late = { conferenceId: hall.conferenceId, counts: 'MEMBERS', atLeast: 2 };
    expect(await plenary.refuse('setQuorum', late)).toMatchObject([
      { code: 'INVALID_STATE', path: ['conferenceId'] },
    ]);
  });

  it('counts whoever comes instead of a delegate in their place, and ends the stay of the one who is gone', async () => {
    const { id } = await voter();
    await setQuorum(MAJORITY);
    clock('12:00');
    await arrives(id, '08:00');
    const input = {
      ...{ delegateId: id, expectedRevision: await revisionOf(id), reason: 'Đi công tác' },
      substitute: { newPerson: { name: 'Trần Thị Thay' } },
    };
    const { substitution } = await plenary.mutate(
      'requestSubstitution',
      input,
      'substitution { substitute { id } }',
    );
    expect(await stays(plenary, id)).toEqual(['08:00-12:00']);
    clock('13:00');
    await arrives(substitution.substitute.id, '12:30');
    expect([await quorumAt('11:00'), await quorumAt('12:15'), await quorumAt('13:00')]).toEqual([
      [1, 1, 1, true],
      [0, 1, 1, false],
      [1, 1, 1, true],
    ]);
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { attendanceSummary { total { present presentNow left } } } }',
      { id: hall.conferenceId },
    );
    expect(conference.attendanceSummary.total).toEqual({ present: 2, presentNow: 1, left: 1 });
  });

  it('is left by whoever is withdrawn, whoever writes that', async () => {
    setClock(plenary.app, new Date());
    const today = new Date().toISOString();
    await sql(
      plenary,
      'update conference set starts_on = $2::date - 1, ends_on = $2::date + 1 where id = $1',
      hall.conferenceId,
      today,
    );
    const { id } = await voter();
    await sql(
      plenary,
      `insert into presence (id, revision, conference_id, delegate_id, arrived_at, method, recorded_at)
       values (gen_random_uuid(), 1, $1, $2, now() - interval '1 second', 'BADGE', now())`,
      ...[hall.conferenceId, id],
    );
    await sql(plenary, "update delegate set state = 'WITHDRAWN' where id = $1", id);
    const [row] = await sql(
      plenary,
      'select gone_at = left_at as ended from delegate join presence on delegate_id = delegate.id where delegate.id = $1',
      id,
    );
    expect(row).toEqual({ ended: true });
  });
});
