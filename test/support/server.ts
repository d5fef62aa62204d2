import pg from 'pg';
import type { Connection } from '../../src/platform/database/index.js';

/** The PostgreSQL of this test run. */
export interface TestServer {
  connection: Connection;
  /** Folder to remove in the end. */
  dataDir?: string;
  stop(): Promise<void>;
}

/** The migrated, empty database that every test database is cloned from. */
export const TEMPLATE = process.env.PLENARY_TEST_TEMPLATE ?? 'plenary_test_template';

/** The same with the sample data loaded; made when a spec file first asks for it, see samples.ts. */
export const SAMPLES_TEMPLATE = `${TEMPLATE}_samples`;

export function testServerConnection(): Connection {
  return JSON.parse(process.env.PLENARY_TEST_SERVER!);
}

/** The same server, another database. */
export function withDatabase(connection: Connection, database: string): Connection {
  if (!('url' in connection)) return { ...connection, database };
  const url = new URL(connection.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}

export function clientConfig(connection: Connection): pg.ClientConfig {
  return 'url' in connection ? { connectionString: connection.url } : connection;
}

/** What the names of the databases of this test run begin with. */
export const testDatabases = (): string => `plenary_test_${process.env.PLENARY_TEST_RUN}_`;

/** Runs statements beside the tests, one process after the other: only one may look at a template at a time. */
export function asAdmin(server: Connection, ...statements: string[]): Promise<void> {
  return inTurn(server, 'plenary test databases', async admin => {
    for (const statement of statements) await admin.query(statement);
  });
}

export function dropDatabase(server: Connection, name: string): Promise<void> {
  return withAdmin(server, async admin => {
    await admin.query(`drop database if exists ${name} with (force)`);
  });
}

/** Drops the databases that the spec files of this run have not. */
export function dropTestDatabases(server: Connection): Promise<void> {
  return withAdmin(server, async admin => {
    const { rows } = await admin.query(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [testDatabases()],
    );
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  });
}

/** Does work that only one process of a test run may do at a time; the others wait. */
export function inTurn(
  server: Connection,
  name: string,
  work: (admin: pg.Client) => Promise<void>,
): Promise<void> {
  return withAdmin(server, async admin => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    await work(admin);
  });
}

async function withAdmin(server: Connection, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client(clientConfig(server));
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
