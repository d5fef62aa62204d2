import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { isRunning } from '../../../src/platform/database/embedded/processes.js';
import {
  asRoot,
  cleanUp,
  copyCluster,
  openFolder,
  query,
  serverPid,
  sharedFolder,
  start,
} from './support.js';

afterEach(cleanUp);

const dataDir = join(sharedFolder(), 'var');

beforeAll(async () => (await start({ dataDir })).stop());

test('a restart keeps the data and starts quickly', async () => {
  const first = await start({ dataDir });
  await query(first.connection, 'CREATE TABLE entry AS SELECT 7 AS n');
  await Promise.all([first.stop(), first.stop()]);
  expect(existsSync(join(first.connection.host, '.s.PGSQL.5432'))).toBe(false);

  const begin = performance.now();
  const second = await start({ dataDir });
  expect(performance.now() - begin).toBeLessThan(2_000);
  expect(await query(second.connection, 'SELECT n FROM entry')).toEqual([{ n: 7 }]);
});

test('the database is what production needs, and only its socket leads to it', async () => {
  const folder = join(openFolder(), 'dữ liệu, "var"');
  copyCluster(dataDir, folder);
  const { connection } = await start({ dataDir: folder });
  const [settings] = await query(
    connection,
    `SELECT current_user AS user, current_database() AS database, datcollate, datlocale, datlocprovider,
            pg_encoding_to_char(encoding) AS encoding, current_setting('fsync') AS fsync,
            current_setting('listen_addresses') AS addresses, current_setting('TimeZone') AS zone,
            current_setting('data_checksums') AS checksums, lower('Đ') AS lower
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(settings).toEqual({
    user: 'plenary',
    database: 'plenary',
    datcollate: 'C',
    datlocale: 'C.UTF-8',
    datlocprovider: 'b',
    encoding: 'UTF8',
    fsync: 'on',
    addresses: '',
    zone: 'UTC',
    checksums: 'on',
    lower: 'đ',
  });
  await query(connection, 'CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist');

  const rules = await query(
    connection,
    'SELECT DISTINCT type, auth_method FROM pg_hba_file_rules ORDER BY 1, 2',
  );
  expect(rules).toEqual([
    { type: 'host', auth_method: 'reject' },
    { type: 'local', auth_method: 'trust' },
  ]);
  const sockets = statSync(connection.host);
  expect(sockets.mode & 0o777).toBe(0o700);
  if (asRoot) expect(sockets.uid).not.toBe(0);
  else expect(sockets.uid).toBe(process.getuid?.());
});

test('a socket path that is too long gives way to a short private folder', async () => {
  const folder = join(openFolder(), 'a'.repeat(60), 'b'.repeat(60));
  copyCluster(dataDir, folder);
  const database = await start({ dataDir: folder });
  const { host } = database.connection;
  expect(host).toMatch(/^\/tmp\/plenary-[0-9a-f]{16}$/);
  expect(statSync(host).mode & 0o777).toBe(0o700);
  await expect(start({ dataDir: folder })).rejects.toThrow(`Another Plenary (pid ${process.pid}) is using`);
  await query(database.connection, 'SELECT 1');
  await database.stop();
  expect(existsSync(host)).toBe(false);
});

test('a server that ends by itself is started again with its data, each time, until it is stopped', async () => {
  const lines: string[] = [];
  const database = await start({ dataDir, log: line => lines.push(line) });
  await query(database.connection, 'CREATE TABLE again (n int)');
  for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const) {
    const pid = await serverPid(database.connection);
    process.kill(pid, signal);
    while ((await pidOnceUp(database.connection)) === pid) await sleep(10);
    await query(database.connection, 'INSERT INTO again VALUES (1)');
  }
  expect(await query(database.connection, 'SELECT n FROM again')).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  const pid = await serverPid(database.connection);
  await database.stop();
  expect(isRunning(pid)).toBe(false);
  // More often when it is ended while Plenary still waits for it.
  const said = /^The database server ended unexpectedly and is started again; see .*server\.log$/;
  expect(lines.filter(line => said.test(line)).length).toBeGreaterThanOrEqual(3);
});

test('a server that has just ended by itself stays stopped after stop()', async () => {
  const database = await start({ dataDir });
  process.kill(await serverPid(database.connection), 'SIGKILL');
  await database.stop();
  await sleep(300);
  await expect(query(database.connection, 'SELECT 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  await (await start({ dataDir })).stop();
});

async function pidOnceUp(connection: pg.ClientConfig): Promise<number> {
  for (;;) {
    const pid = await serverPid(connection).catch(() => undefined);
    if (pid) return pid;
    await sleep(10);
  }
}
