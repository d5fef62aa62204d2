import type { Config } from '../config/index.js';
import { startEmbeddedDatabase } from './embedded/index.js';
import type { Connection } from './pool-options.js';

export interface OpenDatabase {
  connection: Connection;
  /** Where the data lies, in words for a person. */
  place: string;
  /** Stops the embedded server; leaves an outside database alone. */
  stop(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one below DATA_DIR, started. */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  if (databaseUrl) return { connection: { url: databaseUrl }, place: withoutPassword(databaseUrl), stop: async () => {} };
  const { connection, stop } = await startEmbeddedDatabase({ dataDir, log: line => console.log(line) });
  return { connection, place: `${dataDir} (embedded PostgreSQL)`, stop };
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}
