import { type EntityManager, In } from 'typeorm';
import { SiteEntity } from '../conferences/index.js';
import { newBadgeCode } from './badge-code.js';
import { DelegateEntity } from './delegate.entity.js';
import { DelegateState } from './delegate.enums.js';

/** What it takes to be expected. */
export function confirmedAt(now: Date) {
  return {
    state: DelegateState.CONFIRMED,
    confirmedAt: now,
    badgeCode: newBadgeCode(),
    waitingSince: null,
    stateReason: null,
  };
}

/** Holds sites, always in the same order, until the transaction ends: seats are counted by one command at a time. */
export async function holdSites(
  manager: EntityManager,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, SiteEntity>> {
  const unique = [...new Set(ids)].filter(id => typeof id === 'string');
  if (unique.length === 0) return new Map();
  const sites = await manager.find(SiteEntity, {
    where: { id: In(unique) },
    order: { id: 'ASC' },
    // What only refers to a site need not wait.
    lock: { mode: 'for_no_key_update' },
  });
  return new Map(sites.map(site => [site.id, site]));
}

/** How many seats nobody has at a site that is held; below zero where more are confirmed than there are. */
export async function freeSeats(manager: EntityManager, { id, capacity }: SiteEntity): Promise<number> {
  if (capacity === null) return Number.POSITIVE_INFINITY;
  const confirmed = await manager.countBy(DelegateEntity, { siteId: id, state: DelegateState.CONFIRMED });
  return capacity - confirmed;
}

/** Gives the free seats of a site that is held to those who have waited longest. */
export async function moveUp(manager: EntityManager, site: SiteEntity, now: Date): Promise<void> {
  const free = await freeSeats(manager, site);
  if (free <= 0) return;
  const next = await manager.find(DelegateEntity, {
    where: { siteId: site.id, state: DelegateState.WAITING },
    order: { waitingSince: 'ASC', id: 'ASC' },
    ...(Number.isFinite(free) && { take: free }),
  });
  await confirmAll(
    manager,
    next.map(({ id }) => id),
    now,
  );
}

/** Confirms all of them, each with a badge of its own; held in the order of ids, as by everybody. */
export async function confirmAll(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await manager.query(
    `with held as materialized (select id from delegate where id = any($1::uuid[]) order by id for no key update)
     update delegate set state = 'CONFIRMED', confirmed_at = $3, badge_code = given.code, waiting_since = null,
            state_reason = null, revision = revision + 1, updated_at = now()
       from held join unnest($1::uuid[], $2::text[]) given (id, code) using (id) where delegate.id = held.id`,
    [ids, ids.map(newBadgeCode), now],
  );
}
