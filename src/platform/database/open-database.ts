import pg from 'pg';
import type { Config } from '../config/index.js';
import { StartFault } from '../errors/index.js';
import { startEmbeddedDatabase } from './embedded/index.js';
import type { Connections } from './migrate.js';
import { asRuntime, RUNTIME_ROLE } from './pool-options.js';
import { roleOf } from './roles.js';

export interface OpenDatabase extends Connections {
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
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl) {
    const connections = outside(databaseUrl, config.migrationDatabaseUrl ?? databaseUrl);
    await assertUsable('DATABASE_URL', databaseUrl);
    if (config.migrationDatabaseUrl)
      await assertUsable('MIGRATION_DATABASE_URL', config.migrationDatabaseUrl);
    return { ...connections, place: withoutPassword(databaseUrl), stop: async () => {} };
  }
  const { connection, stop } = await startEmbeddedDatabase({ dataDir, log: line => console.log(line) });
  return {
    owner: connection,
    runtime: { ...connection, user: RUNTIME_ROLE },
    place: `${dataDir} (embedded PostgreSQL)`,
    stop,
  };
}

/** A user that owns the tables acts as somebody with fewer rights while Plenary runs. */
function outside(databaseUrl: string, migrationUrl: string): Connections {
  const [owner, runtime] = [{ url: migrationUrl }, { url: databaseUrl }];
  return { owner, runtime: roleOf(owner) === roleOf(runtime) ? asRuntime(runtime) : runtime };
}

async function assertUsable(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    if (rows[0].version < OLDEST) {
      throw new DatabaseUrlError(`the PostgreSQL of ${variable} is too old; 15 or newer is needed.`);
    }
  } catch (error) {
    if (error instanceof DatabaseUrlError) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new DatabaseUrlError(`the database of ${variable} cannot be reached: ${message || code}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}
