import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';

/** pg-boss on the pool of Plenary, so that it needs no connections of its own. */
export function pooled(dataSource: DataSource): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const pool = (dataSource.driver as unknown as { master: Pool }).master;
      const client = await pool.connect();
      let failed = true;
      try {
        const result = await client.query(text, values);
        failed = false;
        return result;
      } finally {
        // Maintenance begins transactions in the text of its statement; one that failed would stay open.
        client.release(failed);
      }
    },
  };
}

/** pg-boss within a transaction: what is asked for there is there when it commits, and only then. */
export function within(manager: EntityManager): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await manager.query(text, values) }) };
}
