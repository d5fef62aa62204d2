import type { DataSource } from 'typeorm';

/** One number for all Plenary processes: whoever holds its lock migrates. */
const MIGRATION_LOCK = 7_536_273;

/** Brings the schema up to date; of several processes that start at once, one does it and the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('set lock_timeout = 0; set statement_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await lock.query('select pg_advisory_unlock_all()');
    await lock.query('reset lock_timeout; reset statement_timeout');
    await lock.release();
  }
}
