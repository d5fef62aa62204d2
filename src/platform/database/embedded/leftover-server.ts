import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { Home } from './home.js';
import { isRunning, isServerOf } from './processes.js';
import { socketFile } from './socket-folder.js';

const patience = 60_000;

/**
 * Call under the lock. Stops the server which a killed Plenary left behind, rather than use it: ours
 * then always has our binaries and settings, and is our child. Removes what a killed server left.
 */
export async function clearLeftovers(
  home: Home,
  socketFolder: string,
  log: (line: string) => void,
): Promise<void> {
  const pidFile = join(home.cluster, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Math.abs(Number.parseInt(readFileSync(pidFile, 'utf8'), 10)) : undefined;
  if (pid && isServerOf(home.cluster, pid)) {
    log(`Stopping the database server (pid ${pid}) which an earlier Plenary left behind`);
    await stop(pid, home.cluster);
  }
  if (await accepts(socketFile(socketFolder))) {
    throw new EmbeddedDatabaseError(
      `A server that Plenary cannot see, perhaps in another container, is using the database in ${home.folder}. Stop it.`,
    );
  }
  // Another program may have the number by now; PostgreSQL would take it for a server and refuse.
  if (pid && isRunning(pid)) rmSync(pidFile, { force: true });
  const socket = socketFile(socketFolder);
  for (const file of [socket, `${socket}.lock`]) rmSync(file, { force: true });
}

async function stop(pid: number, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal); // fast; if that does not help at once, the next start recovers
    for (const end = Date.now() + patience; Date.now() < end; await sleep(10)) {
      if (!isServerOf(cluster, pid)) return;
    }
  }
  throw new EmbeddedDatabaseError(`The database server (pid ${pid}) in ${cluster} does not stop. End it.`);
}

function accepts(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const caller = connect(socket);
    caller.once('connect', () => caller.destroy() && resolve(true)).once('error', () => resolve(false));
  });
}
