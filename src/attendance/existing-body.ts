import type { EntityManager } from 'typeorm';
import { BODY, BodyEntity, existsOn } from '../directory/index.js';
import { rowOf } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { bodyDissolved, bodyNotFounded } from './attendance.errors.js';

/**
 * Requires a body to have existed on a day, as far as is known.
 * @param on the day; null if it is not known, then any body will do
 * @throws DomainError NOT_FOUND, or BODY_DISSOLVED naming the successors, at `path`
 */
export async function assertBodyExists(
  manager: EntityManager,
  id: string,
  on: string | null,
  path: readonly string[],
): Promise<void> {
  const { name, validFrom, validTo } = await rowOf(manager, BodyEntity, id, { path, what: BODY });
  if (!on) return;
  if (validFrom && validFrom > on) throw bodyNotFounded(path, name, validFrom);
  if (validTo && validTo < on) throw bodyDissolved(path, name, validTo, await successorsOn(manager, id, on));
}

/** Names of the bodies that stand in the place of a body on a day, however many steps later. */
async function successorsOn(manager: EntityManager, id: string, on: string): Promise<LocalizedText[]> {
  const successors: { name: LocalizedText }[] = await manager.query(
    `with recursive later as (
       select successor_id as id from body_succession where predecessor_id = $1
       union select successor_id from body_succession join later on predecessor_id = later.id)
     select name from body where id in (select id from later) and ${existsOn('body', '$2::date')}
      order by fold_localized(name), id`,
    [id, on],
  );
  return successors.map(({ name }) => name);
}
