import { setClock } from '../../accounts/visitor.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, createConference, createSetting, type Setting } from '../setting.js';
import { changeItem, openToAll, publish } from '../versions/setting.js';
import { advance, expected, itemsOf, open, step } from './setting.js';

/** Each test has its own conference on 28 and 29 March 2026 in Berlin, where the clock goes from 2:00 to 3:00 on the 29th. */
describe('the expected times of items', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry, {
      ...{ startsOn: '2026-03-28', endsOn: '2026-03-29', timeZone: 'Europe/Berlin' },
    });
  });
  afterAll(() => plenary.close());

  /** A time of 28 March in Berlin, before the change. */
  const berlin = (time: string) => `2026-03-28T${time}:00+01:00`;
  const itIs = (time: string) => setClock(plenary.app, new Date(berlin(time)));
  const session = (more: object = {}) => addSession(plenary, { conferenceId, ...more });
  /** Adds an item: when it is planned, if that is known, and for how many minutes. */
  const add = (sessionId: string, time: string | null, durationMinutes: number | null, more: object = {}) =>
    addItem(plenary, `${time}`, {
      ...{ sessionId, durationMinutes, plannedStart: time && berlin(time) },
      ...more,
    });
  const begin = async () => {
    await openToAll(plenary, conferenceId);
    await publish(plenary, conferenceId);
    await open(plenary, conferenceId, setting.person);
  };
  const times = () => expected(plenary, conferenceId, 'Europe/Berlin', null);

  it('are those planned while nothing is recorded', async () => {
    const id = await session({ plannedStart: berlin('09:00'), plannedEnd: berlin('12:00') });
    await add(id, '09:00', 30);
    await add(id, '09:45', 15);
    await add(id, '10:30', null);
    await begin();
    itIs('11:00');
    expect(await times()).toEqual(['09:00-09:30', '09:45-10:00', '10:30-']);
  });

  it('are shifted by the item that runs, as far as no gap makes up for it', async () => {
    const id = await session();
    const first = await add(id, '09:00', 30);
    await add(id, '09:30', 15, { kind: 'BREAK' });
    await add(id, '10:00', 30);
    await begin();
    itIs('09:10');
    await step(plenary, 'start', first);
    expect(await times()).toEqual(['09:10-09:40', '09:40-09:55', '10:00-10:30']);
    await step(plenary, 'extend', first, { minutes: 10 });
    expect(await times()).toEqual(['09:10-09:50', '09:50-10:05', '10:05-10:35']);
    itIs('09:57');
    expect(await times()).toEqual(['09:10-09:57', '09:57-10:12', '10:12-10:42']);
  });

  it('follow what was recorded: an early end brings nothing forward, a skipped item gives its time', async () => {
    const id = await session();
    const first = await add(id, '09:00', 30);
    const pause = await add(id, '09:30', 15);
    await add(id, '09:45', 15);
    await begin();
    itIs('08:55');
    await step(plenary, 'start', first);
    itIs('09:20');
    await step(plenary, 'finish', first);
    expect(await times()).toEqual(['08:55-09:20', '09:30-09:45', '09:45-10:00']);
    await step(plenary, 'reset', first);
    await step(plenary, 'start', first);
    itIs('09:50');
    await step(plenary, 'finish', first);
    expect(await times()).toEqual(['09:20-09:50', '09:50-10:05', '10:05-10:20']);
    await step(plenary, 'skip', pause, { reason: 'Muộn giờ' });
    expect(await times()).toEqual(['09:20-09:50', '-', '09:50-10:05']);
  });

  it('are unknown for an item that was passed over', async () => {
    const id = await session();
    await add(id, '09:00', 30);
    const second = await add(id, '09:30', 30);
    await add(id, '10:00', 30);
    await begin();
    itIs('09:40');
    await step(plenary, 'start', second);
    expect(await times()).toEqual(['-', '09:40-10:10', '10:10-10:40']);
  });

  it('belong to a session and a room', async () => {
    const first = await session();
    const item = await add(first, '09:00', 30);
    await add(first, '09:30', 30, { roomId: await roomOf('Saal 2') });
    const second = await session();
    await add(second, '09:30', 30);
    await begin();
    itIs('09:20');
    await step(plenary, 'start', item);
    expect(await times()).toEqual(['09:20-09:50', '09:30-10:00', '09:30-10:00']);
  });

  const roomOf = async (name: string) => {
    const text = [{ language: 'de', text: name }];
    const { site } = await plenary.mutate(
      'addSite',
      { conferenceId, kind: 'MAIN', name: text },
      'site { id }',
    );
    return (await plenary.mutate('addRoom', { siteId: site.id, name: text }, 'room { id }')).room.id;
  };

  it('go on from the start of the session where items have durations only, until one has none', async () => {
    const id = await session({ plannedStart: berlin('09:00'), plannedEnd: berlin('12:00') });
    await add(id, null, 20);
    await add(id, null, 25);
    await add(id, null, null);
    await add(id, null, 10);
    await add(id, '11:00', 10);
    await begin();
    itIs('08:00');
    expect(await times()).toEqual(['09:00-09:20', '09:20-09:45', '09:45-', '-', '11:00-11:10']);
  });

  it('follow planned starts, not places in the session', async () => {
    const id = await session();
    await add(id, '10:00', 30);
    const earlier = await add(id, '09:00', 30);
    await begin();
    itIs('09:00');
    await step(plenary, 'start', earlier);
    await step(plenary, 'extend', earlier, { minutes: 60 });
    expect(await times()).toEqual(['10:30-11:00', '09:00-10:30']);
  });

  it('count real minutes over the hour that the change to summer time leaves out', async () => {
    const id = await session();
    const night = await add(id, null, 60, { plannedStart: '2026-03-29T01:30:00+01:00' });
    await add(id, null, 30, { plannedStart: '2026-03-29T03:30:00+02:00' });
    await begin();
    expect(await times()).toEqual(['01:30-03:30', '03:30-04:00']);
    setClock(plenary.app, new Date('2026-03-29T00:50:00Z'));
    await step(plenary, 'start', night);
    expect(await times()).toEqual(['01:50-03:50', '03:50-04:20']);
    const input = { id: night, expectedRevision: 1, at: '2026-03-29T02:00:00+02:00' };
    expect(await plenary.refuse('finishAgendaItem', input)).toMatchObject([
      { code: 'END_BEFORE_START', message: '“null” began at 2026-03-29 01:50; it must end after that.' },
    ]);
  });

  it('accept a start up to the last midnight in the zone of the conference, summer time included', async () => {
    const id = await session();
    const item = await add(id, null, 30);
    await begin();
    setClock(plenary.app, new Date('2026-03-30T12:00:00Z'));
    const start = (at: string) => plenary.refuse('startAgendaItem', { id: item, expectedRevision: 0, at });
    expect(await start('2026-03-29T22:00:00Z')).toMatchObject([{ code: 'TIME_OUTSIDE_CONFERENCE' }]);
    expect(await start('2026-03-29T21:59:59Z')).toEqual([]);
  });

  it('follow the plan of the draft where its staff read the draft', async () => {
    const id = await session();
    const first = await add(id, '09:00', 30);
    const second = await add(id, '09:30', 30);
    await begin();
    await changeItem(plenary, second, { plannedStart: berlin('11:00') });
    itIs('09:10');
    await step(plenary, 'start', first);
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { items { state expectedStart } } } }',
      { id: conferenceId },
    );
    expect(conference.sessions[0].items).toEqual([
      { state: 'RUNNING', expectedStart: '2026-03-28T08:10:00Z' },
      { state: 'PLANNED', expectedStart: '2026-03-28T10:00:00Z' },
    ]);
    expect(await times()).toEqual(['09:10-09:40', '09:40-10:10']);
  });

  it('are no more once the conference is over; what nobody recorded stays planned', async () => {
    const id = await session();
    const running = await add(id, '09:00', 30);
    await add(id, '09:30', 30);
    await begin();
    itIs('09:00');
    await step(plenary, 'start', running);
    itIs('09:40');
    await advance(plenary, conferenceId, 'CLOSE');
    expect(await times()).toEqual(['09:00-', '-']);
    expect(await itemsOf(plenary, conferenceId, 'state actualEnd', null)).toEqual([
      { state: 'RUNNING', actualEnd: null },
      { state: 'PLANNED', actualEnd: null },
    ]);
  });
});
