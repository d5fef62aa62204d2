import { DatabaseProxy } from '../platform/database-proxy.js';
import { statementsOf } from '../support/count-statements.js';
import { type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  AGENDA,
  anotherConference,
  changeConference,
  get,
  type PublicSetting,
  post,
  publishedSetting,
  read,
} from './setting.js';

describe('while the database is away', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let plenary: TestApp;
  let beside: TestApp;
  let setting: PublicSetting;
  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
    plenary = await testAppOn(proxy.connection);
    beside = await testAppOn(database.connection);
    setting = await publishedSetting(plenary);
  });
  afterAll(async () => {
    await plenary.close();
    await beside.close();
    await proxy.cut();
    await database.drop();
  });

  const body = () => ({ query: AGENDA, variables: { id: setting.conferenceId } });

  it('nothing is left of a conference that was closed to the public before, though nobody has asked since', async () => {
    const withdrawn = await anotherConference(beside, setting.ministry);
    const ask = (id: string) => post(plenary, { query: AGENDA, variables: { id } });
    expect((await ask(withdrawn)).statusCode).toBe(200);
    await ask(setting.conferenceId);
    await changeConference(beside, withdrawn, { visibility: 'PARTICIPANTS' });
    // Once in a while, whoever asks for anything has all looked at.
    const { statements } = await later(11_000, () => statementsOf(() => ask(setting.conferenceId)));
    expect(statements).toHaveLength(1);
    await proxy.cut();
    expect((await ask(withdrawn)).statusCode).toBe(503);
    expect((await ask(setting.conferenceId)).statusCode).toBe(200);
    await proxy.open();
    expect((await ask(withdrawn)).json()).toEqual({ data: { conference: null } });
  });

  it('agendas that were asked for before are still served, and say how old they are', async () => {
    const byAddress = { query: AGENDA, variables: JSON.stringify(body().variables) };
    const before = await post(plenary, body());
    const { headers } = await get(plenary, byAddress);
    await proxy.cut();
    const during = await Promise.all(Array.from({ length: 20 }, () => post(plenary, body())));
    for (const response of during) {
      expect({ status: response.statusCode, body: response.body }).toEqual({
        status: 200,
        body: before.body,
      });
      expect(response.headers.warning).toBe('111 - "Revalidation Failed"');
      expect(response.headers.age).toMatch(/^\d+$/);
    }
    const held = await get(plenary, byAddress, { 'if-none-match': String(headers.etag) });
    expect(held.statusCode).toBe(304);
    expect(held.headers.warning).toBe('111 - "Revalidation Failed"');
  });

  it('what was not asked for before is not there', async () => {
    const response = await post(plenary, { ...body(), query: AGENDA.replace('title state', 'state') });
    expect(response.statusCode).toBe(503);
    expect(response.json().errors[0].extensions.code).toBe('UNAVAILABLE');
  });

  it('those who sign in get nothing that is kept', async () => {
    const response = await post(plenary, body(), { cookie: 'plenary=whatever' });
    expect(response.statusCode).toBe(503);
  });

  it('and after it, the first answer has what others wrote meanwhile', async () => {
    await changeConference(beside, setting.conferenceId, { title: [{ language: 'vi', text: 'Tên mới' }] });
    expect((await read(plenary, AGENDA, body().variables)).conference.title).toBe('Hội nghị mẫu');
    await proxy.open();
    const after = await post(plenary, body());
    expect(after.json().data.conference.title).toBe('Tên mới');
    expect(after.headers.warning).toBeUndefined();
    expect(after.headers.age).toBeUndefined();
  });
});

/** Does `work` while the clock of this process stands so many milliseconds later. */
async function later<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const { now } = Date;
  const then = now() + milliseconds;
  Date.now = () => then;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}
