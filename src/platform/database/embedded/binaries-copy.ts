import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownUid } from './account.js';
import { isTrusted, makeFolder } from './folders.js';
import { restoreLinks } from './library-links.js';
import type { BinariesPackage } from './package.js';

/**
 * Copies the binaries below `cache`, unless a whole copy is there, and returns their folder.
 * The copy belongs to us, and nobody else may write to it: the server's user must not be able to
 * change what root runs, nor may another local user put binaries there for us to run.
 */
export function copyBinaries(source: BinariesPackage, cache: string, log: (line: string) => void): string {
  makeFolder(cache, 0o755);
  if (!isTrusted(cache)) throw new Error('others can write to it');

  const original = join(source.folder, 'native');
  const content = contentOf(original);
  const name = `postgresql-${source.version}-${process.platform}-${process.arch}-${content}`;
  const target = join(cache, name);
  if (!isCopy(target, content)) {
    log(`Copying the PostgreSQL binaries to ${target}`);
    rmSync(target, { recursive: true, force: true });
    copyAtOnce(original, target);
    if (!isCopy(target, content)) throw new Error('the copy is not whole');
  }
  return join(target, 'native');
}

/** Paths and sizes tell a copy which a crash cut short; reading 60 MB at each start would not pay. */
function contentOf(folder: string): string {
  const hash = createHash('sha256');
  for (const { path, size } of filesIn(folder)) hash.update(`${path}\0${size}\0`);
  return hash.digest('hex').slice(0, 8);
}

/** Regular files only: links to libraries may be missing from either side. */
function* filesIn(folder: string, below = ''): Generator<{ path: string; size: number }> {
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    const found = lstatSync(join(folder, path));
    if (found.isDirectory()) yield* filesIn(folder, path);
    else if (found.isFile()) yield { path, size: found.size };
  }
}

function isCopy(target: string, content: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  const ours = found?.isDirectory() && found.uid === ownUid() && (found.mode & 0o022) === 0;
  const native = join(target, 'native');
  return ours === true && existsSync(native) && contentOf(native) === content && restoreLinks(target);
}

/** Fills a folder beside the target and moves it there as a whole. */
function copyAtOnce(original: string, target: string): void {
  const fresh = `${target}.${randomBytes(4).toString('hex')}`;
  try {
    makeFolder(fresh, 0o755);
    copyTree(original, join(fresh, 'native'));
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // else another process was faster
  }
}

/** Readable by all, whatever the umask under which the package was installed. */
function copyTree(from: string, to: string): void {
  makeFolder(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
