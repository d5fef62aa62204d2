import type { EntityManager } from 'typeorm';

/**
 * Delegates whom these invitees have named do not come. Sites and delegates are held in the order of all commands, so that
 * nobody counts seats meanwhile.
 */
export async function dropDelegates(
  manager: EntityManager,
  inviteeIds: readonly string[],
  reason: string,
): Promise<void> {
  if (inviteeIds.length === 0) return;
  await manager.query(HOLD_SITES, [inviteeIds]);
  await manager.query(HOLD_DELEGATES, [inviteeIds]);
  await manager.query(WITHDRAW, [inviteeIds, reason]);
}

const STANDING = "invitee_id = any($1::uuid[]) and state in ('NOMINATED', 'CONFIRMED', 'WAITING')";

const HOLD_SITES = `
  select from site where id in (select site_id from delegate where ${STANDING}) order by id for no key update`;

const HOLD_DELEGATES = `select from delegate where ${STANDING} order by id for no key update`;

const WITHDRAW = `
  update delegate set state = 'WITHDRAWN', state_reason = $2, waiting_since = null, revision = revision + 1, updated_at = now()
  where ${STANDING}`;
