import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../../src/platform/database/index.js';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { startPlenary } from '../platform/plenary-process.js';
import { MailServer } from '../support/mail-server.js';
import { clientConfig } from '../support/server.js';

export interface MailOutcome {
  /** How many mails are in each state in the end. */
  states: Record<string, number>;
  /** Recipients who got a mail twice, and those whose mail is SENT and never came. */
  twice: string[];
  lost: string[];
}

const QUEUE = `
  insert into outgoing_mail (id, revision, kind, once, account_id, to_name, to_address, language, subject, text, conference_ids,
    queued_at, next_attempt_at)
  select gen_random_uuid(), 1, 'REMINDER', n::text, account.id, 'An', n || '@example.org', 'vi', 'Đôn đốc', 'Kính gửi', '{}', now(), now()
  from generate_series(1, $1::int) n, (select id from account limit 1) account`;
const SEND = `insert into pgboss.job (name) values ('send-mails')`;

/** Kills Plenary again and again while it sends mails, and counts what has come of them. */
export async function killDuringMails(
  database: Connection,
  mails: number,
  times: number,
): Promise<MailOutcome> {
  const server = new MailServer();
  await server.open();
  const proxy = new DatabaseProxy(database);
  await proxy.open();
  const env = { ...server.env, DATABASE_URL: proxy.url };
  const sql = new pg.Client(clientConfig(database));
  await sql.connect();
  await sql.query(QUEUE, [mails]);
  const count = async (state: string): Promise<number> =>
    (await sql.query('select count(*)::int as n from outgoing_mail where state = $1', [state])).rows[0].n;
  for (let kill = 0; kill < times; kill += 1) {
    await sql.query(SEND);
    const plenary = await startPlenary(env);
    const enough = server.received.length + mails / (2 * times);
    while (server.received.length < enough) await sleep(1);
    await plenary.end('SIGKILL');
  }
  await sql.query(SEND);
  const plenary = await startPlenary(env);
  while ((await count('QUEUED')) > 0) await sleep(50);
  await sleep(500);
  // As though the minutes had passed after which a mail under way counts as lost.
  await sql.query("update outgoing_mail set sending_at = now() - interval '1 hour' where state = 'SENDING'");
  await sql.query("insert into pgboss.job (name) values ('sweep-outbox')");
  while ((await count('SENDING')) > 0) await sleep(50);
  await plenary.end('SIGTERM');
  const { rows } = await sql.query('select to_address as address, state::text from outgoing_mail');
  await sql.end();
  await server.close();
  await proxy.cut();
  const got = server.received.flatMap(({ recipients }) => recipients);
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  return {
    states,
    twice: got.filter((address, at) => got.indexOf(address) !== at),
    lost: rows
      .filter(({ address, state }) => state === 'SENT' && !got.includes(address))
      .map(({ address }) => address),
  };
}
