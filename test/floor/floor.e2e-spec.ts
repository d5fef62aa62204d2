import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { advance, itIs, step } from '../agenda/course/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { as, confirm, createFloor, done, type FloorSetting, queue, sql } from './setting.js';

describe('the floor', () => {
  let plenary: TestApp;
  let floor: FloorSetting;
  beforeEach(async () => {
    plenary = await createTestApp();
    floor = await createFloor(plenary);
  });
  afterEach(() => plenary.close());

  const ask = (cookie: string, more: object = {}) =>
    as(plenary, cookie, 'requestToSpeak', { itemId: floor.report, ...more });
  const askFor = (delegateId: string, itemId = floor.report) =>
    done(plenary, 'requestToSpeak', { itemId, delegateId });
  const target = ({ id, revision }: Data) => ({ id, expectedRevision: revision });
  const current = async (id: string) =>
    target((await sql(plenary, 'select id, revision from speak_request where id = $1', id))[0]!);
  const states = async () =>
    (await sql(plenary, 'select state from speak_request order by place')).map(({ state }) => state);
  const places = async () =>
    (await queue(plenary, floor.chair, floor.report))!.nodes.map(({ place, topic }: Data) => [place, topic]);

  it('is asked for by the delegate, for whom a second request finds the place of the first', async () => {
    const { request } = await ask(floor.a.own, { topic: 'Biên chế' });
    expect(request).toMatchObject({ state: 'WAITING', place: 1, topic: 'Biên chế' });
    expect((await ask(floor.b.own, { topic: 'Kinh phí' })).request).toMatchObject({ place: 2 });
    expect(await ask(floor.a.own, { topic: 'Khác' })).toEqual({ codes: [], request });
    expect(await places()).toEqual([
      [1, 'Biên chế'],
      [2, 'Kinh phí'],
    ]);
  });

  it('has one place for a delegate also when two ask at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(floor.a.own)));
    expect(new Set(answers.map(({ request }) => request?.id)).size).toBe(1);
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await states()).toEqual(['WAITING']);
    const copy = `insert into speak_request (id, revision, conference_id, item_id, delegate_id, place, requested_at)
      select gen_random_uuid(), 1, conference_id, item_id, delegate_id, 9, now() from speak_request`;
    await expect(sql(plenary, copy)).rejects.toThrow('speak_request_once');
  });

  it('is asked for a delegate by the focal point of the body and by staff; a body does nothing for another', async () => {
    const { a, b } = floor;
    expect(await ask(a.focalPoint, { delegateId: b.delegate })).toEqual({
      codes: ['NOT_FOUND'],
      request: null,
    });
    // Who takes part sees who else does.
    expect((await ask(a.own, { delegateId: b.delegate })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(a.focalPoint)).codes).toEqual(['NOT_A_DELEGATE']);
    const { request } = await ask(b.focalPoint, { delegateId: b.delegate, topic: 'Mật' });
    expect(request).toMatchObject({ state: 'WAITING', topic: 'Mật' });
    const seen = await queue(plenary, a.focalPoint, floor.report);
    expect(seen).toMatchObject({ totalCount: 1, nodes: [{ place: 1, topic: null, delegate: null }] });
    expect((await as(plenary, a.focalPoint, 'withdrawSpeakRequest', target(request!))).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect((await as(plenary, b.focalPoint, 'grantFloor', target(request!))).codes).toEqual(['FORBIDDEN']);
    expect((await as(plenary, b.focalPoint, 'withdrawSpeakRequest', target(request!))).codes).toEqual([]);
    // What is over is nobody's else.
    expect(await queue(plenary, a.focalPoint, floor.report, ['WITHDRAWN'])).toMatchObject({ totalCount: 0 });
    expect(await queue(plenary, b.focalPoint, floor.report, ['WITHDRAWN'])).toMatchObject({ totalCount: 1 });
    expect((await as(plenary, a.focalPoint, 'withdrawSpeakRequest', target(request!))).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect(await askFor(b.delegate)).toMatchObject({ place: 1 });
  });

  it('is not asked for by whom is not confirmed, nor at an item that is over or left out', async () => {
    const { a, b } = floor;
    await sql(plenary, "update delegate set state = 'NOMINATED' where id = $1", b.delegate);
    expect((await ask(b.own)).codes).toEqual(['NOT_A_DELEGATE']);
    expect((await ask(b.focalPoint, { delegateId: b.delegate })).codes).toEqual(['DELEGATE_NOT_CONFIRMED']);
    await step(plenary, 'skip', floor.report, { reason: 'Hết giờ' });
    expect((await ask(a.own)).codes).toEqual(['ITEM_FINISHED']);
    await advance(plenary, floor.conferenceId, 'CLOSE');
    expect((await ask(a.own, { itemId: floor.opening })).codes).toEqual(['ITEM_FINISHED']);
    expect(await states()).toEqual([]);
  });

  it('is hidden at a closed item from all who are not admitted', async () => {
    await changeItem(plenary, floor.report, { closed: true });
    await publish(plenary, floor.conferenceId, { reason: 'Họp kín' });
    expect((await ask(floor.a.own)).codes).toEqual(['NOT_FOUND']);
    expect((await ask(floor.a.focalPoint, { delegateId: floor.a.delegate })).codes).toEqual(['NOT_FOUND']);
    const request = await askFor(floor.a.delegate);
    expect(await queue(plenary, floor.chair, floor.report)).toMatchObject({ totalCount: 1 });
    for (const cookie of [floor.a.own, floor.b.focalPoint, null]) {
      expect(await queue(plenary, cookie, floor.report)).toMatchObject({ totalCount: 0, nodes: [] });
    }
    expect((await as(plenary, floor.a.own, 'withdrawSpeakRequest', target(request))).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('is ordered, granted and refused by who conducts the conference', async () => {
    const { chair, a, b } = floor;
    const one = (await ask(a.own, { topic: 'Một' })).request!;
    const two = (await ask(b.own, { topic: 'Hai' })).request!;
    expect((await as(plenary, a.own, 'moveSpeakRequest', target(one))).codes).toEqual(['FORBIDDEN']);
    await as(plenary, chair, 'moveSpeakRequest', target(two));
    expect(await places()).toEqual([
      [1, 'Hai'],
      [2, 'Một'],
    ]);
    await as(plenary, chair, 'moveSpeakRequest', { ...(await current(two.id)), afterId: one.id });
    expect(await places()).toEqual([
      [1, 'Một'],
      [2, 'Hai'],
    ]);
    const granted = await as(plenary, chair, 'grantFloor', {
      ...(await current(one.id)),
      timeLimitSeconds: 300,
    });
    expect(granted.request).toMatchObject({ state: 'GRANTED', timeLimitSeconds: 300 });
    const refused = await as(plenary, chair, 'refuseFloor', {
      ...(await current(two.id)),
      reason: 'Hết giờ',
    });
    expect(refused.request).toMatchObject({ state: 'REFUSED', refusedReason: 'Hết giờ', place: null });
    expect((await as(plenary, chair, 'startSpeaking', await current(two.id))).codes).toEqual([
      'INVALID_STATE',
    ]);
  });

  it('has one speaker: also when two begin at the same moment', async () => {
    const one = await askFor(floor.a.delegate);
    const two = await askFor(floor.b.delegate);
    const both = [one, two].map(request => as(plenary, floor.chair, 'startSpeaking', target(request)));
    expect((await Promise.all(both)).flatMap(({ codes }) => codes)).toEqual([]);
    expect((await states()).sort()).toEqual(['SPEAKING', 'SPOKEN']);
    const second = "update speak_request set state = 'SPEAKING', stopped_at = null where state = 'SPOKEN'";
    await expect(sql(plenary, second)).rejects.toThrow('speak_request_one_speaker');
  });

  it('is granted once by two at the same moment', async () => {
    const request = await askFor(floor.a.delegate);
    const both = [1, 2].map(() => as(plenary, floor.chair, 'grantFloor', target(request)));
    const codes = (await Promise.all(both)).flatMap(answer => answer.codes);
    expect(codes).toHaveLength(1);
    expect(await states()).toEqual(['GRANTED']);
  });

  it('ends with the item: who waits does not speak, who speaks has spoken as long as it was held', async () => {
    await step(plenary, 'start', floor.report);
    const one = await askFor(floor.a.delegate);
    await askFor(floor.b.delegate);
    await done(plenary, 'startSpeaking', target(one));
    itIs(plenary, '08:10');
    await step(plenary, 'finish', floor.report);
    expect(await states()).toEqual(['SPOKEN', 'LAPSED']);
    const [{ seconds }] = (await sql(
      plenary,
      "select extract(epoch from stopped_at - started_at)::int as seconds from speak_request where state = 'SPOKEN'",
    )) as [Data];
    expect(seconds).toBe(600);
  });

  it('is withdrawn with the delegate, and lapses with the conference', async () => {
    await askFor(floor.a.delegate);
    await askFor(floor.b.delegate);
    await sql(plenary, "update delegate set state = 'WITHDRAWN' where id = $1", floor.a.delegate);
    expect(await states()).toEqual(['WITHDRAWN', 'WAITING']);
    await advance(plenary, floor.conferenceId, 'CLOSE');
    expect(await states()).toEqual(['WITHDRAWN', 'LAPSED']);
  });

  it("is nobody's while the conference is adjourned, and after it", async () => {
    await done(plenary, 'startSpeaking', target(await askFor(floor.a.delegate)));
    await askFor(floor.b.delegate);
    await advance(plenary, floor.conferenceId, 'ADJOURN');
    expect(await states()).toEqual(['SPOKEN', 'WAITING']);
    await advance(plenary, floor.conferenceId, 'RESUME');
    const [{ id }] = (await sql(plenary, "select id from speak_request where state = 'WAITING'")) as [Data];
    await done(plenary, 'startSpeaking', await current(id));
    await advance(plenary, floor.conferenceId, 'CLOSE');
    expect(await states()).toEqual(['SPOKEN', 'SPOKEN']);
  });

  it('is not asked for by somebody who leaves the conference at the same moment', async () => {
    const { a, b } = floor;
    for (const { delegate } of [a, b]) {
      const leaving = sql(
        plenary,
        "update delegate set state = 'WITHDRAWN' where id = $1 returning pg_sleep(0.2)",
        delegate,
      );
      const asking = as(plenary, floor.chair, 'requestToSpeak', {
        itemId: floor.report,
        delegateId: delegate,
      });
      await Promise.all([leaving, asking]);
    }
    expect((await states()).filter(state => state !== 'WITHDRAWN')).toEqual([]);
  });

  it('waits for nobody who waits for it: a delegate asks and is substituted at the same moment', async () => {
    const { a, conferenceId } = floor;
    const source = plenary.app.get(DataSource);
    const substitution = source.transaction(async manager => {
      await manager.query('select from delegate where id = $1 for update', [a.delegate]);
      await manager.query('select pg_sleep(0.3)');
      // As the foreign key of what is inserted does.
      await manager.query('select from conference where id = $1 for key share', [conferenceId]);
    });
    await sleep(100);
    const asked = askFor(a.delegate);
    await substitution;
    expect(await asked).toMatchObject({ state: 'WAITING' });
  });

  it('counts for delegations and delegates how long they have spoken, as of any instant', async () => {
    const { a, b, conferenceId } = floor;
    const person = (await plenary.mutate('createPerson', { name: 'Người thứ hai' }, 'person { id }')).person
      .id;
    const requests = [
      await askFor(a.delegate),
      await askFor(await confirm(plenary, conferenceId, person, a.body)),
      await askFor(b.delegate),
    ];
    for (const [at, request] of requests.entries()) {
      itIs(plenary, `08:0${at + 1}`);
      await done(plenary, 'startSpeaking', target(request));
    }
    itIs(plenary, '08:05');
    const times = async (by: string, time?: string) => {
      const asOf = time && `2021-03-30T${time}+07:00`;
      const { conference } = await plenary.ask(
        `query ($id: ID!, $asOf: DateTime, $by: SpeakingTimeBy!) { conference(id: $id) {
           speakingTimes(asOf: $asOf, by: $by) { seconds speeches body { id } delegate { id } } } }`,
        { id: conferenceId, by, asOf },
      );
      return conference.speakingTimes.map(({ seconds, speeches, body }: Data) => [
        body.id === a.body ? 'A' : 'B',
        seconds,
        speeches,
      ]);
    };
    expect(await times('BODY')).toEqual([
      ['A', 120, 2],
      ['B', 120, 1],
    ]);
    expect(await times('DELEGATE')).toHaveLength(3);
    expect(await times('BODY', '08:02:30')).toEqual([['A', 90, 2]]);
    await done(plenary, 'stopSpeaking', await current(requests[2]!.id));
    itIs(plenary, '08:30');
    expect(await times('BODY')).toEqual([
      ['A', 120, 2],
      ['B', 120, 1],
    ]);
  });
});
