import pg from 'pg';
import type { Config } from '../config/index.js';
import { StartFault } from '../errors/index.js';
import { startEmbeddedDatabase } from './embedded/index.js';
import type { Connection } from './pool-options.js';

export interface OpenDatabase {
  connection: Connection;
  /** Where the data lies, in words for a person. */
  place: string;
  /** Stops the embedded server; leaves an outside database alone. */
  stop(): Promise<void>;
}

/** The database of DATABASE_URL cannot be used; the message is one line that says why. */
export class DatabaseUrlError extends StartFault {}

/** PostgreSQL 15, as `server_version_num` tells it: the oldest that knows our SQL. */
const OLDEST = 150_000;

/**
 * The database of DATABASE_URL, or the embedded one below DATA_DIR, started.
 * @throws DatabaseUrlError or EmbeddedDatabaseError
 */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  if (databaseUrl) {
    await assertUsable(databaseUrl);
    return { connection: { url: databaseUrl }, place: withoutPassword(databaseUrl), stop: async () => {} };
  }
  const { connection, stop } = await startEmbeddedDatabase({ dataDir, log: line => console.log(line) });
  return { connection, place: `${dataDir} (embedded PostgreSQL)`, stop };
}

async function assertUsable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    if (rows[0].version < OLDEST) {
      throw new DatabaseUrlError('the PostgreSQL of DATABASE_URL is too old; 15 or newer is needed.');
    }
  } catch (error) {
    if (error instanceof DatabaseUrlError) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new DatabaseUrlError(`the database of DATABASE_URL cannot be reached: ${message || code}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}
