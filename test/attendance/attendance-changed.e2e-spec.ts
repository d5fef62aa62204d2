import { setTimeout as sleep } from 'node:timers/promises';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { aWhile, listen, Subscriber } from '../live/subscriber.js';
import { withRole } from '../minutes/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { addDelegates, createHall, focalPointOf, type Hall, sql } from './delegates.js';

const FOLLOW = `subscription ($id: ID!) { attendanceChanged(conferenceId: $id) { number kind
  counts { confirmed present presentNow } sites { site { name } counts { present } } quorum { present isReached } } }`;

describe('attendanceChanged', () => {
  let plenary: TestApp;
  let url: string;
  let hall: Hall;
  const open: Subscriber[] = [];
  beforeEach(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    hall = await createHall(plenary);
  });
  afterEach(async () => {
    for (const subscriber of open.splice(0)) subscriber.close();
    await plenary.close();
  });

  const follow = async (cookie: string) => {
    const subscriber = await Subscriber.of(url, { headers: { cookie } });
    open.push(subscriber);
    subscriber.subscribe(FOLLOW, { id: hall.conferenceId });
    await aWhile();
    return subscriber;
  };
  const checkIn = (badgeCode: string) => {
    const input = { conferenceId: hall.conferenceId, device: 'Cổng', siteId: hall.site1, badgeCode };
    return plenary.mutate('checkIn', input, 'presence { id }');
  };
  const last = ({ told }: Subscriber): Data => told.at(-1)?.attendanceChanged;
  const present = async (subscriber: Subscriber, n: number) => {
    for (let tries = 0; last(subscriber)?.counts.present !== n && tries < 100; tries += 1) await aWhile();
    return last(subscriber);
  };

  it('tells staff and those who run a site the numbers, those of many changes as one', async () => {
    const sent = await addDelegates(plenary, hall.conferenceId, 20);
    await sql(plenary, 'update delegate set is_voting = true');
    const rule = { conferenceId: hall.conferenceId, counts: 'MEMBERS', numerator: 1, denominator: 2 };
    await plenary.mutate('setQuorum', rule, 'conference { id }');
    await aWhile();
    const { cookie } = await withRole(plenary, hall.conferenceId, ConferenceRole.SECRETARY);
    const [secretary, host] = [
      await follow(cookie),
      await follow(await focalPointOf(plenary, hall.province)),
    ];
    await Promise.all(sent.map(({ badgeCode }) => checkIn(badgeCode)));
    const numbers = await present(secretary, 20);
    expect(numbers).toEqual({
      ...{ number: expect.any(Number), kind: 'COUNTED' },
      counts: { confirmed: 20, present: 20, presentNow: 20 },
      sites: [
        { site: { name: 'Hà Nội' }, counts: { present: 20 } },
        { site: { name: 'Tỉnh Mẫu' }, counts: { present: 0 } },
      ],
      quorum: { present: 20, isReached: true },
    });
    expect(await present(host, 20)).toEqual({ ...numbers, number: expect.any(Number) });
    // What was written last may be told once more, with the same numbers.
    await aWhile();
    const told = secretary.told.map(({ attendanceChanged }: Data) => attendanceChanged.number);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    // Nothing new, nothing told.
    await aWhile();
    expect(secretary.told).toHaveLength(told.length);
    await plenary.mutate('removeQuorum', { conferenceId: hall.conferenceId }, 'conference { id }');
    for (let tries = 0; last(secretary)?.quorum !== null && tries < 100; tries += 1) await aWhile();
    expect(last(secretary)).toMatchObject({ kind: 'QUORUM_REMOVED', quorum: null });
  });

  it('tells somebody who comes while people are checked in all the time', async () => {
    const sent = await addDelegates(plenary, hall.conferenceId, 60);
    const { cookie } = await withRole(plenary, hall.conferenceId, ConferenceRole.SECRETARY);
    const secretary = await follow(cookie);
    const arriving = async () => {
      for (const { badgeCode } of sent) await Promise.all([checkIn(badgeCode), sleep(60)]);
    };
    const all = arriving();
    await secretary.events(2);
    const newcomer = await follow(cookie);
    await newcomer.events(1);
    // Not only when it is over.
    expect(last(newcomer).counts.present).toBeLessThan(60);
    await all;
    expect((await present(newcomer, 60)).counts.present).toBe(60);
  });

  it('is not for others, also of those who see the conference', async () => {
    const faultOf = async (cookie: string) =>
      (await (await follow(cookie)).message('error')).payload[0].extensions.code;
    const outsider = await cookieOf(plenary, (await addAccount(plenary, { password: null })).id);
    const delegate = await withRole(plenary, hall.conferenceId, ConferenceRole.DELEGATE);
    expect([await faultOf(outsider), await faultOf(delegate.cookie)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
