import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/index.js';
import { MINUTES_ENTRY, movedAfterItself } from './minutes.errors.js';

/**
 * The place right after an entry, or before the first one: a number half-way to the next, which leaves all others where
 * they are; null is at the end. Who moves entries of one conference does so one after the other; who records does not wait.
 * @throws DomainError NOT_FOUND or AFTER_ITSELF at `afterId`
 */
export async function placeAfter(
  manager: EntityManager,
  { id, conferenceId }: { id: string; conferenceId: string },
  afterId: string | null,
): Promise<string | null> {
  if (afterId === id) throw movedAfterItself();
  await manager.query(
    "select pg_advisory_xact_lock(hashtextextended('minutes_entry_place', 0) # hashtextextended($1, 0))",
    [conferenceId],
  );
  const [{ found, before, next }]: [{ found: boolean; before: string; next: string }] = await manager.query(
    `with others as (select id, place from minutes_entry where conference_id = $1 and id <> $2),
       after as (select place from others where id = $3)
     select $3::uuid is null or exists (select from after) as found,
       (select min(place) - 1 from others) as before,
       (select (after.place + min(others.place)) * 0.5 from after join others on others.place > after.place
         group by after.place) as next`,
    [conferenceId, id, afterId],
  );
  if (!found) throw notFound(['afterId'], MINUTES_ENTRY);
  return afterId ? next : before;
}
