import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { plenary } from './cluster.js';
import type { Server } from './server.js';
import { socketPort } from './socket-folder.js';

export interface Connection {
  /** the folder of the socket */
  host: string;
  port: number;
  user: string;
  database: string;
}

const startingUp = '57P03';
const noSuchDatabase = '3D000';
const notListening = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** Waits until the server takes connections, however long it has to recover, and makes sure of the database. */
export async function openDatabase(
  server: Server,
  socketFolder: string,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = { host: socketFolder, port: socketPort, user: plenary, database: plenary };
  const patience = setTimeout(
    () => log('The database is recovering from a crash; this can take a while'),
    5_000,
  );
  try {
    // In steps that grow: the server notes each refused connection in its log.
    for (let pause = 5; ; pause = Math.min(pause * 1.2, 200)) {
      const obstacle = await tryToConnect(connection);
      if (obstacle === undefined) return connection;
      if (obstacle === noSuchDatabase) await createDatabase(connection);
      else await sleep(pause);
      server.check();
      signal.throwIfAborted();
    }
  } finally {
    clearTimeout(patience);
  }
}

/** The code of what still stands in the way, or undefined. */
async function tryToConnect(connection: Connection): Promise<string | undefined> {
  try {
    await query(connection, 'SELECT 1');
    return undefined;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if ([startingUp, noSuchDatabase, ...notListening].includes(code)) return code;
    throw error;
  }
}

const createDatabase = (connection: Connection): Promise<void> =>
  query({ ...connection, database: 'postgres' }, `CREATE DATABASE ${connection.database}`);

async function query(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // of a server that ends meanwhile: the query fails as well
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
