import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openDatabase } from './database.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { Home } from './home.js';
import { type Server, startServer } from './server.js';

const patience = 10_000;

export interface RunningServer {
  server: Server;
  connection: Connection;
}

/** Starts the server and waits until the database can be used, or until `signal` says to give up. */
export async function runServer(
  home: Home,
  postgres: string,
  socketFolder: string,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<RunningServer> {
  for (const giveUp = Date.now() + patience; ; await sleep(100)) {
    const server = await startServer(home, postgres, socketFolder);
    try {
      return { server, connection: await openDatabase(server, socketFolder, log, signal) };
    } catch (error) {
      await server.stop();
      // The processes of a killed server end soon, and PostgreSQL does not start beside them.
      if (!/shared memory block .* is still in use/.test(String(error))) throw error;
      if (Date.now() > giveUp) {
        throw new EmbeddedDatabaseError(
          `Processes of a server that was killed are still at work on ${home.cluster}. Wait for them, or end them.`,
          { cause: error },
        );
      }
    }
  }
}
