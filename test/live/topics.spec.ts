import { setTimeout as sleep } from 'node:timers/promises';
import { Actor, Authenticator } from '../../src/platform/auth/index.js';
import type { Listener } from '../../src/platform/database/index.js';
import type { Follower } from '../../src/platform/live/follower.js';
import { Hub } from '../../src/platform/live/hub.js';
import { Feed, type LiveEvent, type LiveSource } from '../../src/platform/live/index.js';
import { aWhile, until } from './subscriber.js';

const TOPIC = 'topic';

class OnlyVisitors extends Authenticator {
  async actorOf() {
    return Actor.ANONYMOUS;
  }

  async standNow() {
    return new Map<string, Actor>();
  }
}

describe('the followers of one thing', () => {
  let newest: number;
  let away: boolean;
  let heard: (id: string) => void;
  let hub: Hub;
  const listener = {
    listen: (_: string, hearer: Parameters<Listener['listen']>[1]) => {
      heard = id => hearer.heard(id);
    },
  } as unknown as Listener;
  const numbered = (after: number, upTo: number): LiveEvent[] =>
    Array.from({ length: Math.max(0, upTo - after) }, (_, at) => ({ number: after + at + 1 }));
  const source: LiveSource = {
    channel: 'test',
    accessChannel: 'test_access',
    latest: async () => {
      if (away) throw new Error('away');
      return newest;
    },
    next: async (_, after, most) => ({ events: numbered(after, newest).slice(0, most), latest: newest }),
    missed: async (_, after, upTo, most) => numbered(after, upTo).slice(-most),
    tooMany: number => ({ number }),
    audiences: async (_, actors) => actors.map(reader => ({ key: 'all', reader })),
  };
  beforeEach(() => {
    newest = 0;
    away = false;
    hub = new Hub(listener, new OnlyVisitors());
  });

  let made = 0;
  function follow(after: number | null, before: (event: LiveEvent) => Promise<void> = async () => {}) {
    const feed = new Feed(source, TOPIC, after, () => true);
    const told: number[] = [];
    const followed = { feed, told, joined: false };
    made += 1;
    const follower: Follower = {
      ...{ feed, actor: Actor.ANONYMOUS, key: String(made) },
      assertMay: () => {},
      render: async event => {
        await before(event);
        return String(event.number);
      },
      send: text => void told.push(Number(text)),
      joined: () => {
        followed.joined = true;
      },
    };
    hub.follow(follower);
    return followed;
  }
  const happen = () => {
    newest += 1;
    heard(TOPIC);
  };

  it('are told what happens after others were let go because the database was away', async () => {
    away = true;
    const first = follow(null);
    await expect(first.feed.next()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    away = false;
    const second = follow(null);
    await until(() => second.joined);
    // The first ones would have been tried again by now.
    await sleep(1_200);
    happen();
    await until(() => second.told.length > 0);
    expect(second.told).toEqual([1]);
  });

  it('do not wait for somebody who is told what they have missed, who then is told all the rest, in order', async () => {
    newest = 50;
    const others = follow(null);
    await until(() => others.joined);
    let letOn = () => {};
    const on = new Promise<void>(resolve => {
      letOn = resolve;
    });
    const late = follow(0, ({ number }) => (number === 10 ? on : Promise.resolve()));
    await until(() => late.told.length === 9);
    for (const _ of [51, 52, 53]) {
      happen();
      await aWhile();
    }
    expect(others.told).toEqual([51, 52, 53]);
    letOn();
    happen();
    await until(() => late.told.at(-1) === 54);
    happen();
    await until(() => late.told.at(-1) === 55 && others.told.at(-1) === 55);
    expect(late.told).toEqual(numbered(0, 55).map(({ number }) => number));
    expect(others.told).toEqual([51, 52, 53, 54, 55]);
  });

  it('are told once and in order while much happens and many come late', async () => {
    newest = 30;
    const pause = () => sleep(Math.random() * 3);
    const all = [follow(null, pause)];
    await until(() => all[0]!.joined);
    for (let n = 0; n < 60; n += 1) {
      happen();
      if (n % 3 === 0) all.push(follow(newest - 20, pause));
      await sleep(2);
    }
    await until(() => all.every(({ told }) => told.at(-1) === 90));
    for (const { told } of all) expect(told).toEqual(numbered(told[0]! - 1, 90).map(each => each.number));
  });

  it('keep the thing when the last one leaves while others are told what they have missed', async () => {
    newest = 5;
    const first = follow(null);
    await until(() => first.joined);
    const late = follow(0, () => sleep(20));
    await until(() => late.told.length === 1);
    first.feed.close();
    happen();
    await until(() => late.told.length === 6);
    expect(late.told).toEqual([1, 2, 3, 4, 5, 6]);
    late.feed.close();
    await aWhile();
    happen();
    expect(late.told).toHaveLength(6);
  });
});
