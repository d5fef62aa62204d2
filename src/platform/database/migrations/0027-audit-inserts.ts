import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes new rows once a statement and not row by row: the entry is looked up once, and all changes are written by one statement
 * (docs/adr/0027). What is noted stays the same, and its order too, but for a statement that adds some rows and changes others
 * (`on conflict do update`): what it adds comes last.
 */
export class AuditInserts1790000000027 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(AUDIT_NOTE_INSERTED);
    await queryRunner.query(auditTable(['update', 'delete'], NOTE_INSERTED));
    await queryRunner.query(AUDIT_ALL_AGAIN);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function audit_note_inserted() cascade');
    await queryRunner.query(auditTable(['insert', 'update', 'delete']));
    await queryRunner.query(AUDIT_ALL_AGAIN);
  }
}

const AUDIT_NOTE_INSERTED = `
create function audit_note_inserted() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  key_columns text[] := tg_argv[0];
  not_copied text[] := tg_argv[1];
  entry uuid;
begin
  perform from inserted limit 1;
  -- A statement that has written nothing begins no entry.
  if not found then
    return null;
  end if;
  entry := audit_entry_in_progress();
  insert into audit_change (entry_id, table_name, row_key, after)
  select entry, tg_table_name, case
    when cardinality(key_columns) = 1 then image ->> key_columns[1]
    else (select string_agg(image ->> name, '/' order by place) from unnest(key_columns) with ordinality as keys (name, place))
    end, case when not_copied = '{}' then image else audit_copy(image, not_copied) end
  from (select to_json(inserted) as image from inserted) as images;
  return null;
end $$;
revoke execute on function audit_note_inserted() from public;
`;

const NOTE_INSERTED = `
  execute format('create or replace trigger audit_note_inserted after insert on %I referencing new table as inserted
    for each statement execute function audit_note_inserted(%L, %L)', name, key_columns, not_copied);`;

/** As in the first migration, but for the triggers. */
function auditTable(noted: string[], more = '') {
  return `
create or replace function audit_table(name text, not_copied text[] default '{}') returns void
  language plpgsql
as $$
declare
  key_columns text[] := (
    select array_agg(attname order by array_position(indkey::int2[], attnum))
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = name::regclass and indisprimary);
  unknown text[] := array(
    select unnest(not_copied) except select attname from pg_attribute where attrelid = name::regclass);
begin
  if key_columns is null then
    raise exception 'table % needs a primary key to be audited', name;
  end if;
  if unknown <> '{}' then
    raise exception 'table % has no column %', name, array_to_string(unknown, ', ');
  end if;
  execute format('create or replace trigger audit_note after ${noted.join(' or ')} on %I
    for each row execute function audit_note(%L, %L)', name, key_columns, not_copied);${more}
  -- The rows would go unseen; they can be deleted.
  execute format('create or replace trigger audit_no_truncate before truncate on %I
    execute function audit_refuse()', name);
end $$;`;
}

/** The second argument of the trigger says what of the table is not copied. */
const AUDIT_ALL_AGAIN = `
select audit_table(relname, split_part(encode(tgargs, 'escape'), '\\000', 2)::text[])
from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'audit_note';
`;
