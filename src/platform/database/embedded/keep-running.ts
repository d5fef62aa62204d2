import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './database.js';
import type { RunningServer } from './run-server.js';

const firstPause = 100;
const longestPause = 5_000;
/** A server that ran for so long was well: when it ends, the pauses begin anew. */
const settled = 30_000;

/**
 * Runs a server until stop(). One that ends by itself is started again, at once and then after growing
 * pauses; PostgreSQL recovers what was committed.
 */
export async function keepRunning(
  start: (signal: AbortSignal) => Promise<RunningServer>,
  log: (line: string) => void,
): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const aborted = once(signal, 'abort');
  let { server, connection } = await start(signal);

  async function watch(): Promise<void> {
    for (let pause = 0; ; pause = Math.min(Math.max(2 * pause, firstPause), longestPause)) {
      const since = Date.now();
      await Promise.race([server.ended, aborted]);
      if (Date.now() - since > settled) pause = 0;
      await Promise.race([sleep(pause, undefined, { ref: false }), aborted]);
      if (signal.aborted) return;
      log(`The database server ended unexpectedly and is started again; see ${server.logFile}`);
      try {
        ({ server } = await start(signal));
      } catch (error) {
        if (!signal.aborted) log((error as Error).message);
      }
    }
  }

  const watching = watch();
  const stop = async () => {
    stopping.abort();
    await watching;
    await server.stop();
  };
  return { connection, stop };
}
