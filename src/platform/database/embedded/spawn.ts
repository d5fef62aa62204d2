import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { runAs } from './account.js';
import { anotherDatabase, EmbeddedDatabaseError } from './embedded-database-error.js';
import type { Home } from './home.js';

/** Nothing of our own environment: PGOPTIONS, TZ or LD_LIBRARY_PATH would change the server. */
const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/** Starts a PostgreSQL program as the account of the home; resolves when it runs. */
export async function spawnPostgres(
  program: string,
  args: string[],
  home: Home,
  options: Pick<SpawnOptions, 'stdio' | 'detached'>,
): Promise<ChildProcess> {
  // Not our own working folder, which that user may be unable to enter.
  const child = spawn(program, args, { ...options, ...runAs(home.account), cwd: home.folder, env });
  try {
    await once(child, 'spawn');
    return child;
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `${program} cannot run on this system as the user ${home.account.name}: ${(cause as Error).message}. ` +
        `It needs glibc on Linux; use such a system, ${anotherDatabase}.`,
      { cause },
    );
  }
}
