import { type AuditedDatabase, command, createAuditedDatabase, insertPerson } from './support.js';

const FORBIDDEN = '42501'; // insufficient_privilege
const KEPT = '23001'; // restrict_violation

const TRAIL = ['audit_chain', 'audit_entry', 'audit_change'];

describe('the role that Plenary runs as', () => {
  let database: AuditedDatabase;
  beforeAll(async () => {
    database = await createAuditedDatabase();
    await command(database, {}, [insertPerson('An')]);
  });
  afterAll(() => database.drop());

  const codeOf = (who: 'owner' | 'runtime', statement: string) =>
    database[who].query(statement).then(
      () => 'done',
      ({ driverError }) => driverError.code,
    );

  it('is no superuser and owns nothing', async () => {
    const [role] = await database.runtime.query(`
      select current_user as name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname = current_user`);
    const may = {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      owns: false,
    };
    expect(role).toEqual({ name: 'plenary_runtime', ...may });
  });

  it.each([
    ...TRAIL.flatMap(table => [
      `insert into ${table} default values`,
      `update ${table} set hash = hash`.replace(
        'audit_change set hash = hash',
        'audit_change set row_key = row_key',
      ),
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ]),
    "insert into audit_exemption values ('person', 'no reason')",
    "insert into migrations (timestamp, name) values (1, 'x')",
    'truncate person',
    'alter table person add column note text',
    'alter table person disable trigger audit_note',
    'drop trigger audit_note on person',
    'drop trigger audit_note_inserted on person',
    'create trigger mine after insert on person execute function audit_refuse()',
    'drop function audit_note() cascade',
    'drop function audit_note_inserted() cascade',
    'create or replace function audit_hash(link audit_entry) returns bytea language sql return null',
    'set session_replication_role = replica',
    'alter role plenary_runtime superuser',
    'create table note (id uuid)',
    'select audit_entry_in_progress()',
    'select audit_append(gen_random_uuid(), gen_random_uuid())',
    "select audit_table('person')",
    "select audit_skip('person', 'no reason')",
  ])('is refused: %s', async statement => {
    // Some of them would find nothing to do, were they allowed.
    expect(await codeOf('runtime', statement)).toBe(FORBIDDEN);
  });

  it.each(['select count(*) from migrations', ...TRAIL.map(table => `select count(*) from ${table}`)])(
    'may: %s',
    async statement => {
      expect(await codeOf('runtime', statement)).toBe('done');
    },
  );

  it.each([
    "update audit_entry set command = 'x'",
    'delete from audit_entry',
    'truncate audit_entry',
    "update audit_change set row_key = 'x'",
    'delete from audit_change',
    'truncate audit_change',
    'delete from audit_chain',
    'truncate audit_chain',
    'truncate person cascade',
  ])('even the owner is kept from: %s', async statement => {
    expect(await codeOf('owner', statement)).toBe(KEPT);
  });
});
