import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';
import { existsOn } from './directory.shapes.js';

/** SQL: the bodies that stand in the place of a body on a day, however many steps later, as an array of their ids. */
export function successorIdsOn(bodyId: string, day: string): string {
  return (
    `array(with recursive later as (select successor_id as id from body_succession where predecessor_id = ${bodyId} ` +
    `union select successor_id from body_succession join later on predecessor_id = later.id) ` +
    `select successor.id from body successor join later on later.id = successor.id ` +
    `where ${existsOn('successor', day)} order by fold_localized(successor.name), successor.id)`
  );
}

/** Names of the bodies that stand in the place of a body on a day, however many steps later. */
export async function successorsOn(
  manager: EntityManager,
  bodyId: string,
  day: string,
): Promise<LocalizedText[]> {
  const successors: { name: LocalizedText }[] = await manager.query(
    `select name from body where id = any(${successorIdsOn('$1', '$2::date')})
      order by fold_localized(name), id`,
    [bodyId, day],
  );
  return successors.map(({ name }) => name);
}
