import type { EntityManager } from 'typeorm';
import { CONFERENCE, ConferenceEntity, invalidState, isSettled } from '../conferences/index.js';
import { rowOf } from '../platform/database/index.js';
import { AgendaItemEntity, AgendaSessionEntity } from './agenda.entity.js';
import { AGENDA_ITEM, AGENDA_SESSION } from './agenda.errors.js';

/**
 * Opens the working draft of a conference for one command. It holds the row of the conference, so
 * that changes of one agenda come one after another: places and times are decided under that lock.
 * A conference that is CLOSED may still get its agenda: one that is recorded after the event begins there.
 * @throws DomainError NOT_FOUND or INVALID_STATE at `path`
 */
export async function openDraft(
  manager: EntityManager,
  conferenceId: string,
  path: readonly string[],
): Promise<ConferenceEntity> {
  const conference = await rowOf(manager, ConferenceEntity, conferenceId, { path, what: CONFERENCE }, true);
  if (isSettled(conference.state)) throw invalidState(path, conference.state);
  return conference;
}

/** Opens the draft that a session belongs to; the session is as it stands under the lock. */
export async function openSession(manager: EntityManager, id: string, path: readonly string[]) {
  const named = { path, what: AGENDA_SESSION };
  const { conferenceId } = await rowOf(manager, AgendaSessionEntity, id, named);
  const conference = await openDraft(manager, conferenceId, path);
  return { conference, session: await rowOf(manager, AgendaSessionEntity, id, named) };
}

/** Opens the draft that an item belongs to; the item is as it stands under the lock. */
export async function openItem(manager: EntityManager, id: string, path: readonly string[]) {
  const named = { path, what: AGENDA_ITEM };
  const { conferenceId } = await rowOf(manager, AgendaItemEntity, id, named);
  const conference = await openDraft(manager, conferenceId, path);
  return { conference, item: await rowOf(manager, AgendaItemEntity, id, named) };
}
