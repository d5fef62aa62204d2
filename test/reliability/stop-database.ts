import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder, embeddedOwner, startPlenary } from '../platform/plenary-process.js';
import { addAdministrator } from '../support/administrator.js';
import { type Outcome, Writers } from './writers.js';

export interface StopOutcome extends Outcome {
  /** Milliseconds until Plenary was ready again, at worst. */
  slowestReturn: number;
  /** The status with which Plenary ended on SIGTERM in the end. */
  exit: number | null;
}

/** Stops PostgreSQL at once (pg_ctl stop -m immediate) again and again while people write; Plenary starts it anew. */
export async function stopDatabaseDuringWrites(times: number): Promise<StopOutcome> {
  const folder = dataFolder();
  const plenary = await startPlenary({ DATA_DIR: folder.path });
  await addAdministrator(embeddedOwner(folder.path));
  const writers = new Writers();
  let slowestReturn = 0;
  for (let stop = 0; stop < times; stop += 1) {
    await writers.writeDuring(plenary.url, async () => {
      await writers.more(10);
      await sleep(400 * Math.random());
      const stopped = Date.now();
      const pid = serverPid(folder.path);
      process.kill(pid!, 'SIGQUIT');
      while ([pid, undefined].includes(serverPid(folder.path))) await sleep(10);
      while (!(await isReady(plenary.url))) await sleep(10);
      slowestReturn = Math.max(slowestReturn, Date.now() - stopped);
    });
    await writers.finish(plenary.url);
  }
  const outcome = await writers.outcome(plenary.url);
  const exit = await plenary.end('SIGTERM');
  folder.remove();
  return { ...outcome, slowestReturn, exit };
}

/** Undefined while no server runs. */
function serverPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres/cluster/postmaster.pid');
  return (existsSync(file) && Number.parseInt(readFileSync(file, 'utf8'), 10)) || undefined;
}

const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
