import { uuidv7 } from 'uuidv7';
import { type AuditedDatabase, command, createAuditedDatabase } from './support.js';

/** Of each table the columns whose values must not get into the trail, by what their names say. */
const SECRET = /hash|secret|email|phone/;

describe('what the audit trail copies', () => {
  let database: AuditedDatabase;
  beforeAll(async () => {
    database = await createAuditedDatabase();
  });
  afterAll(() => database.drop());

  it('of a secret is only that it was there and has changed', async () => {
    await database.owner.query(`
      create table safe (id uuid primary key, name text, secret text, other_secret bytea);
      grant all on safe to plenary_runtime;
      select audit_table('safe', '{secret, other_secret}')`);
    const id = uuidv7();
    await command(database, {}, [
      `insert into safe values ('${id}', 'An', 'abc', null)`,
      `update safe set secret = 'def', name = 'Ân'`,
      `update safe set other_secret = 'x'`,
      'delete from safe',
    ]);
    const images = await database.owner.query('select before, after from audit_change order by position');
    expect(images).toEqual([
      { before: null, after: { id, name: 'An', secret: '***', other_secret: null } },
      { before: { name: 'An', secret: '***' }, after: { name: 'Ân', secret: '***' } },
      { before: { other_secret: null }, after: { other_secret: '***' } },
      { before: { id, name: 'Ân', secret: '***', other_secret: '***' }, after: null },
    ]);
  });

  it('is said of every table: audited, or left out for a reason', async () => {
    const tables: { table: string }[] = await database.owner.query(`
      select relname as table from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not exists (select from audit_exemption where table_name = relname)
        and (select count(*) from pg_trigger where tgrelid = pg_class.oid and tgname in ('audit_note', 'audit_note_inserted')) < 2`);
    expect(tables).toEqual([]);
  });

  it('names no table that is not there', async () => {
    const gone = await database.owner.query(
      'select table_name from audit_exemption where to_regclass(table_name) is null',
    );
    expect(gone).toEqual([]);
  });

  it('leaves out every column that is called like a secret', async () => {
    const audited: { table: string; columns: string[]; arguments: string }[] = await database.owner.query(`
      select relname as table, array_agg(attname::text) as columns, encode(tgargs, 'escape') as arguments
      from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_attribute on attrelid = tgrelid and attnum > 0
      where tgname in ('audit_note', 'audit_note_inserted') group by relname, tgname, tgargs`);
    const copied = audited.flatMap(({ table, columns, arguments: text }) => {
      const notCopied = text.split('\\000')[1]!.slice(1, -1).split(',');
      return columns
        .filter(column => SECRET.test(column) && !notCopied.includes(column))
        .map(column => `${table}.${column}`);
    });
    expect(copied).toEqual([]);
    expect(audited.length).toBeGreaterThan(40);
  });
});
