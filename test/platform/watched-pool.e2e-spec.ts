import { DatabaseGone, WatchedPool } from '../../src/platform/database/watched-pool.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { DatabaseProxy } from './database-proxy.js';

describe('a pool whose database may fall silent', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let pool: WatchedPool;
  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
    pool = new WatchedPool({ ...proxy.connection, max: 3, connectionTimeoutMillis: 2_000 });
    pool.on('error', () => {});
  });
  afterAll(async () => {
    await pool.end();
    await proxy.cut();
    await database.drop();
  });

  it('lets a statement take its time', async () => {
    const { rows } = await pool.query("select 'done' as answer from pg_sleep(3)");
    expect(rows).toEqual([{ answer: 'done' }]);
  });

  it('breaks what hangs, refuses all else at once, and works again when the database is back', async () => {
    const holder = await pool.connect();
    holder.on('error', () => {});
    proxy.silence();
    await expect(holder.query('select 1')).rejects.toThrow('Connection terminated unexpectedly');
    holder.release(true);
    await expect(pool.query('select 1')).rejects.toThrow(DatabaseGone);
    await expect(pool.connect()).rejects.toThrow(DatabaseGone);

    await proxy.cut();
    await proxy.open();
    for (let answer: unknown; answer !== 1; ) {
      answer = await pool.query('select 1 as one').then(
        ({ rows }) => rows[0].one,
        error => expect(error).toBeInstanceOf(DatabaseGone),
      );
    }
    expect(pool.totalCount).toBe(1);
  });
});
