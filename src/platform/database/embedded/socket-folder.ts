import { createHash } from 'node:crypto';
import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter } from './account.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { makePrivateFolder } from './folders.js';
import type { Home } from './home.js';
import type { SystemFolders } from './system-folders.js';

/** PostgreSQL names its socket after a port, also where no TCP is spoken. */
export const socketPort = 5432;
export const socketFile = (folder: string): string => join(folder, `.s.PGSQL.${socketPort}`);

const longestSocketPath = process.platform === 'linux' ? 107 : 103;
const longestSocketName = 16; // of a lock, see lock.ts

const fits = (folder: string): boolean =>
  Buffer.byteLength(folder) + 1 + longestSocketName <= longestSocketPath;

/** The private folder of all sockets: near the cluster, or a short one where that path is too long. */
export function makeSocketFolder(home: Home, system: SystemFolders): { path: string; remove: () => void } {
  const near = join(home.folder, 'run');
  if (fits(near)) {
    makePrivateFolder(near, home.account);
    return { path: near, remove: () => {} };
  }
  const hash = createHash('sha256').update(home.folder).digest('hex').slice(0, 16);
  const short = join(system.sockets, `plenary-${hash}`);
  makePrivateFolder(short, home.account);
  if (!fits(short) || !canEnter(home.account, short)) {
    throw new EmbeddedDatabaseError(
      `${home.folder} is too long for a socket. Set DATA_DIR to a folder with a shorter path.`,
    );
  }
  return { path: short, remove: () => removeIfEmpty(short) };
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another process has begun to use it
  }
}
