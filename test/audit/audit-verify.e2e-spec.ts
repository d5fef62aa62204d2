import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/index.js';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

describe('npm run cli -- audit verify', () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let owner: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await new DataSource(dataSourceOptions(database.connection, [])).initialize();
    // Only for its URL: the database may be one that is reached by a socket.
    proxy = new DatabaseProxy(database.connection);
    await proxy.open();
  });
  afterAll(async () => {
    await owner.destroy();
    await proxy.cut();
    await database.drop();
  });

  function verify(): Promise<{ code: number; stdout: string; stderr: string }> {
    const { MIGRATION_DATABASE_URL: _, ...env } = process.env;
    return new Promise(resolve =>
      execFile(
        process.execPath,
        [CLI, 'audit', 'verify'],
        { env: { ...env, DATABASE_URL: proxy.url } },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      ),
    );
  }

  it('tells how much was verified, and ends with 1 at the first broken link', async () => {
    const [{ entries, chains }] = await owner.query(
      'select (select count(*) from audit_entry) as entries, (select count(*) from audit_chain) as chains',
    );
    expect(await verify()).toEqual({
      code: 0,
      stdout: `${entries} entries in ${chains} chains verified: nothing was altered.\n`,
      stderr: '',
    });

    const [{ id }] = await owner.query('select id from audit_entry where sequence = 1');
    await owner.query(`begin; set local session_replication_role = replica;
      update audit_change set after = '{}' where entry_id = '${id}'; commit`);
    expect(await verify()).toEqual({
      code: 1,
      stdout: '',
      stderr: `The audit trail is broken in the chain of the installation, at link 1 (entry ${id}): the entry or its changes were altered.\n`,
    });
  }, 60_000);
});
