import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { endAllPlenaries, type RunningPlenary, startPlenary } from '../platform/plenary-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { clientConfig } from '../support/server.js';
import { send } from './client.js';

const CREATE_PERSON = 'mutation { createPerson(input: {name: "Nguyễn Văn A"}) { person { name } } }';
/** Catches what hangs; the promise is 10 s. */
const HANGING = 20_000;

describe('SIGTERM', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let other: pg.Client;
  let plenary: RunningPlenary;
  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
    plenary = await startPlenary({ DATABASE_URL: proxy.url });
    other = new pg.Client(clientConfig(database.connection));
    await other.connect();
  });
  afterEach(async () => {
    await endAllPlenaries();
    await other.end();
    await proxy.cut();
    await database.drop();
  });

  /** Sends SIGTERM and tells how Plenary ended, and when. */
  async function terminate(): Promise<{ exit: number | null; took: number }> {
    const since = Date.now();
    const exit = await plenary.end('SIGTERM');
    return { exit, took: Date.now() - since };
  }

  async function requestWaitsForLock(): Promise<void> {
    for (;;) {
      const { rowCount } = await other.query(
        'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
      );
      if (rowCount) return;
      await sleep(10);
    }
  }

  it('lets no new connection in, finishes the request in flight, and ends with 0 in spite of idle connections', async () => {
    const agent = new Agent({ keepAlive: true });
    await Promise.all([1, 2, 3].map(() => idleConnection(plenary.url, agent)));
    await other.query('begin; lock table person in share mode');
    const slow = send(plenary.url, CREATE_PERSON);
    await requestWaitsForLock();

    const ended = terminate();
    await sleep(300);
    expect(await canConnect(plenary.url)).toBe(false);
    await other.query('commit');
    expect(await slow).toMatchObject({
      status: 200,
      data: { createPerson: { person: { name: 'Nguyễn Văn A' } } },
    });
    const { exit, took } = await ended;
    console.log(`SIGTERM with a request in flight for 300 ms: exit ${exit} after ${took} ms`);
    expect(exit).toBe(0);
    expect(took).toBeLessThan(HANGING);
    const { rows } = await other.query('select name from person');
    expect(rows).toEqual([{ name: 'Nguyễn Văn A' }]);
    agent.destroy();
  }, 60_000);

  it('ends with 0 although a client never finishes its body and another holds a lock for ever', async () => {
    const url = new URL(plenary.url);
    const unfinished = connect(Number(url.port), url.hostname);
    unfinished.on('error', () => {});
    unfinished.write(
      `POST /graphql HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query"`,
    );
    await other.query('begin; lock table person in share mode');
    const slow = send(plenary.url, CREATE_PERSON);
    await requestWaitsForLock();

    const { exit, took } = await terminate();
    console.log(`SIGTERM with a body that never ends: exit ${exit} after ${took} ms`);
    expect(exit).toBe(0);
    expect(took).toBeLessThan(HANGING);
    await slow;
    await other.query('rollback');
    unfinished.destroy();
  }, 60_000);
});

function idleConnection(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${url}/healthz`, { agent }, response => response.resume().on('end', resolve)).on('error', reject);
  });
}

function canConnect(url: string): Promise<boolean> {
  const { port, hostname } = new URL(url);
  return new Promise(resolve => {
    const caller = connect(Number(port), hostname);
    caller.on('connect', () => caller.destroy() && resolve(true)).on('error', () => resolve(false));
  });
}
