import { addAccount, cookieOf } from '../accounts/visitor.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { administratorToken } from '../support/administrator.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  AGENDA,
  changeConference,
  get,
  isKept,
  type PublicSetting,
  post,
  publishedSetting,
  read,
} from './setting.js';

const CHECK = /^select id, encode\(hash, 'base64'\) as head from audit_chain/;

describe('the public agenda', () => {
  let plenary: TestApp;
  let setting: PublicSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await publishedSetting(plenary);
  });
  afterAll(() => plenary.close());

  const body = () => ({ query: AGENDA, variables: { id: setting.conferenceId } });
  const parameters = () => ({ query: AGENDA, variables: JSON.stringify({ id: setting.conferenceId }) });

  it('is read from the database once, and after that only asked for whether it changed', async () => {
    const first = await statementsOf(() => post(plenary, body()));
    const second = await statementsOf(() => post(plenary, body()));
    expect(first.statements).toHaveLength(1);
    expect(second.statements).toEqual([expect.stringMatching(CHECK)]);
    expect(second.result.body).toBe(first.result.body);
    expect(second.result.json().data.conference.agenda.sessions[0].items).toHaveLength(2);
    expect(second.result.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      'x-query-cost': first.result.headers['x-query-cost'],
      etag: first.result.headers.etag,
    });
    expect(second.result.headers['x-request-id']).not.toBe(first.result.headers['x-request-id']);
  });

  it('is read anew with the first question after a change, by two statements', async () => {
    await post(plenary, body());
    await changeConference(plenary, setting.conferenceId, { place: [{ language: 'vi', text: 'Huế' }] });
    const { statements } = await statementsOf(() => post(plenary, body()));
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatch(CHECK);
  });

  it('is made once for all who ask at the same time', async () => {
    await post(plenary, body());
    await changeConference(plenary, setting.conferenceId, { place: [{ language: 'vi', text: 'Đà Nẵng' }] });
    const { result, statements } = await statementsOf(() =>
      Promise.all(Array.from({ length: 50 }, () => post(plenary, body()))),
    );
    expect(new Set(result.map(response => response.body)).size).toBe(1);
    expect(statements.filter(statement => !CHECK.test(statement))).toHaveLength(1);
    expect(statements.length).toBeLessThan(10);
  });

  it('is not sent again to those who have it', async () => {
    const { headers, body: text } = await get(plenary, parameters());
    const etag = String(headers.etag);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get(plenary, parameters(), { 'if-none-match': held });
      expect({ status: response.statusCode, body: response.body, etag: response.headers.etag }).toEqual({
        status: 304,
        body: '',
        etag,
      });
      expect(response.headers['content-type']).toBeUndefined();
    }
    expect((await get(plenary, parameters(), { 'if-none-match': '"other"' })).body).toBe(text);
    expect((await post(plenary, body(), { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const whole = await get(plenary, parameters());
    for (const response of [
      await get(plenary, parameters(), {}, 'HEAD'),
      await get(plenary, { ...parameters(), extensions: '{}' }, {}, 'HEAD'),
    ]) {
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe('');
      expect(response.headers).toMatchObject({
        etag: whole.headers.etag,
        'content-length': String(Buffer.byteLength(whole.body)),
      });
    }
    const held = await get(plenary, parameters(), { 'if-none-match': String(whole.headers.etag) }, 'HEAD');
    expect(held.statusCode).toBe(304);
  });

  it('is made for each language and form of answer by itself', async () => {
    const etags = new Map<string, string>();
    const languages = ['vi', 'en', 'en-GB, vi;q=0.5', 'fr'];
    for (const language of languages) {
      const title = `query ($id: ID!) { conference(id: $id) { title(language: "${language.slice(0, 2)}") } }`;
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const ask = () => post(plenary, { ...body(), query: title }, { 'accept-language': language, accept });
        const [first, second] = [await ask(), await ask()];
        expect(second.headers['content-type']).toBe(`${accept}; charset=utf-8`);
        expect(second.body).toBe(first.body);
        etags.set(`${language} ${accept}`, String(second.headers.etag));
      }
    }
    expect(etags.size).toBe(8);
  });

  it('is neither given to nor taken from those who sign in', async () => {
    const { id } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    const query = AGENDA.replace('title state', 'title slug state');
    const credentials: Record<string, string>[] = [
      { authorization: `Bearer ${administratorToken()}` },
      { authorization: 'Basic none' },
      { cookie },
      { cookie: `other=1; ${cookie}` },
      { cookie: 'plenary=no-session' },
    ];
    for (const headers of credentials) {
      const own = await post(plenary, { ...body(), query }, headers);
      expect(isKept(own)).toBe(false);
      expect(own.headers['cache-control']).toBe('no-store');
    }
    // Nothing was kept of it: the first question without credentials reads the database.
    const { result, statements } = await statementsOf(() => post(plenary, { ...body(), query }));
    expect(statements.filter(statement => !CHECK.test(statement))).toHaveLength(1);
    expect(isKept(result)).toBe(true);
    const after = await statementsOf(() => post(plenary, { ...body(), query }, { cookie }));
    expect(after.statements.filter(statement => !CHECK.test(statement))).toHaveLength(1);
    expect(isKept(await post(plenary, { ...body(), query }, { cookie: 'consent=yes' }))).toBe(true);
  });

  it('tells nothing of a closed item, also to those who come after somebody who is admitted', async () => {
    await changeItem(plenary, setting.report, { closed: true });
    await publish(plenary, setting.conferenceId, { reason: 'Họp kín' });
    const titles = (data: Data) =>
      data.conference.agenda.sessions[0].items.map((item: { title: string }) => item.title);
    const { query, variables } = body();
    expect(titles(await plenary.ask(query, variables))).toEqual(['Khai mạc', 'Báo cáo']);
    expect(titles(await read(plenary, query, variables))).toEqual(['Khai mạc', 'Nội dung họp kín']);
    expect(titles(await plenary.ask(query, variables))).toEqual(['Khai mạc', 'Báo cáo']);
    expect(titles(await read(plenary, query, variables))).toEqual(['Khai mạc', 'Nội dung họp kín']);
  });

  it('is gone with the first question after the conference is no longer public', async () => {
    expect(isKept(await post(plenary, body()))).toBe(true);
    await changeConference(plenary, setting.conferenceId, { visibility: 'PARTICIPANTS' });
    for (let time = 1; time <= 2; time += 1) {
      const response = await post(plenary, body());
      expect(response.json()).toEqual({ data: { conference: null } });
      expect(isKept(response)).toBe(false);
    }
    await changeConference(plenary, setting.conferenceId, { visibility: 'PUBLIC' });
    expect((await read(plenary, AGENDA, body().variables)).conference.id).toBe(setting.conferenceId);
  });

  it('is found by its slug for as long as that is its slug', async () => {
    const bySlug = 'query ($slug: String!) { conferenceBySlug(slug: $slug) { id } }';
    const { conference } = await plenary.ask('query ($id: ID!) { conference(id: $id) { slug } }', {
      id: setting.conferenceId,
    });
    const ask = () => post(plenary, { query: bySlug, variables: { slug: conference.slug } });
    expect(isKept(await ask())).toBe(true);
    expect((await ask()).json().data.conferenceBySlug.id).toBe(setting.conferenceId);
    expect(isKept(await post(plenary, { query: bySlug, variables: { slug: 'khong-co' } }))).toBe(false);
  });
});
