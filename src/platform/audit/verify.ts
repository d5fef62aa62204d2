import type { EntityManager } from 'typeorm';

/** The first place where what is stored is not what was sealed. */
export interface BrokenLink {
  /** Id of the conference; null is the chain of the installation, or unknown. */
  conferenceId: string | null;
  /** Place in the chain, from 1. */
  sequence: number | null;
  entryId: string | null;
  /** What is wrong, in words. */
  fault: string;
}

export interface Verification {
  entries: number;
  chains: number;
  broken: BrokenLink | null;
}

const COUNTS = `
  select (select count(*)::int from audit_entry) as entries, (select count(*)::int from audit_chain) as chains`;

/** Each entry by itself and with the one before it; then the ends of the chains; then changes that belong nowhere. */
const FIRST_BROKEN_LINK = `
  with link as (
    select *, lag(sequence, 1, 0::bigint) over chain as sequence_before, lag(hash, 1, ''::bytea) over chain as hash_before
    from audit_entry
    window chain as (partition by chain order by sequence)
  ), broken as (
    select chain, sequence, id, case
      when hash is null then 'the entry was never sealed'
      when sequence <> sequence_before + 1 then 'an entry before this one is missing'
      when previous_hash <> hash_before then 'the entry does not follow from the one before it'
      when hash is distinct from audit_hash((
        select e from audit_entry e where e.id = link.id)) then 'the entry or its changes were altered'
      end as fault
    from link
    union all
    select coalesce(head.id, last.chain), coalesce(last.sequence, 0) + 1, last.id,
      'the chain does not end where it was left'
    from audit_chain head
    full join (
      select distinct on (chain) chain, sequence, id, hash from audit_entry order by chain, sequence desc
    ) last on last.chain = head.id
    where (head.length, head.hash) is distinct from (last.sequence, last.hash)
    union all
    select null, null, entry_id, 'there are changes of an entry that is missing'
    from audit_change where not exists (select from audit_entry where id = entry_id)
  )
  select nullif(chain, '00000000-0000-0000-0000-000000000000') as "conferenceId", sequence::int, id as "entryId", fault
  from broken where fault is not null
  order by chain, sequence
  limit 1`;

/** Recomputes every chain. */
export async function verifyChains(manager: EntityManager): Promise<Verification> {
  // It reads the whole trail, which may take longer than a statement usually may.
  await manager.query('set local statement_timeout = 0');
  const [broken] = await manager.query(FIRST_BROKEN_LINK);
  const [counts] = await manager.query(COUNTS);
  return { ...counts, broken: broken ?? null };
}
