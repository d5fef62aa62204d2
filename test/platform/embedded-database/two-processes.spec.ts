import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../src/platform/database/embedded/lock.js';
import { cleanUp, kill, openFolder, query, runPlenary, sharedFolder, start } from './support.js';

afterEach(cleanUp);

const dataDir = join(sharedFolder(), 'var');

test('the second Plenary on a data folder is refused and told of the first, whose server goes on', async () => {
  const database = await start({ dataDir });
  const second = runPlenary({ dataDir });
  expect(await second.next('refused')).toBe(
    `EmbeddedDatabaseError: Another Plenary (pid ${process.pid}) is using the data folder ${dataDir}. ` +
      'Stop it, or set DATA_DIR to another folder.',
  );
  await query(database.connection, 'SELECT 1');
});

test('of several that start together on a fresh folder exactly one wins', async () => {
  const folder = openFolder();
  const all = Array.from({ length: 3 }, () => runPlenary({ dataDir: join(folder, 'var') }));
  const outcomes = await Promise.all(all.map(each => each.next('ready', 'refused')));
  expect(outcomes.filter(outcome => outcome.startsWith('{'))).toHaveLength(1);
  expect(outcomes.filter(outcome => outcome.includes('Another Plenary (pid '))).toHaveLength(2);
  await Promise.all(all.map(each => kill(each.process, 'SIGTERM')));
  expect(readdirSync(join(folder, 'var', 'postgres')).sort()).toEqual(['cluster', 'run', 'server.log']);
});

test('a lock whose holder was killed passes on, and its remains go away', async () => {
  const plenary = runPlenary({ dataDir });
  const { host } = JSON.parse(await plenary.next('ready'));
  const name = readdirSync(host).find(file => file.startsWith('0'))!;
  await kill(plenary.process);
  expect(existsSync(join(host, name))).toBe(true);
  await (await start({ dataDir })).stop();
  expect(existsSync(join(host, name))).toBe(false);
});

test('of many who want a lock at the same moment exactly one gets it', async () => {
  const folder = openFolder();
  for (let round = 0; round < 10; round++) {
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
    const held = attempts.filter(attempt => attempt.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]!.value.release();
  }
  expect(readdirSync(folder)).toEqual([]);
});
