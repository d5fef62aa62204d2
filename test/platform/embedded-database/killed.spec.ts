import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownAccount, runAs, unprivilegedAccount } from '../../../src/platform/database/embedded/account.js';
import { isRunning, isServerOf } from '../../../src/platform/database/embedded/processes.js';
import {
  afterwards,
  asRoot,
  cleanUp,
  kill,
  query,
  runPlenary,
  serverPid,
  sharedFolder,
  start,
} from './support.js';

afterEach(cleanUp);

const dataDir = join(sharedFolder(), 'var');
const cluster = join(dataDir, 'postgres', 'cluster');

test('kill -9 in the middle of writes loses no acknowledged row, and the orphaned server is replaced', async () => {
  const plenary = runPlenary({ dataDir, work: 'write' });
  const connection = JSON.parse(await plenary.next('ready'));
  await plenary.next('wrote 100');
  const orphan = await serverPid(connection);
  await kill(plenary.process);
  expect(isServerOf(cluster, orphan)).toBe(true);

  const lines: string[] = [];
  const database = await start({ dataDir, log: line => lines.push(line) });
  expect(lines).toEqual([
    `Stopping the database server (pid ${orphan}) which an earlier Plenary left behind`,
  ]);
  expect(isServerOf(cluster, orphan)).toBe(false);
  expect(await serverPid(database.connection)).not.toBe(orphan);
  const acknowledged = plenary.lines.filter(line => line.startsWith('wrote ')).length;
  const [row] = await query<{ rows: number }>(database.connection, 'SELECT count(*)::int AS rows FROM entry');
  expect(row!.rows).toBeGreaterThanOrEqual(acknowledged);
  expect(row!.rows).toBeLessThanOrEqual(acknowledged + 1);
});

test('a server that was killed too is started again with its data, busy processes and all', async () => {
  const plenary = runPlenary({ dataDir });
  const connection = JSON.parse(await plenary.next('ready'));
  await query(connection, 'CREATE TABLE number AS SELECT 7 AS n');
  const server = await serverPid(connection);
  const busy = query(connection, 'DO $$ BEGIN PERFORM sum(n) FROM generate_series(1, 5000000) n; END $$');
  busy.catch(() => {});
  await sleep(50);
  process.kill(server, 'SIGKILL');
  await kill(plenary.process);

  const database = await start({ dataDir });
  expect(await query(database.connection, 'SELECT n FROM number')).toEqual([{ n: 7 }]);
});

test('a stale pid file does not matter, even when another program has the number by now', async () => {
  const first = await start({ dataDir });
  const pidFile = join(cluster, 'postmaster.pid');
  const content = readFileSync(pidFile, 'utf8');
  const dead = await serverPid(first.connection);
  await first.stop();

  writeFileSync(pidFile, content);
  const second = await start({ dataDir });
  await second.stop();

  // Of the server's user: PostgreSQL knows by itself that a process of anybody else is not a server.
  const other = spawn('sleep', ['60'], {
    stdio: 'ignore',
    ...runAs(asRoot ? unprivilegedAccount() : ownAccount()),
  });
  afterwards(() => kill(other));
  writeFileSync(pidFile, content.replace(String(dead), String(other.pid)));
  const third = await start({ dataDir });
  await query(third.connection, 'SELECT 1');
  expect(isRunning(other.pid!)).toBe(true);
});

test("Ctrl-C in Plenary's terminal leaves the server to Plenary, and SIGTERM stops both", async () => {
  const plenary = runPlenary({ dataDir });
  const connection = JSON.parse(await plenary.next('ready'));
  const server = await serverPid(connection);
  process.kill(-plenary.process.pid!, 'SIGINT');
  await plenary.next('interrupted');
  await query(connection, 'SELECT 1');

  await kill(plenary.process, 'SIGTERM');
  expect(plenary.process.exitCode).toBe(0);
  expect(isServerOf(cluster, server)).toBe(false);
});

test('a Plenary that ends without stopping the server takes it down', async () => {
  const plenary = runPlenary({ dataDir });
  const server = await serverPid(JSON.parse(await plenary.next('ready')));
  plenary.process.kill('SIGUSR2');
  while (isServerOf(cluster, server)) await sleep(10);
});
