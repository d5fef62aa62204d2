import type { EntityManager } from 'typeorm';
import type { HandBackDecision } from './transfer/hand-back.type.js';

/** Why something that was asked about a share is decided without anybody deciding it. The words of people are in one language, these in both. */
export const ENDED = 'Nhiệm vụ đã kết thúc. / The task has ended.';
export const CONFIRMED = 'Nhiệm vụ đã được xác nhận hoàn thành. / The task was confirmed as done.';
export const TAKEN_UP = 'Cơ quan đã tiếp nhận nhiệm vụ. / The body has taken the task up.';

/** Refuses the requests for more time that are still open, of shares that need none any more. */
export async function refuseRequests(
  manager: EntityManager,
  shareIds: readonly string[],
  day: string,
  note: string,
): Promise<void> {
  await manager.query(
    `update extension set state = 'REFUSED', decided_on = greatest($2::date, requested_on), decision_note = $3,
            revision = revision + 1, updated_at = now()
      where assignment_id = any($1::uuid[]) and state = 'REQUESTED'`,
    [shareIds, day, note],
  );
}

/** Decides about shares that were handed back, where that is still to come. */
export async function settleHandBacks(
  manager: EntityManager,
  shareIds: readonly string[],
  decision: `${HandBackDecision}`,
  { day, reason }: { day: string; reason: string },
): Promise<void> {
  await manager.query(
    `update hand_back set decision = $2, decided_on = greatest($3::date, day), decision_reason = $4,
            revision = revision + 1, updated_at = now()
      where assignment_id = any($1::uuid[]) and decision is null`,
    [shareIds, decision, day, reason],
  );
}
