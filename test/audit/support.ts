import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type OpenedEntry, opening, sealing } from '../../src/platform/audit/index.js';
import { asRuntime, dataSourceOptions } from '../../src/platform/database/index.js';
import { createTestDatabase } from '../support/database.js';

/** A migrated database, as its owner and as Plenary sees it. */
export interface AuditedDatabase {
  owner: DataSource;
  runtime: DataSource;
  drop(): Promise<void>;
}

/** What was written when the template was made is nobody's business here. */
const EMPTIED =
  'begin; set local session_replication_role = replica; truncate audit_chain, audit_entry, audit_change; commit';

export async function createAuditedDatabase(): Promise<AuditedDatabase> {
  const database = await createTestDatabase();
  const open = (connection: typeof database.connection) =>
    new DataSource(dataSourceOptions(connection, [])).initialize();
  const owner = await open(database.connection);
  await owner.query(EMPTIED);
  const runtime = await open(asRuntime(database.connection));
  return {
    owner,
    runtime,
    drop: async () => {
      await Promise.all([owner.destroy(), runtime.destroy()]);
      await database.drop();
    },
  };
}

/** Runs statements as one command of Plenary. */
export function command(
  { runtime }: Pick<AuditedDatabase, 'runtime'>,
  opened: Partial<OpenedEntry>,
  statements: string[],
  conferenceId: string | null = null,
): Promise<void> {
  return runtime.transaction(async manager => {
    await manager.query(opening({ accountId: null, via: null, command: 'doSomething', ...opened }));
    for (const statement of statements) await manager.query(statement);
    await manager.query(sealing(conferenceId));
  });
}

export function insertPerson(name: string, id = uuidv7()): string {
  return `insert into person (id, revision, name, created_at, updated_at)
    values ('${id}', 1, '${name}', '2020-06-12T00:00Z', '2020-06-12T00:00Z')`;
}

/** Every entry with its changes, without what differs each time, in the order of the chain. */
export function trail({ owner }: Pick<AuditedDatabase, 'owner'>) {
  return owner.query(`
    select command, account_id, via, via_id, chain, sequence::int, (
      select json_agg(json_build_array(table_name, row_key, before, after) order by position)
      from audit_change where entry_id = entry.id) as changes
    from audit_entry entry order by chain, sequence`);
}

/** The chain of the installation. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
