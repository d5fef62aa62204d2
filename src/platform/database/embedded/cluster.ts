import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { anotherFolder, EmbeddedDatabaseError } from './embedded-database-error.js';
import { makePrivateFolder } from './folders.js';
import type { Home } from './home.js';
import { majorOf } from './package.js';
import { errorLine } from './server-log.js';
import { spawnPostgres } from './spawn.js';

/** The name of the database and of its user. */
export const plenary = 'plenary';

const unfinished = 'cluster.new-';

/** Call under the lock. Creates the cluster unless it is there, and makes sure that `version` can read it. */
export async function makeCluster(home: Home, initdb: string, version: string): Promise<void> {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith(unfinished))
      rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
  if (existsSync(home.cluster)) checkVersion(home.cluster, version);
  else await createCluster(home, initdb);
}

function checkVersion(cluster: string, version: string): void {
  const file = join(cluster, 'PG_VERSION');
  const [found, wanted] = [
    existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined,
    majorOf(version),
  ];
  if (found === wanted) return;
  throw new EmbeddedDatabaseError(
    found === undefined
      ? `${cluster} is not a PostgreSQL data folder: its file PG_VERSION is missing. Restore it, ${anotherFolder}.`
      : `The data in ${cluster} are of PostgreSQL ${found}, but this Plenary brings PostgreSQL ${wanted}. ` +
          `Move them with pg_dump and pg_restore, ${anotherFolder}.`,
  );
}

/** A cluster appears whole or not at all: it is made under another name, which only we know. */
async function createCluster(home: Home, initdb: string): Promise<void> {
  const fresh = join(home.folder, unfinished + randomBytes(4).toString('hex'));
  try {
    makePrivateFolder(fresh, home.account);
    await runInitdb(home, initdb, fresh);
    renameSync(fresh, home.cluster);
    syncFolder(home.folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function runInitdb(home: Home, initdb: string, folder: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${plenary}`, '--auth-local=trust', '--auth-host=reject'];
  const child = await spawnPostgres(initdb, ['-D', folder, ...locale, ...access, '--no-instructions'], home, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', text => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new EmbeddedDatabaseError(
      `The database could not be created in ${home.folder}: ${errorLine(output) ?? `initdb ended with ${code}`}`,
    );
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
