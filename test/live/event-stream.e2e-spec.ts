import { AgendaEventsQueries } from '../../src/agenda/live/agenda-events.queries.js';
import { Guests } from '../../src/platform/live/guests.js';
import { createConference, createSetting, type Setting, vi } from '../agenda/setting.js';
import { changeItem, type Morning, morning, openToAll, publish } from '../agenda/versions/setting.js';
import { administratorToken } from '../support/administrator.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { AGENDA, aWhile, listen, Subscriber, until } from './subscriber.js';

describe('GET /conferences/<slug>/events', () => {
  let plenary: TestApp;
  let url: string;
  let setting: Setting;
  let items: Morning;
  let slug: string;
  const streams: AbortController[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
    items = await morning(plenary, setting.conferenceId, setting.roomA);
    slug = await slugOf(setting.conferenceId);
  });
  afterAll(async () => {
    for (const stream of streams) stream.abort();
    await plenary.close();
  });

  const slugOf = async (id: string) =>
    (await plenary.ask('query ($id: ID!) { conference(id: $id) { slug } }', { id })).conference.slug;
  let made = 0;
  const publishNext = async () => {
    made += 1;
    await changeItem(plenary, items.report, { title: vi(`Báo cáo ${made}`) });
    await publish(plenary, setting.conferenceId, { reason: `Lần ${made}` });
  };

  /** Opens a stream and collects what it says. */
  async function stream(headers: Record<string, string> = {}, of = slug) {
    const abort = new AbortController();
    streams.push(abort);
    const response = await fetch(`${url}/conferences/${of}/events`, { headers, signal: abort.signal });
    const heard = { text: '', over: false, response };
    void (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body!) heard.text += decoder.decode(chunk as Uint8Array);
      heard.over = true;
    })().catch(() => {});
    return heard;
  }
  const eventsIn = (text: string) =>
    [...text.matchAll(/id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/g)].map(([, id, event, data]) => ({
      id: Number(id),
      event,
      data: JSON.parse(data!),
    }));

  it('says at once where it stands, and then what happens', async () => {
    const heard = await stream();
    const { response } = heard;
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await until(() => /^retry: 3000\nid: \d+\n\n$/.test(heard.text));
    await publishNext();
    await until(() => eventsIn(heard.text).length === 1);
    const [{ id, event, data }] = eventsIn(heard.text) as [ReturnType<typeof eventsIn>[number]];
    expect({ event, data }).toEqual({ event: 'agenda', data: { number: id, kind: 'PUBLISHED', version: 1 } });
  });

  it('goes on from Last-Event-ID', async () => {
    const before = await stream();
    await until(() => before.text.includes('id: '));
    const known = /id: (\d+)/.exec(before.text)![1]!;
    await publishNext();
    await publishNext();
    const again = await stream({ 'last-event-id': known });
    await until(() => eventsIn(again.text).length === 2);
    expect(eventsIn(again.text).map(({ data }) => data.version)).toEqual([made - 1, made]);
    const garbage = await stream({ 'last-event-id': 'DROP TABLE' });
    await aWhile();
    expect(eventsIn(garbage.text)).toEqual([]);
  });

  it('is not found for those who do not see the conference', async () => {
    const hidden = await slugOf(await createConference(plenary, setting.ministry));
    const { response } = await stream({}, hidden);
    expect(response.status).toBe(404);
    const { response: missing } = await stream({}, 'no-such-conference');
    expect(missing.status).toBe(404);
    const staff = await stream({ authorization: `Bearer ${administratorToken()}` }, hidden);
    expect(staff.response.status).toBe(200);
  });

  it('keeps no place for somebody who has gone before it could begin', async () => {
    const [guests, queries] = [plenary.app.get(Guests), plenary.app.get(AgendaEventsQueries)];
    const places: string[] = [];
    const admit = guests.admit.bind(guests);
    guests.admit = address => {
      const leave = admit(address);
      places.push('taken');
      if (!leave) return undefined;
      return () => {
        leave();
        places.push('left');
      };
    };
    const conferenceAt = queries.conferenceAt.bind(queries);
    let [asked, abort] = [false, () => {}];
    queries.conferenceAt = async (...who) => {
      asked = true;
      abort();
      await aWhile();
      return conferenceAt(...who);
    };
    try {
      const request = new AbortController();
      abort = () => request.abort();
      await expect(
        fetch(`${url}/conferences/${slug}/events`, { signal: request.signal }),
      ).rejects.toBeDefined();
      expect(asked).toBe(true);
      await until(() => places.length > 0);
      await aWhile();
      expect(places).toEqual(['taken', 'left']);
    } finally {
      Object.assign(guests, { admit });
      Object.assign(queries, { conferenceAt });
    }
  });

  it('is not opened by HEAD, for it would not end', async () => {
    const { status, headers } = await fetch(`${url}/conferences/${slug}/events`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(5_000),
    });
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('ends when Plenary stops, as sockets do', async () => {
    const heard = await stream();
    await until(() => heard.text.includes('id: '));
    const socket = await Subscriber.of(url);
    socket.subscribe(AGENDA, { id: setting.conferenceId });
    await aWhile();
    const since = Date.now();
    await plenary.app.close();
    console.log(`Stopped within ${Date.now() - since} ms`);
    await until(() => heard.over);
    expect(await socket.end()).toEqual({ code: 1001, reason: 'Going away' });
  });
});
