import type { EntityManager } from 'typeorm';
import {
  CONFERENCE,
  type ConferenceEntity,
  conferenceOf,
  invalidState,
  isSettled,
} from '../conferences/index.js';
import { rowOf, type Tx } from '../platform/database/index.js';
import { type Message, notFound } from '../platform/errors/index.js';
import { AgendaItemEntity, AgendaSessionEntity } from './agenda.entity.js';
import { AGENDA_ITEM, AGENDA_SESSION } from './agenda.errors.js';

/**
 * Holds the working draft of a conference for one command. It holds the row of the conference, so
 * that changes of one agenda come one after another: places and times are decided under that lock.
 * A conference that is CLOSED may still get its agenda: one that is recorded after the event begins there.
 * @throws DomainError NOT_FOUND or INVALID_STATE at `path`
 */
export async function lockDraft(
  tx: Tx,
  conferenceId: string,
  path: readonly string[],
): Promise<ConferenceEntity> {
  const conference = await conferenceOf(tx, conferenceId, path);
  if (isSettled(conference.state)) throw invalidState(path, conference.state);
  return conference;
}

/** Drafts that a command of many parts has opened for all of them. */
const held = new WeakMap<Tx, ConferenceEntity>();

/** Opens the draft once for all commands that join `tx`: together they are one change of it. */
export async function holdDraft(tx: Tx, conferenceId: string, path: readonly string[]) {
  const conference = await openDraft(tx, conferenceId, path);
  held.set(tx, conference);
  return conference;
}

/** The drafts that a transaction has opened already. */
const opened = new WeakMap<EntityManager, Set<string>>();

/**
 * The same for a command that changes the draft: it counts as its next revision, and what was approved is not any
 * more. However many commands one transaction is made of, they make one revision.
 */
export async function openDraft(
  tx: Tx,
  conferenceId: string,
  path: readonly string[],
  what: Message = CONFERENCE,
): Promise<ConferenceEntity> {
  const already = tx.partOf && held.get(tx.partOf);
  if (already) {
    tx.inConference(conferenceId, { path, what });
    if (already.id !== conferenceId) throw notFound(path, what);
    return already;
  }
  const conference = await lockDraft(tx, conferenceId, path);
  const drafts = opened.get(tx.manager) ?? new Set();
  if (drafts.has(conferenceId)) return conference;
  opened.set(tx.manager, drafts.add(conferenceId));
  await tx.manager.query(
    `insert into agenda_draft as draft (conference_id, revision) values ($1, 1)
     on conflict (conference_id) do update
     set revision = draft.revision + 1, state = 'DRAFT', submitted_by_id = null, decided_by_id = null`,
    [conferenceId],
  );
  return conference;
}

/** Opens the draft that a session belongs to; the session is as it stands under the lock. */
export async function openSession(tx: Tx, id: string, path: readonly string[]) {
  const named = { path, what: AGENDA_SESSION };
  const { conferenceId } = await rowOf(tx.manager, AgendaSessionEntity, id, named);
  tx.inConference(conferenceId, named);
  const conference = await openDraft(tx, conferenceId, path, named.what);
  return { conference, session: await rowOf(tx.manager, AgendaSessionEntity, id, named) };
}

/** Opens the draft that an item belongs to; the item is as it stands under the lock. */
export async function openItem(tx: Tx, id: string, path: readonly string[]) {
  const named = { path, what: AGENDA_ITEM };
  const { conferenceId } = await rowOf(tx.manager, AgendaItemEntity, id, named);
  tx.inConference(conferenceId, named);
  const conference = await openDraft(tx, conferenceId, path, named.what);
  return { conference, item: await rowOf(tx.manager, AgendaItemEntity, id, named) };
}

/** Counts the changes of a draft; 0 before the first. */
export async function draftRevision(manager: EntityManager, conferenceId: string): Promise<number> {
  const [draft]: { revision: number }[] = await manager.query(
    'select revision from agenda_draft where conference_id = $1',
    [conferenceId],
  );
  return draft?.revision ?? 0;
}
