import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/accounts/index.js';
import { createLog } from '../../src/platform/log/index.js';
import { addAccount, cookieOf, SYSTEM } from '../accounts/visitor.js';
import { createSetting } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { type Berlin, berlin, eventsOf, get, read } from './setting.js';

const PUBLIC_URL = 'http://plenary.example';

describe('a calendar link', () => {
  let plenary: TestApp;
  let conference: Berlin;
  let chaired: Berlin;
  let account: { id: string; email: string };
  let cookie: string;
  let person: string;
  const lines: string[] = [];
  beforeAll(async () => {
    const log = createLog('debug', { write: line => lines.push(line) });
    plenary = await createTestApp(undefined, { PUBLIC_URL }, log);
    const setting = await createSetting(plenary);
    person = setting.person;
    const people = { convener: setting.ministry, person, post: setting.post };
    conference = await berlin(plenary, people);
    const presenters = [{ personId: person }];
    await changeItem(plenary, conference.closed, { presenters });
    await publish(plenary, conference.id);
    const officers = [{ personId: person, role: 'CHAIR', postId: setting.post }];
    chaired = await berlin(plenary, { ...people, person: setting.otherPerson }, { officers });
    await publish(plenary, chaired.id);
    account = await addAccount(plenary, { personId: person });
    cookie = await cookieOf(plenary, account.id);
  });
  afterAll(() => plenary.close());

  const command = async (mutation: string, input: object, select: string, by = cookie): Promise<Data> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${select} userErrors { code path } } }`;
    const { data, errors } = await plenary.send(document, { input }, { cookie: by }, null);
    return errors ? errors[0]!.extensions : data.it;
  };
  const create = async (by = cookie): Promise<{ id: string; path: string }> => {
    const { calendarLink, url } = await command('createCalendarLink', {}, 'calendarLink { id } url', by);
    expect(url).toMatch(/^http:\/\/plenary\.example\/calendars\/plenary_calendar_[\w-]{43}\.ics$/);
    return { id: calendarLink.id, path: url.slice(PUBLIC_URL.length) };
  };
  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);

  it('gives what the person presents, closed items with their titles, and all that the person chairs', async () => {
    const { path } = await create();
    const { result, statements } = await statementsOf(() => read(plenary, path));
    expect(statements).toHaveLength(1);
    const told = eventsOf(result).map(({ uid, summary }) => [uid.replace('@plenary', ''), summary]);
    expect(told).toEqual([
      [conference.talk, 'Tham luận “Số hóa; dữ liệu, con người”'],
      [conference.closed, 'Phương án nhân sự'],
      [chaired.opening, 'Khai mạc'],
      [chaired.talk, 'Tham luận “Số hóa; dữ liệu, con người”'],
      [chaired.closed, 'Phương án nhân sự'],
    ]);
  });

  it('stores a digest only, shows the address once and lists the link to its owner', async () => {
    const { id, path } = await create();
    const [row] = await sql('select * from calendar_link where id = $1', id);
    expect(row).toEqual({
      ...{ id, account_id: account.id, created_at: expect.any(Date), revoked_at: null },
      token_hash: expect.any(Buffer),
    });
    expect(JSON.stringify(row)).not.toContain(path.slice(-20, -4));
    const links = async (by: string) =>
      (await plenary.send('{ me { calendarLinks { id } } }', {}, { cookie: by }, null)).data.me.calendarLinks;
    expect(await links(cookie)).toContainEqual({ id });
    expect(await links(await cookieOf(plenary, (await addAccount(plenary, {})).id))).toEqual([]);
  });

  it('is asked again each time, and kept by nobody else', async () => {
    const { path } = await create();
    const { headers } = await get(plenary, path);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'same-origin',
    });
    const again = await get(plenary, path, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get(plenary, path, {}, 'HEAD')).statusCode).toBe(200);
  });

  it('cancels what the person no longer presents', async () => {
    const { path } = await create();
    await changeItem(plenary, conference.talk, { presenters: [] });
    await publish(plenary, conference.id, { reason: 'Người khác trình bày' });
    const talk = eventsOf(await read(plenary, path)).find(({ uid }) => uid.startsWith(conference.talk));
    expect(talk).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  });

  it('reads nothing once it is taken back, and says no more of it than of one that never was', async () => {
    const { id, path } = await create();
    expect(await command('revokeCalendarLink', { id }, 'account { id }')).toEqual({
      ...{ account: { id: account.id }, userErrors: [] },
    });
    expect(await faultOf(path)).toEqual(NOTHING);
    expect(await faultOf(`/calendars/plenary_calendar_${'x'.repeat(43)}.ics`)).toEqual(NOTHING);
    expect(await faultOf(path.replace('.ics', ''))).toEqual(NOTHING);
    expect(await faultOf('/calendars/1.ics')).toEqual(NOTHING);
    const twice = await command('revokeCalendarLink', { id }, 'account { id }');
    expect(twice).toEqual({ account: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
  });

  const NOTHING = { status: 404, message: 'Mã không hợp lệ hoặc đã hết hạn.', reason: 'LINK_NOT_VALID' };
  const faultOf = async (path: string) => {
    const { statusCode, body } = await get(plenary, path, { 'accept-language': 'vi' });
    const [{ message, extensions }] = JSON.parse(body).errors;
    return { status: statusCode, message, reason: extensions.reason };
  };

  it('is taken back by nobody else, and made in a browser only', async () => {
    const { id, path } = await create();
    const other = await cookieOf(plenary, (await addAccount(plenary, {})).id);
    const refused = await command('revokeCalendarLink', { id }, 'account { id }', other);
    expect(refused.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect((await get(plenary, path)).statusCode).toBe(200);
    const document = 'mutation { createCalendarLink(input: {}) { url } }';
    expect((await plenary.send(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await plenary.send(document, {}, {}, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('reads nothing while its account is disabled', async () => {
    const { path } = await create();
    await plenary.app.get(AccountsService).disable(SYSTEM, { id: account.id });
    expect(await faultOf(path)).toEqual(NOTHING);
    await plenary.app.get(AccountsService).enable(SYSTEM, { id: account.id });
    // Its sessions were ended with it, its links only waited.
    cookie = await cookieOf(plenary, account.id);
    expect((await get(plenary, path)).statusCode).toBe(200);
  });

  it('of an account without a person is empty', async () => {
    const { path } = await create(await cookieOf(plenary, (await addAccount(plenary, {})).id));
    expect(eventsOf(await read(plenary, path))).toEqual([]);
  });

  it('leaves its secret in no line of the log', async () => {
    const { path } = await create();
    await Promise.all([
      get(plenary, path),
      get(plenary, path.replace('.ics', '')),
      get(plenary, `${path}%zz`),
    ]);
    const secret = path.slice('/calendars/'.length, -'.ics'.length);
    expect(lines.filter(line => line.includes('/calendars/'))).not.toEqual([]);
    expect(lines.filter(line => line.includes(secret))).toEqual([]);
    const kept = await sql(
      'select before::text, after::text from audit_change where table_name = $1',
      'calendar_link',
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });
});
