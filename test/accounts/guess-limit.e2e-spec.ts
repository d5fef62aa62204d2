import { Passwords } from '../../src/accounts/passwords.js';
import { Clock } from '../../src/platform/clock/index.js';
import { createTestApp, type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase } from '../support/database.js';
import { addAccount, cookieOf, faultOf, MINUTE, PASSWORD, post, setClock } from './visitor.js';

const WRONG = 'không phải mật khẩu này';

/** How often each status came. */
function tally(responses: { statusCode: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { statusCode } of responses) counts[statusCode] = (counts[statusCode] ?? 0) + 1;
  return counts;
}

describe('guessing passwords', () => {
  let plenary: TestApp;
  let passwords: Passwords;
  let hosts = 0;
  beforeAll(async () => {
    plenary = await createTestApp();
    passwords = plenary.app.get(Passwords);
  });
  afterAll(() => plenary.close());

  /** An address that nobody has used yet. */
  const elsewhere = () => {
    hosts += 1;
    return `198.51.${Math.floor(hosts / 250)}.${hosts % 250}`;
  };
  const guess = (email: string, address: string, password = WRONG) =>
    post(plenary.app, 'sign-in', { email, password }, { address });
  const comparing = async (work: () => Promise<{ statusCode: number }[]>) => {
    const before = passwords.compared;
    const counts = tally(await work());
    return { counts, compared: passwords.compared - before };
  };
  const times = (count: number) => Array.from({ length: count });

  it.each(['a known', 'an unknown'])(
    'evaluates 10 of 15 that come at once for %s account, wherever from',
    async which => {
      const email = which === 'a known' ? (await addAccount(plenary)).email : 'nobody@example.org';
      const seen = await comparing(() => Promise.all(times(15).map(() => guess(email, elsewhere()))));
      expect(seen).toEqual({ counts: { 401: 10, 429: 5 }, compared: 10 });
      const late = await comparing(async () => [await guess(email.toUpperCase(), elsewhere(), PASSWORD)]);
      expect(late).toEqual({ counts: { 429: 1 }, compared: 0 });
    },
  );

  it('evaluates 10 of 15 that come at once from one network, whomever they aim at', async () => {
    const seen = await comparing(() =>
      Promise.all(times(15).map((_, at) => guess(`somebody-${at}@example.org`, `2001:db8:1:2:${at + 1}::7`))),
    );
    expect(seen).toEqual({ counts: { 401: 10, 429: 5 }, compared: 10 });
    expect((await guess('somebody@example.org', '2001:db8:1:3::7')).statusCode).toBe(401);
  });

  it('says when to come again, and lets then', async () => {
    const { email } = await addAccount(plenary);
    const start = new Date();
    const clock = plenary.app.get(Clock);
    const { now } = clock;
    try {
      setClock(plenary.app, start);
      for (const _ of times(10)) await guess(email, elsewhere());
      setClock(plenary.app, new Date(start.getTime() + 5 * MINUTE));
      const refused = await guess(email, elsewhere());
      expect({ ...faultOf(refused), after: refused.headers['retry-after'] }).toEqual({
        status: 429,
        code: 'RATE_LIMITED',
        reason: undefined,
        message: 'Too many tries; try again in 10 minutes.',
        after: '600',
      });
      setClock(plenary.app, new Date(start.getTime() + 15 * MINUTE));
      expect((await guess(email, elsewhere(), PASSWORD)).statusCode).toBe(200);
    } finally {
      clock.now = now;
    }
  });

  it('does not count the right ones', async () => {
    const { email } = await addAccount(plenary);
    const address = elsewhere();
    const statuses = [];
    for (const _ of times(12)) statuses.push(await guess(email, address, PASSWORD));
    expect(tally(statuses)).toEqual({ 200: 12 });
  });

  it('counts guesses of the current password together with those at signing in', async () => {
    const { id, email } = await addAccount(plenary);
    const cookie = await cookieOf(plenary, id);
    for (const _ of times(9)) await guess(email, elsewhere());
    const change = (currentPassword: string) =>
      post(
        plenary.app,
        'change-password',
        { currentPassword, newPassword: 'một mật khẩu khác' },
        { cookie, address: elsewhere() },
      );
    const seen = await comparing(async () => [await change(WRONG), await change(PASSWORD)]);
    expect(seen).toEqual({ counts: { 400: 1, 429: 1 }, compared: 1 });
  });

  it('limits mails as well', async () => {
    const ask = () =>
      post(plenary.app, 'forgot-password', { email: 'mail@example.org' }, { address: elsewhere() });
    expect(tally(await Promise.all(times(12).map(ask)))).toEqual({ 202: 10, 429: 2 });
  });

  it('tells those to come again who come when too many are waiting, and evaluates nothing for them', async () => {
    const crowd = new Passwords();
    const answers = await Promise.allSettled(times(70).map(() => crowd.fits(WRONG, null)));
    const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => [reason.status, reason.code, reason.headers])).toEqual(
      times(8).map(() => [503, 'UNAVAILABLE', { 'retry-after': '5' }]),
    );
    expect(crowd.compared).toBe(62);
  });
});

describe('guessing passwords at two instances', () => {
  it('has one limit for both', async () => {
    const database = await createTestDatabase();
    const instances = [await testAppOn(database.connection), await testAppOn(database.connection)];
    const guesses = Array.from({ length: 14 }, (_, at) =>
      post(
        instances[at % 2]!.app,
        'sign-in',
        { email: 'nobody@example.org', password: WRONG },
        { address: `198.51.100.${at}` },
      ),
    );
    expect(tally(await Promise.all(guesses))).toEqual({ 401: 10, 429: 4 });
    const compared = instances.map(({ app }) => app.get(Passwords).compared);
    expect(compared[0]! + compared[1]!).toBe(10);
    for (const instance of instances) await instance.close();
    await database.drop();
  });
});
