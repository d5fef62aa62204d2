import { resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { makeCluster } from './cluster.js';
import type { Connection } from './database.js';
import { anotherFolder, EmbeddedDatabaseError, explain } from './embedded-database-error.js';
import { findHome } from './home.js';
import { keepRunning } from './keep-running.js';
import { clearLeftovers } from './leftover-server.js';
import { type Lock, LockTaken, takeLock } from './lock.js';
import { type BinariesPackage, findPackage } from './package.js';
import { runServer } from './run-server.js';
import { makeSocketFolder } from './socket-folder.js';
import { type SystemFolders, systemFolders } from './system-folders.js';

export interface EmbeddedDatabase {
  /** settings for `pg` */
  connection: Connection;
  /** Ends all connections, writes everything to disk and waits for the server to end. */
  stop(): Promise<void>;
}

export interface Options {
  dataDir: string;
  log: (line: string) => void;
}

/** @throws EmbeddedDatabaseError */
export function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  return startWith({ findPackage, systemFolders }, options);
}

/** What the machine provides; tests provide other things. */
export interface Surroundings {
  findPackage: () => BinariesPackage;
  systemFolders: () => SystemFolders;
}

export async function startWith(around: Surroundings, { dataDir, log }: Options): Promise<EmbeddedDatabase> {
  try {
    if (process.platform === 'win32') {
      throw new EmbeddedDatabaseError('The embedded database does not run on Windows: set DATABASE_URL.');
    }
    const system = around.systemFolders();
    const source = around.findPackage();
    const home = findHome(resolve(dataDir), system, log);
    const binaries = findBinaries(source, home.account, system, log);
    const sockets = makeSocketFolder(home, system);
    const lock = await lockHome(sockets.path, dataDir);
    const leave = () => {
      lock.release();
      sockets.remove();
    };
    try {
      await makeCluster(home, binaries.initdb, source.version);
      const { connection, stop: stopServer } = await keepRunning(async signal => {
        await clearLeftovers(home, sockets.path, log);
        return runServer(home, binaries.postgres, sockets.path, log, signal);
      }, log);
      let stopped: Promise<void> | undefined;
      const stop = () => {
        stopped ??= stopServer().finally(leave);
        return stopped;
      };
      return { connection, stop };
    } catch (error) {
      leave();
      throw error;
    }
  } catch (error) {
    throw explain(error, resolve(dataDir));
  }
}

async function lockHome(folder: string, dataDir: string): Promise<Lock> {
  try {
    return await takeLock(folder);
  } catch (error) {
    if (!(error instanceof LockTaken)) throw error;
    throw new EmbeddedDatabaseError(
      `Another Plenary (pid ${error.pid}) is using the data folder ${resolve(dataDir)}. Stop it, ${anotherFolder}.`,
    );
  }
}
