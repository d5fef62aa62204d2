import { join } from 'node:path';
import { type Account, isRoot, succeeds } from './account.js';
import { copyBinaries } from './binaries-copy.js';
import { anotherDatabase, EmbeddedDatabaseError } from './embedded-database-error.js';
import { restoreLinks } from './library-links.js';
import type { BinariesPackage } from './package.js';
import type { SystemFolders } from './system-folders.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The binaries where the account can run them: in the package itself, or else (a checkout below a
 * closed home folder, a package that cannot be completed) in a copy that is made once.
 */
export function findBinaries(
  source: BinariesPackage,
  account: Account,
  system: SystemFolders,
  log: (line: string) => void,
): Binaries {
  const native = join(source.folder, 'native');
  if (restoreLinks(source.folder) && (!isRoot() || runs(native, account))) return binariesIn(native);

  const failures: string[] = [];
  for (const cache of system.caches) {
    try {
      const copy = copyBinaries(source, cache, log);
      if (runs(copy, account)) return binariesIn(copy);
      failures.push(`${cache}: they do not run there`);
    } catch (error) {
      failures.push(`${cache}: ${(error as Error).message}`);
    }
  }
  throw new EmbeddedDatabaseError(
    `The user ${account.name} cannot run the PostgreSQL of ${native}, and no copy of it could be made ` +
      `(${failures.join('; ')}). Put the checkout where that user can read it, ${anotherDatabase}.`,
  );
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function runs(native: string, account: Account): boolean {
  const script = '"$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"';
  return succeeds(account, script, native);
}
