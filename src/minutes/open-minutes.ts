import type { EntityManager } from 'typeorm';
import { CONFERENCE, type ConferenceState } from '../conferences/index.js';
import type { Named } from '../platform/auth/index.js';
import { assertRevision, rowOf, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { MinutesEntity } from './minutes.entity.js';
import {
  conferenceInState,
  MINUTES_ENTRY,
  minutesInState,
  minutesNotDraft,
  minutesNotOpen,
} from './minutes.errors.js';
import { MINUTES_STEPS, type MinutesAction, MinutesState, WRITTEN_WHILE } from './minutes.states.js';
import { MinutesEntryEntity } from './minutes-entry.entity.js';

/**
 * Sees to it that the minutes are a draft until the transaction ends. It shares the rows with others who write entries,
 * so that recorders do not wait for each other.
 * @param also further columns, SQL over the conference `c`; `$1` is its id
 * @throws DomainError NOT_FOUND, MINUTES_NOT_OPEN or INVALID_STATE at `named`
 */
export async function openDraft<T = object>(
  manager: EntityManager,
  conferenceId: string,
  { path }: Named,
  also = '',
  values: readonly unknown[] = [],
): Promise<{ conferenceState: ConferenceState; timeZone: string } & T> {
  const [found] = await manager.query(
    `select c.state as "conferenceState", c.time_zone as "timeZone", m.state${also && `, ${also}`}
       from conference c join minutes m on m.conference_id = c.id where c.id = $1 for share`,
    [conferenceId, ...values],
  );
  if (!found) {
    const [conference] = await manager.query('select from conference where id = $1', [conferenceId]);
    throw conference ? minutesNotOpen(path) : notFound(path, CONFERENCE);
  }
  if (found.state !== MinutesState.DRAFT) throw minutesNotDraft(path, found.state);
  assertConference(found.conferenceState, WRITTEN_WHILE, path);
  return found;
}

/**
 * An entry as the caller read it, held for a change, in minutes that are a draft.
 * @param named further columns, as in `openDraft`
 * @throws ConflictError
 */
export async function openEntry<T = object>(
  tx: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
  ...named: [also?: string, values?: readonly unknown[]]
) {
  const { manager } = tx;
  const { conferenceId } = await rowOf(manager, MinutesEntryEntity, id, ENTRY);
  tx.inConference(conferenceId, ENTRY);
  // The conference first, as all do who hold both.
  const found = await openDraft<T>(manager, conferenceId, ENTRY, ...named);
  const entry = await manager.findOneOrFail(MinutesEntryEntity, {
    where: { id },
    lock: { mode: 'for_no_key_update' },
  });
  assertRevision(entry, expectedRevision);
  return { entry, found };
}

const ENTRY = { path: ['id'], what: MINUTES_ENTRY };

/** @throws DomainError INVALID_STATE at `id` unless the state of the minutes allows the step */
export function assertStep({ state }: MinutesEntity, action: MinutesAction): void {
  if (state !== MINUTES_STEPS[action]) throw minutesInState(['id'], state);
}

/** @throws DomainError INVALID_STATE at `path` */
export function assertConference(
  state: ConferenceState,
  allowed: readonly ConferenceState[],
  path: readonly string[],
): void {
  if (!allowed.includes(state)) throw conferenceInState(path, state, allowed);
}
