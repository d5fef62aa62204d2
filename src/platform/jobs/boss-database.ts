import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * pg-boss on the pool of Plenary, so that it needs no connections of its own. The pool closes a connection on which a
 * statement failed; maintenance begins transactions in the text of its statements, and they would stay open there.
 */
export function pooled(dataSource: DataSource): PgBoss.Db {
  const { master } = dataSource.driver as unknown as { master: Pool };
  return { executeSql: (text, values) => master.query(text, values) };
}

/** pg-boss within a transaction: what is asked for there is there when it commits, and only then. */
export function within(manager: EntityManager): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await manager.query(text, values) }) };
}
