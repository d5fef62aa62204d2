import { DataSource } from 'typeorm';
import { Housekeeping } from '../../src/accounts/housekeeping.js';
import { InvitationsService } from '../../src/accounts/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, cookieOf, DAY, MINUTE, post, SYSTEM, setClock } from './visitor.js';

describe('housekeeping', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const query = (text: string) => plenary.app.get(DataSource).query(text);
  const counts = async () => {
    const [row] = await query(`select
      (select count(*)::int from session) as sessions,
      (select count(*)::int from account_link) as links,
      (select count(*)::int from sign_in_guess) as guesses,
      (select count(*)::int from operation) as operations,
      (select count(*)::int from audit_entry where command = 'housekeeping') as entries`);
    return row;
  };

  it('deletes what has expired, when it is of no use to anybody any more', async () => {
    const { app } = plenary;
    const start = Date.now();
    const tidyAfter = async (milliseconds: number) => {
      setClock(app, new Date(start + milliseconds));
      await Promise.all([app.get(Housekeeping).tidy(), app.get(Housekeeping).tidy()]);
      return counts();
    };
    await app.get(InvitationsService).invite(SYSTEM, { email: 'guest@example.org', name: 'Guest' });
    const { id } = await addAccount(plenary, { password: null });
    const ended = await cookieOf(plenary, id);
    await cookieOf(plenary, id);
    await post(app, 'sign-out', {}, { cookie: ended });
    await post(app, 'sign-in', { email: 'nobody@example.org', password: 'x' });
    await query(
      `insert into operation (account_id, id, command, digest) values ('${id}', '${id}', 'x', 'x')`,
    );

    const all = { sessions: 2, links: 1, guesses: 2, operations: 1, entries: 0 };
    expect(await tidyAfter(14 * MINUTE)).toEqual(all);
    expect(await tidyAfter(16 * MINUTE)).toEqual({ ...all, guesses: 0 });
    expect(await tidyAfter(2.1 * DAY)).toEqual({ ...all, guesses: 0, operations: 0 });
    expect(await tidyAfter(30.1 * DAY)).toEqual({ ...all, sessions: 1, guesses: 0, operations: 0 });
    const late = await tidyAfter(37.1 * DAY);
    expect({ ...late, entries: late.entries > 0 }).toEqual({
      ...{ sessions: 1, links: 0, guesses: 0, operations: 0, entries: true },
    });
    const last = await tidyAfter(60.1 * DAY);
    expect(last).toEqual({ ...late, sessions: 0 });
  });
});
