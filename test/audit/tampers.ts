/** Draws: a number below `limit`, and one of a list. */
export interface Draw {
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
}

/** One way to falsify the trail, as somebody would who has all rights: SQL that changes at least one row. */
type Tamper = (draw: Draw) => string;

/** One row, whichever. */
const anyRow = (table: string, { below }: Draw) =>
  `(select ctid from ${table} order by md5(${table}::text || '${below(1e6)}') limit 1)`;

const anyEntry = (draw: Draw) =>
  `(select id from audit_entry order by md5(id::text || '${draw.below(1e6)}') limit 1)`;

/** A value in place of another, each of the same type and never the same. */
const ENTRY_VALUES = [
  "command = command || 'x'",
  'account_id = gen_random_uuid()',
  'account_id = case when account_id is null then gen_random_uuid() end',
  "via = case via when 'token' then 'session' else 'token' end",
  "via_id = coalesce(via_id, '') || '0'",
  "database_user = database_user || '_'",
  'transaction = (transaction::text::bigint + 1)::text::xid8',
  "at = at + interval '1 microsecond'",
  "at = at - interval '1 day'",
  'chain = gen_random_uuid()',
  'sequence = sequence + 1000',
  "previous_hash = sha256('x' || previous_hash)",
  'hash = sha256(hash)',
  'id = gen_random_uuid()',
  'chain = null, sequence = null, at = null, previous_hash = null, hash = null',
];
const CHANGE_VALUES = [
  "table_name = table_name || 's'",
  "row_key = row_key || '0'",
  `before = '{"name":"x"}'`,
  `after = '{"name":"x"}'`,
  "after = (coalesce(after::text, 'null') || ' ')::json",
  'before = after, after = before',
  'entry_id = gen_random_uuid()',
];

const swapped = (columns: string) => (draw: Draw) =>
  `
  alter table audit_entry drop constraint audit_entry_place;
  with two as (select id, row_number() over () as place, ${columns} from (
    select * from audit_entry order by md5(id::text || '${draw.below(1e6)}') limit 2) pair)
  update audit_entry entry set (${columns}) = (select ${columns} from two where two.id <> entry.id)
  where id in (select id from two)`;

const deleted = (draw: Draw, where: string) =>
  `with gone as (delete from audit_entry entry where ${where} returning id)
   delete from audit_change where entry_id in (select id from gone)${draw.below(2) ? '' : ' and false'}`;

const forged = (values: string) => (draw: Draw) =>
  `
  insert into audit_entry (id, command, account_id, database_user, transaction, chain, sequence, at, previous_hash, hash)
  select gen_random_uuid(), command, account_id, database_user, transaction, chain, ${values}
  from audit_entry entry where id = ${anyEntry(draw)}`;

/** Every way by its name. */
export const TAMPERS: Record<string, Tamper> = {
  'a value of an entry is altered': draw =>
    `update audit_entry set ${draw.of(ENTRY_VALUES)} where ctid = ${anyRow('audit_entry', draw)}`,
  'a value of an entry is altered, and its hash made to fit': draw => `
    update audit_entry entry set command = entry.command || 'x', hash = audit_hash(falsified) from (
      select id, command || 'x', account_id, via, via_id, database_user, transaction, chain, sequence, at,
        previous_hash, hash from audit_entry) falsified
    where entry.ctid = ${anyRow('audit_entry', draw)} and falsified.id = entry.id`,
  'a value of a change is altered': draw =>
    `update audit_change set ${draw.of(CHANGE_VALUES)} where ctid = ${anyRow('audit_change', draw)}`,
  'a change is deleted': draw => `delete from audit_change where ctid = ${anyRow('audit_change', draw)}`,
  'a change is forged': draw =>
    `insert into audit_change (entry_id, table_name, row_key, after) values (${anyEntry(draw)}, 'person', 'x', '{}')`,
  'a change is moved to another entry': draw =>
    `update audit_change set entry_id = (select id from audit_entry where id <> entry_id limit 1)
     where ctid = ${anyRow('audit_change', draw)}`,
  'an entry is deleted': draw => deleted(draw, `id = ${anyEntry(draw)}`),
  'the tail is deleted': draw =>
    deleted(
      draw,
      `sequence > (select length - ${1 + draw.below(5)} from audit_chain head where head.id = entry.chain)`,
    ),
  'a tail is deleted and the length of its chain set back': draw => `
    with head as (update audit_chain set length = length - 1 where id = (
      select id from audit_chain order by md5(id::text || '${draw.below(1e6)}') limit 1) returning *)
    delete from audit_entry entry using head where chain = head.id and sequence > head.length`,
  'all entries of a chain are deleted': draw =>
    deleted(draw, `chain = (select chain from audit_entry where id = ${anyEntry(draw)})`),
  'an entry is deleted and the gap is closed': draw => `
    with gone as (delete from audit_entry where id = ${anyEntry(draw)} returning chain, sequence)
    update audit_chain set length = length - 1 where id = (select chain from gone)`,
  'two entries change places': swapped('chain, sequence, previous_hash'),
  'two entries change places with their hashes': swapped('chain, sequence, previous_hash, hash'),
  'two entries change their words': swapped('command, account_id, at'),
  'two entries change their hashes': swapped('hash'),
  'an entry is forged at the end': forged(
    `(select length + 1 from audit_chain where id = chain), now(), (select hash from audit_chain where id = chain), sha256('x')`,
  ),
  'an entry is forged at the end, with the head': draw => `
    with forged as (${forged(`(select length + 1 from audit_chain where id = chain), now(),
      (select hash from audit_chain where id = chain), sha256('x')`)(draw)} returning *)
    update audit_chain head set length = sequence, hash = forged.hash from forged where head.id = chain`,
  'an entry is forged in a chain of its own': draw => `
    insert into audit_entry (id, command, database_user, transaction, chain, sequence, at, previous_hash, hash)
    select gen_random_uuid(), command, database_user, transaction, gen_random_uuid(), 1, at, '', hash
    from audit_entry where id = ${anyEntry(draw)}`,
  'a head is altered': draw =>
    `update audit_chain set ${draw.of(['length = length + 1', 'length = 0', 'hash = sha256(hash)'])}
     where ctid = ${anyRow('audit_chain', draw)}`,
  'a head is deleted': draw => `delete from audit_chain where ctid = ${anyRow('audit_chain', draw)}`,
};
