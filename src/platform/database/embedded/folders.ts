import { chmodSync, lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, isRoot, nameOf, ownUid } from './account.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

/**
 * Creates a folder and those above it; leaves existing ones as they are. With a mode, the folder gets
 * exactly that, whatever the umask. Not mkdir's own `recursive`, which never returns where the system
 * refuses a name below an existing folder with ENOENT, as /proc does.
 */
export function makeFolder(path: string, mode?: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    return; // another process was faster
  }
  if (mode !== undefined) chmodSync(path, mode);
}

/**
 * Creates, or takes again, a folder which only the account can open. One which somebody else
 * put there is refused: below /tmp anybody can guess the name.
 */
export function makePrivateFolder(path: string, account: Account): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  if (!found.isDirectory() || ![account.uid, ownUid()].includes(found.uid)) {
    throw new EmbeddedDatabaseError(
      `${path} should be a private folder of the embedded database but belongs to ${nameOf(found.uid)}. Remove it.`,
    );
  }
  if (found.uid !== account.uid) lchownSync(path, account.uid, account.gid);
  if (found.mode & 0o077) chmodSync(path, 0o700);
}

/** Gives a whole tree to the account: root may have restored it from a backup. */
export function giveTree(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), account);
}

/**
 * Whether nobody but us and root can change what lies in the folder, nor replace it by another:
 * nobody else may write to it or to a folder above it (but for sticky ones, such as /tmp, in which
 * names belong to their owners).
 */
export function isTrusted(folder: string): boolean {
  const own = lstatSync(folder);
  const real = realpathSync(folder);
  if (!own.isDirectory() || own.uid !== ownUid() || own.mode & 0o022) return false;
  for (let above = dirname(real); ; above = dirname(above)) {
    const { uid, mode } = statSync(above);
    const sticky = (mode & 0o1000) !== 0;
    if ((uid !== 0 && uid !== ownUid()) || (mode & 0o022 && !sticky)) return false;
    if (above === dirname(above)) return true;
  }
}

/** The owner of a path, or undefined when there is none. */
export function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

/** Root keeps the folder of the cluster to itself, so that the server's user cannot plant links in it. */
export const makeHome = (path: string): void => makeFolder(path, isRoot() ? 0o711 : 0o700);
