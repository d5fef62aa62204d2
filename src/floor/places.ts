import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/index.js';
import { movedAfterItself, SPEAK_REQUEST } from './floor.errors.js';

export async function lastPlace(manager: EntityManager, itemId: string): Promise<string> {
  const [{ place }]: [{ place: string }] = await manager.query(
    'select floor(coalesce(max(place), 0)) + 1 as place from speak_request where item_id = $1',
    [itemId],
  );
  return place;
}

/**
 * The place right after a request of the same item, or before all: a number half-way to the next, which leaves the others
 * where they are. The conference is held meanwhile.
 * @throws DomainError NOT_FOUND or AFTER_ITSELF at `afterId`
 */
export async function placeAfter(
  manager: EntityManager,
  { id, itemId }: { id: string; itemId: string },
  afterId: string | null,
): Promise<string> {
  if (afterId === id) throw movedAfterItself();
  const [{ found, front, between }]: [{ found: boolean; front: string; between: string }] =
    await manager.query(
      `with others as (select id, place from speak_request where item_id = $1 and id <> $2),
       after as (select place from others where id = $3)
     select $3::uuid is null or exists (select from after) as found,
       (select coalesce(min(place), 1) - 1 from others) as front,
       (select coalesce((after.place + (select min(place) from others where place > after.place)) * 0.5, after.place + 1)
          from after) as between`,
      [itemId, id, afterId],
    );
  if (!found) throw notFound(['afterId'], SPEAK_REQUEST);
  return afterId ? between : front;
}
