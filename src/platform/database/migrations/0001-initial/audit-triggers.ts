/**
 * Every table notes the rows that are written, by whomever. A migration that makes a table says
 * `select audit_table('name', '{columns whose values are not to be copied}')`, or `select audit_skip('name', 'reason')`
 * for one that is bookkeeping; a test finds those that say neither.
 */
export const auditTriggersSchema = `
create table audit_exemption (
  table_name text not null,
  reason text not null,
  constraint audit_exemption_pk primary key (table_name)
);

-- A row without the values that must not be copied: only whether there is one.
create function audit_copy(image json, not_copied text[]) returns json
  language plpgsql immutable
as $$
begin
  if image is null or not_copied = '{}' then
    return image;
  end if;
  return (
    select json_object_agg(name, case
      when name = any (not_copied) and value::text <> 'null' then '"***"' else value end order by place)
    from json_each(image) with ordinality as columns (name, value, place));
end $$;

-- Notes one row. It runs with every write, so it asks the planner for as little as it can.
create function audit_note() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  key_columns text[] := tg_argv[0];
  not_copied text[] := tg_argv[1];
  was json;
  became json;
  row_key text;
begin
  if tg_op <> 'INSERT' then
    was := to_json(old);
  end if;
  if tg_op <> 'DELETE' then
    became := to_json(new);
  end if;
  row_key := coalesce(was, became) ->> key_columns[1];
  for other in 2 .. cardinality(key_columns) loop
    row_key := row_key || '/' || (coalesce(was, became) ->> key_columns[other]);
  end loop;
  if tg_op = 'UPDATE' then
    -- Both have the same columns in the same order.
    select json_object_agg(name, old_value), json_object_agg(name, new_value) into was, became
    from rows from (json_each(was), json_each(became)) as columns (name, old_value, same_name, new_value)
    where old_value::text <> new_value::text;
    if was is null then
      return null;
    end if;
  end if;
  insert into audit_change (entry_id, table_name, row_key, before, after)
  values (audit_entry_in_progress(), tg_table_name, row_key, audit_copy(was, not_copied), audit_copy(became, not_copied));
  return null;
end $$;

create function audit_table(name text, not_copied text[] default '{}') returns void
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
  execute format('create or replace trigger audit_note after insert or update or delete on %I
    for each row execute function audit_note(%L, %L)', name, key_columns, not_copied);
  -- The rows would go unseen; they can be deleted.
  execute format('create or replace trigger audit_no_truncate before truncate on %I
    execute function audit_refuse()', name);
end $$;

create function audit_skip(name text, reason text) returns void
  language sql
begin atomic
  insert into audit_exemption (table_name, reason) values (name, reason);
end;

revoke execute on function audit_note(), audit_table(text, text[]), audit_skip(text, text) from public;

select audit_skip('migrations', 'Plenary''s own'), audit_skip('audit_exemption', 'data of the trail'),
  audit_skip('audit_chain', 'the trail itself'), audit_skip('audit_entry', 'the trail itself'),
  audit_skip('audit_change', 'the trail itself');
`;

/** For the tables of the first migration that have not said how they are audited: every value is copied. */
export const auditOtherTables = `
select audit_table(relname) from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'r'
  and relname not in (select table_name from audit_exemption)
  and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'audit_note');
`;
