import { type EntityManager, In } from 'typeorm';
import {
  type ConferenceEntity,
  invalidState as invalidConferenceState,
  isOver,
  SITE,
  type SiteEntity,
  sharedConference,
} from '../conferences/index.js';
import { InvitationEntity, InviteeEntity } from '../invitations/index.js';
import { type Actor, STAFF } from '../platform/auth/index.js';
import type { Clock } from '../platform/clock/index.js';
import { assertRevision, rowsOf, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { DelegateEntity } from './delegate.entity.js';
import { DELEGATE, deadlinePassed, nobodyNamed } from './delegate.errors.js';
import { holdSites } from './seats.js';

/** Delegates of one conference, held together with the sites where they have seats. */
export interface Held {
  delegates: DelegateEntity[];
  conference: ConferenceEntity;
  /** Those of the delegates, and those that were asked for. */
  sites: Map<string, SiteEntity>;
}

/**
 * Delegates that the actor may act on by the rule of the command, for their body or in person. Held are, in this order in
 * all commands: the conference (shared), the invitees whose quotas they count in, the sites, the delegates.
 * @param pathOf where the input names each of them
 * @throws DomainError NOBODY_NAMED, NOT_FOUND, INVALID_STATE once the conference is over
 * @throws NotAllowedError
 */
export async function heldDelegates(
  tx: Tx,
  ids: readonly string[],
  pathOf: (at: number) => readonly string[],
  more: { siteIds?: readonly (string | null | undefined)[] } = {},
): Promise<Held> {
  const { manager } = tx;
  if (ids.length === 0) throw nobodyNamed(['ids']);
  const seen: DelegateEntity[] = [];
  const found = await rowsOf(manager, DelegateEntity, ids);
  for (const [at, id] of ids.entries()) {
    const named = { path: pathOf(at), what: DELEGATE };
    const delegate = found.get(id);
    if (!delegate) throw notFound(named.path, named.what);
    if (at > 0 && delegate.conferenceId !== seen[0]!.conferenceId) throw notFound(named.path, named.what);
    const bodyIds = delegate.bodyId ? [delegate.bodyId] : [];
    tx.inConference(delegate.conferenceId, named, { bodyIds, personIds: [delegate.personId] });
    seen.push(delegate);
  }
  const conference = await sharedConference(manager, seen[0]!.conferenceId);
  assertNotOver(conference, pathOf(0));
  await holdInvitees(
    manager,
    seen.map(({ inviteeId }) => inviteeId),
  );
  const sites = await holdSites(manager, [...seen.map(({ siteId }) => siteId), ...(more.siteIds ?? [])]);
  const rows = await manager.find(DelegateEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const byId = new Map(rows.map(row => [row.id, row]));
  const delegates = ids.map(id => byId.get(id)!);
  // Somebody moved one to another site while this waited.
  if (delegates.some(({ siteId }) => siteId && !sites.has(siteId))) {
    return heldDelegates(tx, ids, pathOf, more);
  }
  return { delegates, conference, sites };
}

/** The same for one, as the caller read it. */
export async function heldDelegate(
  tx: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
  path: readonly string[] = ['id'],
  more: { siteIds?: readonly (string | null | undefined)[] } = {},
): Promise<Omit<Held, 'delegates'> & { delegate: DelegateEntity }> {
  const { delegates, ...held } = await heldDelegates(tx, [id], () => path, more);
  assertRevision(delegates[0]!, expectedRevision);
  return { delegate: delegates[0]!, ...held };
}

/** Invitees by id, held in the same order by all. */
export async function holdInvitees(
  manager: EntityManager,
  ids: Iterable<string | null>,
): Promise<Map<string, InviteeEntity>> {
  const unique = [...new Set(ids)].filter(id => id !== null);
  if (unique.length === 0) return new Map();
  const rows = await manager.find(InviteeEntity, {
    where: { id: In(unique) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  return new Map(rows.map(row => [row.id, row]));
}

/** Nobody is sent any more then, and who was there is for the record of the attendance. */
export function assertNotOver({ state }: ConferenceEntity, path: readonly string[]): void {
  if (isOver(state)) throw invalidConferenceState(path, state);
}

/** After the closing date only the staff enters something. */
export function assertInTime(
  actor: Actor,
  clock: Clock,
  { id, timeZone }: ConferenceEntity,
  { replyBy, contactPoint }: Pick<InvitationEntity, 'replyBy' | 'contactPoint'>,
  path: readonly string[],
): void {
  if (actor.hasRole(id, ...STAFF) || !replyBy) return;
  if (clock.today(timeZone) > replyBy) throw deadlinePassed(path, replyBy, contactPoint);
}

/** @throws DomainError NOT_FOUND for a site of another conference */
export function assertSite(
  sites: ReadonlyMap<string, SiteEntity>,
  siteId: string | null | undefined,
  conferenceId: string,
  path: readonly string[],
): void {
  if (siteId && sites.get(siteId)?.conferenceId !== conferenceId) throw notFound(path, SITE);
}
