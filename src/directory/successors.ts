import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';
import { existsOn } from './directory.shapes.js';

/** Names of the bodies that stand in the place of a body on a day, however many steps later. */
export async function successorsOn(
  manager: EntityManager,
  bodyId: string,
  day: string,
): Promise<LocalizedText[]> {
  const successors: { name: LocalizedText }[] = await manager.query(
    `with recursive later as (
       select successor_id as id from body_succession where predecessor_id = $1
       union select successor_id from body_succession join later on predecessor_id = later.id)
     select name from body where id in (select id from later) and ${existsOn('body', '$2::date')}
      order by fold_localized(name), id`,
    [bodyId, day],
  );
  return successors.map(({ name }) => name);
}
