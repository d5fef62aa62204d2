import { itIs, step } from '../agenda/course/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { aWhile, listen, Subscriber } from '../live/subscriber.js';
import { signedIn } from '../personal-data/world.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createFloor, done, type FloorSetting, sql } from './setting.js';

const FOLLOW = `subscription ($id: ID!, $itemId: ID) { floorChanged(conferenceId: $id, itemId: $itemId) {
  number kind requests { state topic item { id } } } }`;

describe('floorChanged', () => {
  let plenary: TestApp;
  let url: string;
  let floor: FloorSetting;
  const open: Subscriber[] = [];
  beforeEach(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    floor = await createFloor(plenary);
  });
  afterEach(async () => {
    for (const subscriber of open.splice(0)) subscriber.close();
    await plenary.close();
  });

  const follow = async (cookie: string | null, itemId?: string) => {
    const subscriber = await Subscriber.of(url, cookie ? { headers: { cookie } } : {});
    open.push(subscriber);
    subscriber.subscribe(FOLLOW, { id: floor.conferenceId, itemId });
    await aWhile();
    return subscriber;
  };
  const told = async (subscriber: Subscriber, n: number) =>
    (await subscriber.events(n)).map(({ floorChanged }: Data) => floorChanged);
  const target = ({ id, revision }: Data) => ({ id, expectedRevision: revision });
  const ask = (delegateId: string, itemId: string, topic?: string) =>
    done(plenary, 'requestToSpeak', { itemId, delegateId, topic });

  it('tells each thing once and in order, and what a delegate wants to say only to those who may know', async () => {
    const [chair, anybody, elsewhere] = [
      await follow(floor.chair),
      await follow(null, floor.report),
      await follow(null, floor.opening),
    ];
    await step(plenary, 'start', floor.report);
    const one = await ask(floor.a.delegate, floor.report, 'Mật');
    const two = await ask(floor.b.delegate, floor.report);
    await done(plenary, 'startSpeaking', target(one));
    await done(plenary, 'startSpeaking', target(two));
    await ask(floor.a.delegate, floor.report);
    itIs(plenary, '08:10');
    await step(plenary, 'finish', floor.report);
    const events = await told(anybody, 6);
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['REQUESTED', 'REQUESTED', 'STARTED', 'STARTED', 'REQUESTED', 'ENDED'],
    ]);
    expect(events[3].requests).toHaveLength(2);
    expect(events.flatMap(({ requests }) => requests.map(({ topic }: Data) => topic)).some(Boolean)).toBe(
      false,
    );
    expect((await told(chair, 6)).map(({ number }) => number)).toEqual(events.map(({ number }) => number));
    await aWhile();
    expect(anybody.told).toHaveLength(6);
    expect(elsewhere.told).toHaveLength(0);
  });

  it('tells nothing of a closed item to those who are not admitted', async () => {
    await changeItem(plenary, floor.report, { closed: true });
    await publish(plenary, floor.conferenceId, { reason: 'Họp kín' });
    const [chair, other, anybody] = [
      await follow(floor.chair),
      await follow(floor.a.own),
      await follow(null),
    ];
    await ask(floor.a.delegate, floor.report);
    await ask(floor.b.delegate, floor.opening);
    expect((await told(anybody, 1))[0].requests[0].item.id).toBe(floor.opening);
    await told(other, 1);
    expect((await told(chair, 2))[0].requests[0].item.id).toBe(floor.report);
    await aWhile();
    expect([other.told.length, anybody.told.length]).toEqual([1, 1]);
  });

  it('tells a secretary nothing more of a closed item from the moment on which the role ends', async () => {
    await changeItem(plenary, floor.report, { closed: true });
    await publish(plenary, floor.conferenceId, { reason: 'Họp kín' });
    const secretary = await follow(await signedIn(plenary, { conferenceId: floor.conferenceId }));
    await ask(floor.a.delegate, floor.report);
    await told(secretary, 1);
    await sql(plenary, "delete from conference_role where role = 'SECRETARY'");
    await ask(floor.b.delegate, floor.report);
    await ask(floor.b.delegate, floor.opening);
    expect((await told(secretary, 2))[1].requests[0].item.id).toBe(floor.opening);
  });
});
