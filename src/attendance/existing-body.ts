import type { EntityManager } from 'typeorm';
import { BODY, BodyEntity, successorsOn } from '../directory/index.js';
import { rowOf } from '../platform/database/index.js';
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
