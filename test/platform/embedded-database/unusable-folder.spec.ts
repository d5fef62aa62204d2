import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../src/platform/database/embedded/embedded-database-error.js';
import { errorLine } from '../../../src/platform/database/embedded/server-log.js';
import { afterwards, asRoot, cleanUp, openFolder, query, start } from './support.js';

afterEach(cleanUp);

const failure = (dataDir: string): Promise<Error> =>
  start({ dataDir, system: undefined }).then(
    () => Promise.reject(new Error('it started')),
    (error: Error) => error,
  );

/** A file system of our own; undefined where mounting is not allowed. */
function mount(options: string): string | undefined {
  const folder = openFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `mode=755,${options}`, 'plenary-test', folder]);
  if (status !== 0) return undefined;
  afterwards(() => spawnSync('umount', [folder]));
  return folder;
}

test.each([
  [
    'below a file',
    () => join(import.meta.filename, 'var'),
    /a part of it is a file. Set DATA_DIR to a folder\.$/,
  ],
  ['a file', () => import.meta.filename, /there is a file of that name. Set DATA_DIR to a folder\.$/],
  [
    'where nothing can be created',
    () => '/proc/plenary/var',
    /^\/proc\/plenary.* cannot be created\. Set DATA_DIR/,
  ],
])('a data folder %s is named in one line', async (_, dataDir, line) => {
  const error = await failure(dataDir());
  expect(error.name).toBe('EmbeddedDatabaseError');
  expect(error.message).toMatch(line);
  expect(error.message).not.toContain('\n');
});

test('a folder without the right to write is named in one line', async () => {
  if (asRoot)
    return expect(explain({ code: 'EACCES', path: '/x' }, '/y').message).toMatch('may not write to /x');
  const folder = openFolder();
  chmodSync(folder, 0o555);
  expect((await failure(join(folder, 'var'))).message).toMatch(/^Plenary may not write to /);
});

test('a read-only file system is named in one line', async () => {
  const folder = mount('size=1m,ro');
  if (!folder)
    return expect(explain({ code: 'EROFS' }, '/y').message).toMatch('/y is on a read-only file system');
  expect((await failure(join(folder, 'var'))).message).toBe(
    `${folder}/var is on a read-only file system. Make it writable, or set DATA_DIR to another folder.`,
  );
});

test('a full disk stops the first start in one line and leaves nothing in the way of the next', async () => {
  const folder = mount('size=20m');
  if (!folder) {
    const output =
      'initdb: error: could not write file "/x/base": No space left on device\ninitdb: removing /x';
    return expect(errorLine(output)).toBe('could not write file "/x/base": No space left on device');
  }
  const dataDir = join(folder, 'var');
  const { message } = await failure(dataDir);
  expect(message).toMatch(/^The database could not be created in .*: .*No space left on device$/);
  expect(message).not.toContain('\n');
  expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['run']);
  spawnSync('mount', ['-o', 'remount,size=200m', folder]);
  const database = await start({ dataDir });
  await database.stop();

  spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=1M', 'count=300']);
  expect((await failure(dataDir)).message).toMatch(/No space/);
});

test('what a killed first start left behind is cleared away', async () => {
  const dataDir = join(openFolder(), 'var');
  const remains = join(dataDir, 'postgres', 'cluster.new-12345678');
  mkdirSync(join(remains, 'base'), { recursive: true, mode: 0o755 });
  writeFileSync(join(remains, 'PG_VERSION'), '18\n');
  const { connection } = await start({ dataDir });
  await query(connection, 'SELECT 1');
  expect(existsSync(remains)).toBe(false);
});

test('data of another major version are refused and left as they are', async () => {
  const dataDir = join(openFolder(), 'var');
  const cluster = join(dataDir, 'postgres', 'cluster');
  mkdirSync(cluster, { recursive: true, mode: 0o755 });
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  expect((await failure(dataDir)).message).toBe(
    `The data in ${cluster} are of PostgreSQL 17, but this Plenary brings PostgreSQL 18. ` +
      'Move them with pg_dump and pg_restore, or set DATA_DIR to another folder.',
  );
  expect(readdirSync(cluster)).toEqual(['PG_VERSION']);
  expect(statSync(join(cluster, 'PG_VERSION')).size).toBe(3);
});
