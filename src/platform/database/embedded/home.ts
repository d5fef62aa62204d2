import { createHash } from 'node:crypto';
import { realpathSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Account,
  accountOf,
  canEnter,
  isRoot,
  nameOf,
  ownAccount,
  unprivilegedAccount,
} from './account.js';
import { anotherFolder, EmbeddedDatabaseError } from './embedded-database-error.js';
import { giveTree, isTrusted, makeFolder, makeHome, ownerOf } from './folders.js';
import type { SystemFolders } from './system-folders.js';

/** Where the database lies, and which user runs its server. */
export interface Home {
  folder: string;
  cluster: string;
  account: Account;
}

export function findHome(dataDir: string, system: SystemFolders, log: (line: string) => void): Home {
  makeFolder(dataDir);
  const data = realpathSync(dataDir);
  const inside = join(data, 'postgres');
  const aside = join(system.state, createHash('sha256').update(data).digest('hex').slice(0, 16));

  const home = existingHome(inside) ?? existingHome(aside) ?? newHome(inside, aside, system);
  if (home.folder === aside) {
    log(`The user ${home.account.name} cannot reach ${data}: the database lies in ${aside}`);
  }
  return { ...home, folder: realpathSync(home.folder), cluster: join(realpathSync(home.folder), 'cluster') };
}

type Place = Omit<Home, 'cluster'>;

/** A cluster stays where it is and with whom it belongs to, whatever the next start would choose. */
function existingHome(folder: string): Place | undefined {
  const cluster = join(folder, 'cluster');
  const owner = ownerOf(cluster);
  if (!owner) return undefined;
  const account = isRoot() ? (owner.uid === 0 ? unprivilegedAccount() : accountOf(owner)) : ownAccount();
  if (isRoot() && owner.uid === 0) giveTree(cluster, account);
  else if (owner.uid !== account.uid) {
    throw new EmbeddedDatabaseError(
      `The database in ${folder} belongs to the user ${nameOf(owner.uid)}. ` +
        `Start Plenary as that user or as root, ${anotherFolder}.`,
    );
  }
  if (!canEnter(account, folder)) {
    throw new EmbeddedDatabaseError(
      `The user ${account.name}, who owns the database in ${folder}, can no longer reach it. ` +
        'Let that user enter the folders above it (chmod o+x), or move it.',
    );
  }
  return { folder, account };
}

function newHome(inside: string, aside: string, system: SystemFolders): Place {
  const account = isRoot() ? unprivilegedAccount() : ownAccount();
  makeHome(inside);
  if (canEnter(account, inside)) return { folder: inside, account };
  removeIfEmpty(inside);
  makeFolder(system.state, 0o755);
  if (!isTrusted(system.state)) {
    throw new EmbeddedDatabaseError(
      `The user ${account.name}, who would run the database, cannot reach ${inside}, and others than root ` +
        `can write to ${system.state}. Set DATA_DIR to a folder which that user can reach.`,
    );
  }
  makeHome(aside);
  return { folder: aside, account };
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // not ours alone
  }
}
