import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, ownUid } from './account.js';

/** Folders outside the data folder, used only when the data folder or the package cannot do. */
export interface SystemFolders {
  /** where a readable copy of the binaries may lie, the first that works */
  caches: string[];
  /** where the data lie when the server's user cannot reach the data folder */
  state: string;
  /** where sockets lie when their path in the data folder is too long */
  sockets: string;
}

export function systemFolders(): SystemFolders {
  return {
    caches: [
      isRoot() ? '/var/cache/plenary' : join(homedir(), '.cache', 'plenary'),
      join(tmpdir(), `plenary-cache-${ownUid()}`),
    ],
    state: '/var/lib/plenary',
    // Not os.tmpdir(): two processes with different TMPDIR must find each other's lock.
    sockets: '/tmp',
  };
}
