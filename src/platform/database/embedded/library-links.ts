import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * npm packages cannot hold symbolic links: the package lists those of its libraries in a file, and
 * a postinstall script creates them, unless scripts are switched off. Creates what is missing.
 *
 * @returns whether all links are there now
 */
export function restoreLinks(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const link = join(packageFolder, target);
    return existsSync(link) || createLink(relative(dirname(target), source), link);
  });
}

function createLink(to: string, link: string): boolean {
  try {
    symlinkSync(to, link);
    return true;
  } catch {
    return existsSync(link); // another process was faster, or the folder is read-only
  }
}
