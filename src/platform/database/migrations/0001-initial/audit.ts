/**
 * Who did what: one entry a command, sealed into the chain of its conference. An entry begins with the first row
 * that is written (audit-triggers.ts) and cannot be changed once it is sealed, which happens at the commit at the
 * latest. The functions that write here belong to the owner of the tables; Plenary itself may only call
 * audit_open and audit_seal.
 */
export const auditSchema = `
create table audit_chain (
  -- Of a conference its id, of the installation the nil UUID.
  id uuid not null,
  length bigint not null,
  hash bytea not null,
  constraint audit_chain_pk primary key (id)
);

create table audit_entry (
  id uuid not null,
  command text not null,
  account_id uuid,
  via text,
  via_id text,
  database_user text not null,
  transaction xid8 not null,
  chain uuid,
  sequence bigint,
  at timestamptz,
  previous_hash bytea,
  hash bytea,
  constraint audit_entry_sealed_whole check (num_nulls(chain, sequence, at, previous_hash, hash) in (0, 5)),
  constraint audit_entry_place unique (chain, sequence),
  constraint audit_entry_pk primary key (id)
);

-- No foreign key: only the trigger writes here, and the chain shows if anybody else did.
-- Images are json, not jsonb: the order of languages in a text counts.
create table audit_change (
  entry_id uuid not null,
  position bigint not null generated always as identity,
  table_name text not null,
  row_key text not null,
  before json,
  after json,
  constraint audit_change_pk primary key (entry_id, position)
);

-- In whose name this transaction writes from here on.
create function audit_open(command text, account_id uuid, via text, via_id text) returns void
  language plpgsql volatile
as $$
begin
  perform set_config('plenary.audit_entry', '', true), set_config('plenary.audit_command', json_build_object(
    'command', command, 'account_id', account_id, 'via', via, 'via_id', via_id)::text, true);
end $$;

-- The entry that this transaction writes to. The setting is only a hint, anybody can set it; the row tells.
create function audit_entry_in_progress() returns uuid
  language plpgsql volatile
as $$
declare
  entry uuid := nullif(current_setting('plenary.audit_entry', true), '');
  opened json := nullif(current_setting('plenary.audit_command', true), '');
begin
  perform from audit_entry where id = entry and hash is null and transaction = pg_current_xact_id();
  if found then
    return entry;
  end if;
  -- A UUIDv7.
  entry := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
    from 1 for 6), 52, 1), 53, 1), 'hex');
  insert into audit_entry (id, command, account_id, via, via_id, database_user, transaction)
  values (entry, coalesce(opened ->> 'command', 'SQL'), (opened ->> 'account_id')::uuid, opened ->> 'via',
    opened ->> 'via_id', session_user, pg_current_xact_id());
  perform set_config('plenary.audit_entry', entry::text, true);
  return entry;
end $$;

-- The hash of a link: over the hash before it, all that the entry says, and its changes in their order.
create function audit_hash(link audit_entry) returns bytea
  language plpgsql stable
as $$
declare
  changes bytea := (
    select sha256(string_agg(sha256(convert_to(
      json_build_array(position, table_name, row_key, before, after)::text, 'UTF8')), '' order by position))
    from audit_change where entry_id = link.id);
begin
  return sha256(convert_to(json_build_array(
    encode(link.previous_hash, 'hex'), link.chain, link.sequence, link.id, extract(epoch from link.at),
    link.command, link.account_id, link.via, link.via_id, link.database_user, link.transaction::text,
    encode(changes, 'hex'))::text, 'UTF8'));
end $$;

-- Until the transaction ends, others wait here for the head of the chain.
create function audit_append(entry uuid, chain uuid) returns void
  language plpgsql volatile
as $$
declare
  head audit_chain;
  link audit_entry;
begin
  select * into head from audit_chain where id = chain for update;
  if not found then
    insert into audit_chain (id, length, hash) values (chain, 0, '') on conflict do nothing;
    select * into head from audit_chain where id = chain for update;
  end if;
  select * into link from audit_entry where id = entry;
  link.chain := chain;
  link.sequence := head.length + 1;
  link.at := clock_timestamp();
  link.previous_hash := head.hash;
  link.hash := audit_hash(link);
  update audit_entry as e
  set (chain, sequence, at, previous_hash, hash) =
    (link.chain, link.sequence, link.at, link.previous_hash, link.hash)
  where e.id = entry;
  update audit_chain as c set length = link.sequence, hash = link.hash where c.id = audit_append.chain;
end $$;

-- Ends what audit_open began. A command that has written nothing leaves no entry.
create function audit_seal(conference_id uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  entry uuid := nullif(current_setting('plenary.audit_entry', true), '');
begin
  perform from audit_entry where id = entry and hash is null and transaction = pg_current_xact_id();
  if found then
    perform audit_append(entry, coalesce(conference_id, '00000000-0000-0000-0000-000000000000'));
  end if;
  perform set_config('plenary.audit_entry', '', true);
  perform set_config('plenary.audit_command', '', true);
end $$;

-- No transaction commits an entry that is not sealed, as one of somebody at work in psql.
create function audit_seal_at_commit() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  perform from audit_entry where id = new.id and hash is null;
  if found then
    perform audit_append(new.id, '00000000-0000-0000-0000-000000000000');
  end if;
  return null;
end $$;
create constraint trigger audit_entry_sealed after insert on audit_entry
  deferrable initially deferred for each row execute function audit_seal_at_commit();

-- Not even the owner changes the trail by mistake.
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail forbids to % %', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_kept before update on audit_entry
  for each row when (old.hash is not null) execute function audit_refuse();
create trigger audit_entry_not_deleted before delete on audit_entry
  for each row execute function audit_refuse();
create trigger audit_entry_not_truncated before truncate on audit_entry execute function audit_refuse();
create trigger audit_change_kept before update or delete on audit_change
  for each row execute function audit_refuse();
create trigger audit_change_not_truncated before truncate on audit_change execute function audit_refuse();
create trigger audit_chain_not_deleted before delete on audit_chain
  for each row execute function audit_refuse();
create trigger audit_chain_not_truncated before truncate on audit_chain execute function audit_refuse();

revoke execute on function audit_entry_in_progress(), audit_append(uuid, uuid), audit_seal(uuid) from public;
`;
