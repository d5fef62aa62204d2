import { type EntityManager, In } from 'typeorm';
import type { Withdrawn } from '../invitations/index.js';
import { DelegateEntity } from './delegate.entity.js';
import { DelegateState, STANDING_STATES } from './delegate.enums.js';
import { holdSites, moveUp } from './seats.js';

/** Whom an invited body has named does not come when its invitation is withdrawn; those who wait at their sites move up. */
export async function withdrawNamed(
  manager: EntityManager,
  { inviteeIds, reason, at }: Withdrawn,
): Promise<void> {
  const named = { inviteeId: In([...inviteeIds]), state: In([...STANDING_STATES]) };
  // Their invitees are held, so nobody is named or moved to another site meanwhile.
  const seats = await manager.find(DelegateEntity, { select: { id: true, siteId: true }, where: named });
  const sites = await holdSites(
    manager,
    seats.map(({ siteId }) => siteId),
  );
  const delegates = await manager.find(DelegateEntity, {
    where: named,
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (delegates.length === 0) return;
  const left = { state: DelegateState.WITHDRAWN, stateReason: reason, waitingSince: null, goneAt: at };
  await manager.update(DelegateEntity, { id: In(delegates.map(({ id }) => id)) }, left);
  for (const site of sites.values()) await moveUp(manager, site, at);
}
