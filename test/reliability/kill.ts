import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder, embeddedOwner, startPlenary } from '../platform/plenary-process.js';
import { addAdministrator } from '../support/administrator.js';
import { type Outcome, Writers } from './writers.js';

/** Kills the server again and again while people write, and counts what is there in the end. */
export async function killDuringWrites(times: number): Promise<Outcome> {
  const folder = dataFolder();
  const env = { DATA_DIR: folder.path };
  const writers = new Writers();
  for (let kill = 0; kill < times; kill += 1) {
    const plenary = await startPlenary(env);
    if (kill === 0) await addAdministrator(embeddedOwner(folder.path));
    await writers.finish(plenary.url);
    await writers.writeDuring(plenary.url, async () => {
      await writers.more(10);
      await sleep(400 * Math.random());
      await plenary.end('SIGKILL');
    });
  }
  const plenary = await startPlenary(env);
  await writers.finish(plenary.url);
  const outcome = await writers.outcome(plenary.url);
  await plenary.end('SIGTERM');
  folder.remove();
  return outcome;
}
