import type { EntityManager } from 'typeorm';

/** Those whose invitation is being withdrawn: ids of invitees, who are held. */
export interface Withdrawn {
  inviteeIds: readonly string[];
  reason: string;
  at: Date;
}

type Step = (manager: EntityManager, withdrawn: Withdrawn) => Promise<void>;

const steps: Step[] = [];

/** Does that whenever an invitation is withdrawn, in the same transaction: what follows from it for a higher feature. */
export function withdrawWith(step: Step): void {
  steps.push(step);
}

export async function followWithdrawal(manager: EntityManager, withdrawn: Withdrawn): Promise<void> {
  for (const step of steps) await step(manager, withdrawn);
}
