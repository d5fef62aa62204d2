import type { EntityManager } from 'typeorm';
import { rowOf, type Tx } from '../platform/database/index.js';
import { ConferenceEntity } from './conference.entity.js';
import { CONFERENCE } from './conference.errors.js';

/**
 * The conference that a command acts in, if the actor may do that. Its row is held until the transaction
 * ends, for what is added to a conference is counted or placed within it.
 * @throws DomainError NOT_FOUND at `path`
 * @throws NotAllowedError
 */
export async function conferenceOf(tx: Tx, id: string, path: readonly string[]): Promise<ConferenceEntity> {
  const named = { path, what: CONFERENCE };
  const conference = await rowOf(tx.manager, ConferenceEntity, id, named, true);
  tx.inConference(id, named);
  return conference;
}

/**
 * A conference that is there, whose life nobody takes on until the transaction ends. Commands that hold things of it take
 * it first, for what they add refers to it: else they would wait in a circle with one that holds it alone.
 */
export function sharedConference(manager: EntityManager, id: string): Promise<ConferenceEntity> {
  return manager.findOneOrFail(ConferenceEntity, { where: { id }, lock: { mode: 'for_key_share' } });
}
