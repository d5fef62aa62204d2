import type { EntityManager } from 'typeorm';
import { admitted, PUBLISHED_ROWS, publishedItemShape } from '../agenda/index.js';
import { delegateShape } from '../delegations/index.js';
import type { Actor } from '../platform/auth/index.js';
import { type Shape, Statement } from '../platform/graphql/index.js';
import { speakRequestShape } from './floor.shapes.js';

/** Id of the conference of a published item whose content the actor sees; null if there is none. */
export async function itemSeen(manager: EntityManager, actor: Actor, itemId: string): Promise<string | null> {
  const statement = Statement.without(actor);
  const id = statement.id(itemId, 'itemId');
  const [found]: { id: string }[] = await manager.query(
    `select item.conference_id as id from published_item item where item.id = ${id} ` +
      `and ${statement.visible(publishedItemShape, 'item')} and ${admitted('item', statement, PUBLISHED_ROWS)}`,
    statement.values,
  );
  return found?.id ?? null;
}

export function seesDelegate(manager: EntityManager, actor: Actor, id: string): Promise<boolean> {
  return sees(manager, actor, delegateShape, id);
}

export function seesRequest(manager: EntityManager, actor: Actor, id: string): Promise<boolean> {
  return sees(manager, actor, speakRequestShape, id);
}

async function sees(manager: EntityManager, actor: Actor, shape: Shape, id: string): Promise<boolean> {
  const statement = Statement.without(actor);
  const rows: unknown[] = await manager.query(
    `select from ${shape.table} found where found.id = ${statement.id(id, 'id')} and ${statement.visible(shape, 'found')}`,
    statement.values,
  );
  return rows.length > 0;
}
