import { ConferenceRolesService } from '../../src/conferences/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { addAccount, cookieOf, MINUTE, SYSTEM, setClock } from '../accounts/visitor.js';
import { createSetting } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { administratorToken } from '../support/administrator.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type Berlin, berlin, get, type People } from './setting.js';

const FEEDS = {
  'agenda.ics': 'text/calendar; charset=utf-8',
  'schedule.xml': 'application/xml; charset=utf-8',
  'schedule.json': 'application/json; charset=utf-8',
  'agenda.jsonld': 'application/ld+json; charset=utf-8',
  'changes.atom': 'application/atom+xml; charset=utf-8',
};
const ENDINGS = Object.entries(FEEDS);

describe('a feed over HTTP', () => {
  let plenary: TestApp;
  let people: People;
  let conference: Berlin;
  beforeAll(async () => {
    plenary = await createTestApp();
    const { ministry, person, post } = await createSetting(plenary);
    people = { convener: ministry, person, post };
    conference = await berlin(plenary, people);
    await publish(plenary, conference.id);
  });
  afterEach(() => {
    plenary.app.get(Clock).now = () => new Date();
  });
  afterAll(() => plenary.close());

  const url = (ending: string, { slug } = conference) => `/conferences/${slug}/${ending}`;
  const later = (minutes: number) => setClock(plenary.app, new Date(Date.now() + minutes * MINUTE));

  it.each(ENDINGS)(
    '%s says what it is, and that it is to be asked for again each time',
    async (ending, type) => {
      later(2);
      const { statusCode, headers } = await get(plenary, url(ending));
      expect({ statusCode, ...headers }).toMatchObject({
        statusCode: 200,
        'content-type': type,
        'cache-control': 'no-cache',
        etag: expect.stringMatching(/^"[\w-]{22}"$/),
        'last-modified': expect.stringMatching(/ GMT$/),
        vary: 'Accept-Language, Authorization, Cookie',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it.each(ENDINGS)('%s is made once for everybody, and anew when a version is published', async ending => {
    const first = await get(plenary, url(ending));
    const { result: again, statements } = await statementsOf(() => get(plenary, url(ending)));
    expect(again.body).toBe(first.body);
    expect(statements).toEqual([expect.stringContaining('from audit_chain')]);
    await changeItem(plenary, conference.talk, { title: [{ language: 'de', text: `Vortrag ${ending}` }] });
    expect((await get(plenary, url(ending))).body).toBe(first.body);
    await publish(plenary, conference.id, { reason: ending });
    expect((await get(plenary, url(ending))).body).toContain(`Vortrag ${ending}`);
  });

  it.each(ENDINGS)('%s is not sent again to those who have it', async ending => {
    later(2);
    const { headers, body } = await get(plenary, url(ending));
    const etag = String(headers.etag);
    const modified = String(headers['last-modified']);
    const status = async (conditions: Record<string, string>) => {
      const answer = await get(plenary, url(ending), conditions);
      expect(answer.body).toBe(answer.statusCode === 304 ? '' : body);
      expect(answer.headers.etag).toBe(etag);
      return answer.statusCode;
    };
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': `"other", W/${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': '*' })).toBe(304);
    expect(await status({ 'if-none-match': '"other"' })).toBe(200);
    expect(await status({ 'if-modified-since': modified })).toBe(304);
    expect(await status({ 'if-modified-since': 'Fri, 01 Jan 2021 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'if-modified-since': 'yesterday' })).toBe(200);
    // The tag is exact, so it goes before the date.
    expect(await status({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
  });

  it.each(ENDINGS)('%s answers HEAD like GET, without the text', async ending => {
    const whole = await get(plenary, url(ending));
    const head = await get(plenary, url(ending), {}, 'HEAD');
    const { date: _, 'x-request-id': __, ...headers } = head.headers;
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(whole.headers).toMatchObject(headers);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(whole.body)));
  });

  it('has no date as long as that could stand for two states', async () => {
    await changeItem(plenary, conference.talk, { durationMinutes: 50 });
    await publish(plenary, conference.id, { reason: 'Thêm thảo luận' });
    expect((await get(plenary, url('agenda.ics'))).headers['last-modified']).toBeUndefined();
    later(2);
    expect((await get(plenary, url('agenda.ics'))).headers['last-modified']).toBeDefined();
  });

  it('changes its tag with each version', async () => {
    const tag = async () => (await get(plenary, url('schedule.json'))).headers.etag;
    const before = await tag();
    expect(await tag()).toBe(before);
    await changeItem(plenary, conference.talk, { durationMinutes: 55 });
    expect(await tag()).toBe(before);
    await publish(plenary, conference.id, { reason: 'Thêm thảo luận nữa' });
    expect(await tag()).not.toBe(before);
  });

  it('is in the language of the address, else that of the reader, else the first of the title', async () => {
    const title = async (query: string, language?: string) => {
      const headers: Record<string, string> = language ? { 'accept-language': language } : {};
      const answer = await get(plenary, `${url('schedule.json')}${query}`, headers);
      return [answer.json().schedule.conference.title, answer.headers.vary];
    };
    const [vi, en] = ['Hội nghị Béc-lin', 'Berlin conference'];
    const [byReader, byAddress] = ['Accept-Language, Authorization, Cookie', 'Authorization, Cookie'];
    expect(await title('')).toEqual([vi, byReader]);
    expect(await title('', 'en-GB, vi;q=0.5')).toEqual([en, byReader]);
    expect(await title('?lang=vi', 'en')).toEqual([vi, byAddress]);
    expect(await title('?lang=en', 'vi')).toEqual([en, byAddress]);
    expect(await title('?lang=fr', 'vi')).toEqual([vi, byAddress]);
  });

  it('is the same "nothing" for what is not there, not published or not to be seen', async () => {
    const restricted = await berlin(plenary, people);
    const draft = await berlin(plenary, people);
    await publish(plenary, restricted.id);
    const { conference: now } = await plenary.ask('query ($id: ID!) { conference(id: $id) { revision } }', {
      id: restricted.id,
    });
    const change = { id: restricted.id, expectedRevision: now.revision, visibility: 'PARTICIPANTS' };
    await plenary.mutate('updateConference', change, 'conference { id }');
    const delegate = await addAccount(plenary, {});
    const role = { conferenceId: restricted.id, email: delegate.email, role: ConferenceRole.DELEGATE };
    await plenary.app.get(ConferenceRolesService).give(SYSTEM, role);
    const cookie = await cookieOf(plenary, delegate.id);

    for (const [ending] of ENDINGS) {
      const nothing = { ...(await answerOf(url(ending, { ...conference, slug: 'khong-co' }))) };
      expect(nothing).toMatchObject({ status: 404, code: 'NOT_FOUND', reason: 'NO_SUCH_ADDRESS' });
      expect(await answerOf(url(ending, draft))).toEqual(nothing);
      expect(await answerOf(url(ending, restricted))).toEqual(nothing);
      const seen = await get(plenary, url(ending, restricted), { cookie });
      expect([seen.statusCode, seen.headers['cache-control'], seen.headers['last-modified']]).toEqual([
        ...[200, 'private, no-cache', undefined],
      ]);
    }
    expect(await answerOf(url('agenda.pdf'))).toMatchObject({ status: 404, reason: 'NO_SUCH_ADDRESS' });
  });

  const answerOf = async (address: string) => {
    const { statusCode, headers, body } = await get(plenary, address);
    const [{ message, extensions }] = JSON.parse(body).errors;
    const { requestId: _, ...said } = extensions;
    return { status: statusCode, cache: headers['cache-control'], etag: headers.etag, message, ...said };
  };

  it('is refused to an access token that is not valid', async () => {
    const authorization = `Bearer ${administratorToken().slice(0, -3)}xyz`;
    expect((await get(plenary, url('agenda.ics'), { authorization })).statusCode).toBe(401);
  });

  it('is found through GraphQL once it is published', async () => {
    const feeds = 'feeds { calendar scheduleXml scheduleJson jsonLd changes }';
    const { conference: found } = await plenary.ask(
      `query ($id: ID!) { conference(id: $id) { ${feeds} } }`,
      { id: conference.id },
      null,
    );
    const [calendar, scheduleXml, scheduleJson, jsonLd, changes] = ENDINGS.map(
      ([ending]) => `http://127.0.0.1:3000${url(ending)}`,
    );
    expect(found.feeds).toEqual({ calendar, scheduleXml, scheduleJson, jsonLd, changes });
    const draft = await berlin(plenary, people);
    const query = 'query ($id: ID!) { conference(id: $id) { feeds { calendar } } }';
    expect((await plenary.ask(query, { id: draft.id })).conference.feeds).toBeNull();
  });
});
