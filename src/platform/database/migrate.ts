import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';
import { type Connection, RUNTIME_ROLE } from './pool-options.js';
import { grantRows, roleOf, runtimeRoleReady } from './roles.js';

/** One number for all Plenary processes: whoever holds its lock migrates. */
const MIGRATION_LOCK = 7_536_273;

/** The two ways into the same database. */
export interface Connections {
  /** With the rights of the owner of the tables; for migrations. */
  owner: Connection;
  /** As Plenary is to run: with rights on rows only. */
  runtime: Connection;
}

/**
 * Brings the schema up to date, as its owner; of several processes that start at once, one does it and the
 * others wait.
 * @returns the connection to run with: `runtime`, or `owner` where there can be no role of its own for running
 */
export async function migrate({ owner, runtime }: Connections): Promise<Connection> {
  return asOwner(owner, async dataSource => {
    const lock = dataSource.createQueryRunner();
    try {
      await lock.query('set lock_timeout = 0; set statement_timeout = 0');
      await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await dataSource.runMigrations();
      const role = roleOf(runtime);
      if (role === RUNTIME_ROLE && !(await runtimeRoleReady(dataSource, runtime.role === undefined))) {
        new Logger('Database').warn(
          `Plenary runs as the owner of its tables, because the user of DATABASE_URL may not make the role ${role}; ` +
            'set MIGRATION_DATABASE_URL, or let an administrator make that role and grant it to the user.',
        );
        return owner;
      }
      await grantRows(dataSource, role);
      return runtime;
    } finally {
      // The lock ends with the connection.
      await lock.release();
    }
  });
}

/** Lets PostgreSQL know what many new rows look like, so that it plans well; only the owner may. */
export async function analyze({ owner }: Pick<Connections, 'owner'>): Promise<void> {
  await asOwner(owner, dataSource => dataSource.query('analyze'));
}

async function asOwner<T>(owner: Connection, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(owner, [])).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
