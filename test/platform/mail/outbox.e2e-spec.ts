import { DataSource } from 'typeorm';
import { Jobs } from '../../../src/platform/jobs/index.js';
import { Outbox } from '../../../src/platform/mail/index.js';
import { addAccount, DAY, MINUTE, setClock } from '../../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { MailServer } from '../../support/mail-server.js';
import { outboxOf, queue, sweep, wanted } from './setting.js';

const START = Date.parse('2021-03-01T02:00:00Z');

describe('the outbox', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let account: string;
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, server.env);
    account = (await addAccount(plenary)).id;
  });
  beforeEach(async () => {
    server.received.length = 0;
    server.manner = () => 'take';
    setClock(plenary.app, new Date(START));
    await plenary.app.get(DataSource).query('delete from outgoing_mail; delete from pgboss.job');
  });
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  const runDue = () => plenary.app.get(Jobs).runDue();
  const later = async (milliseconds: number) => {
    setClock(plenary.app, new Date(START + milliseconds));
    await sweep(plenary);
    await runDue();
  };
  const recipients = () => server.received.flatMap(mail => mail.recipients).sort();

  it('gives a mail to the mail server once, under a Message-ID that stays', async () => {
    const ids = await queue(
      plenary,
      wanted(account, 'a'),
      wanted(account, 'b', { subject: 'x\r\nBcc: y@example.org' }),
    );
    await runDue();
    await later(MINUTE);
    expect(recipients()).toEqual(['a@example.org', 'b@example.org']);
    const a = server.received.find(mail => mail.recipients[0] === 'a@example.org')!;
    expect(a.headers).toMatchObject({
      from: 'Plenary <plenary@example.org>',
      to: 'Đỗ Thị Hà <a@example.org>',
      subject: 'Đôn đốc a',
      'message-id': `<${ids.get('a')}@example.org>`,
      'auto-submitted': 'auto-generated',
    });
    expect(server.received.map(({ headers }) => headers.bcc)).toEqual([undefined, undefined]);
    expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 1, null], b: ['SENT', 1, null] });
  });

  it('holds what is wanted twice once, and what is rolled back not at all', async () => {
    const first = await queue(plenary, wanted(account, 'a'));
    const again = await queue(plenary, wanted(account, 'a'), wanted(account, 'b'));
    expect([[...first.keys()], [...again.keys()]]).toEqual([['a'], ['b']]);
    const failing = plenary.app.get(DataSource).transaction(async manager => {
      await plenary.app.get(Outbox).queue(manager, [wanted(account, 'c')]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await runDue();
    expect(recipients()).toEqual(['a@example.org', 'b@example.org']);
    expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 1, null], b: ['SENT', 1, null] });
  });

  it('gives up at once what the server refuses for good, and sends the rest', async () => {
    server.manner = address =>
      address[0] === 'a' ? 'refuse the recipient' : address[0] === 'b' ? 'refuse the text' : 'take';
    await queue(plenary, wanted(account, 'a'), wanted(account, 'b'), wanted(account, 'c'));
    await runDue();
    await later(DAY);
    expect(await outboxOf(plenary)).toEqual({
      a: ['BOUNCED', 1, '550 5.1.1 RCPT TO'],
      b: ['FAILED', 1, '554 5.6.0 DATA'],
      c: ['SENT', 1, null],
    });
  });

  it('tells why a recipient is refused, and a fault of the sender from it', async () => {
    const answers: Record<string, [number, string]> = {
      a: [550, '5.1.1 no such user'],
      b: [552, 'over quota'],
      c: [554, '5.7.1 blocked'],
      d: [551, 'not here'],
      e: [550, '5.1.8 who are you'],
      f: [530, '5.7.0 sign in first'],
      g: [550, '5.4.4 no route'],
      h: [556, 'no'],
    };
    server.manner = address => answers[address[0]!]!;
    await queue(plenary, ...Object.keys(answers).map(once => wanted(account, once)));
    await runDue();
    await later(DAY);
    const rows: Data[] = await plenary.app
      .get(DataSource)
      .query('select once, state, bounce_reason, attempts from outgoing_mail order by once');
    expect(rows.map(Object.values)).toEqual([
      ['a', 'BOUNCED', 'UNKNOWN_ADDRESS', 1],
      ['b', 'BOUNCED', 'MAILBOX_UNAVAILABLE', 1],
      ['c', 'BOUNCED', 'REFUSED', 1],
      ['d', 'BOUNCED', 'UNKNOWN_ADDRESS', 1],
      ['e', 'FAILED', null, 1],
      ['f', 'FAILED', null, 1],
      ['g', 'BOUNCED', 'UNREACHABLE', 1],
      ['h', 'BOUNCED', 'OTHER', 1],
    ]);
    expect(server.received).toEqual([]);
  });

  it('tries again after growing pauses what the server does not take now', async () => {
    server.manner = () => 'ask to come again';
    await queue(plenary, wanted(account, 'a'));
    const attempts = [];
    await runDue();
    for (const minutes of [0.5, 1, 5, 6, 20, 21, 60, 81]) {
      await later(minutes * MINUTE);
      attempts.push((await outboxOf(plenary)).a![1]);
    }
    expect(attempts).toEqual([1, 2, 2, 3, 3, 4, 4, 5]);
    expect(await outboxOf(plenary)).toEqual({ a: ['QUEUED', 5, '451 4.7.1 RCPT TO'] });
    server.manner = () => 'take';
    await later(4.5 * 60 * MINUTE);
    expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 6, null] });
  });

  it('waits for a server that is down, and sends everything when it is back', async () => {
    await server.close();
    await queue(plenary, ...['a', 'b', 'c', 'd', 'e', 'f'].map(once => wanted(account, once)));
    await runDue();
    const states = Object.values(await outboxOf(plenary));
    expect(states.map(([state]) => state)).toEqual(Array(6).fill('QUEUED'));
    expect(new Set(states.map(([, , error]) => error))).toEqual(new Set([null, 'ECONNREFUSED']));
    await server.open();
    await later(2 * MINUTE);
    expect(recipients()).toHaveLength(6);
    expect(Object.values(await outboxOf(plenary)).map(([state]) => state)).toEqual(Array(6).fill('SENT'));
  });

  it('never sends again by itself what the server may have taken', async () => {
    server.manner = () => 'take it and hang up';
    await queue(plenary, wanted(account, 'a'));
    await runDue();
    server.manner = () => 'take';
    await later(DAY);
    expect(recipients()).toEqual(['a@example.org']);
    expect(await outboxOf(plenary)).toEqual({ a: ['INTERRUPTED', 1, 'ECONNECTION'] });
  });

  it('holds for interrupted what a Plenary was sending that has died, after some minutes', async () => {
    await queue(plenary, wanted(account, 'a'));
    await plenary.app
      .get(DataSource)
      .query(
        "update outgoing_mail set state = 'SENDING', sending_at = $1, next_attempt_at = null, attempts = 1",
        [new Date(START)],
      );
    await later(4 * MINUTE);
    expect(await outboxOf(plenary)).toEqual({ a: ['SENDING', 1, null] });
    await later(6 * MINUTE);
    expect(await outboxOf(plenary)).toEqual({ a: ['INTERRUPTED', 1, 'NO_ANSWER_KNOWN'] });
    expect(recipients()).toEqual([]);
  });

  it('gives up after three days', async () => {
    server.manner = () => 'ask to come again';
    await queue(plenary, wanted(account, 'a'));
    await later(3 * DAY - MINUTE);
    expect((await outboxOf(plenary)).a![0]).toBe('QUEUED');
    await later(3 * DAY + MINUTE);
    expect(await outboxOf(plenary)).toEqual({ a: ['FAILED', 1, 'EXPIRED'] });
  });

  it('forgets text and address after 90 days', async () => {
    await queue(plenary, wanted(account, 'a'));
    await runDue();
    const kept = async () =>
      (await plenary.app.get(DataSource).query('select to_address, text from outgoing_mail'))[0];
    await later(89 * DAY);
    expect(await kept()).toEqual({ to_address: 'a@example.org', text: 'Kính gửi' });
    await later(91 * DAY);
    expect(await kept()).toEqual({ to_address: null, text: null });
  });
});

describe('the outbox without a mail server', () => {
  it('keeps mails and says why they wait; after three days they fail, so that none comes late', async () => {
    const plenary = await createTestApp();
    const { id } = await addAccount(plenary);
    setClock(plenary.app, new Date(START));
    await queue(plenary, wanted(id, 'a'));
    await plenary.app.get(Jobs).runDue();
    expect(await outboxOf(plenary)).toEqual({ a: ['QUEUED', 0, 'NO_MAIL_SERVER'] });
    setClock(plenary.app, new Date(START + 3 * DAY + MINUTE));
    await sweep(plenary);
    await plenary.app.get(Jobs).runDue();
    expect(await outboxOf(plenary)).toEqual({ a: ['FAILED', 0, 'NO_MAIL_SERVER'] });
    await plenary.close();
  });
});
