import type { AssignmentEntity } from '../assignment.entity.js';
import { ASSIGNMENT_TRANSITIONS, AssignmentAction } from '../assignment.states.js';
import { ProgressKind } from './follow-up.enums.js';

/** The step that an entry of each kind takes. */
export const ACTION_OF: Record<ProgressKind, AssignmentAction> = {
  ACCEPTED: AssignmentAction.ACCEPT,
  PROGRESS: AssignmentAction.REPORT_PROGRESS,
  REPORTED_DONE: AssignmentAction.REPORT_DONE,
  CONFIRMED: AssignmentAction.CONFIRM,
  RETURNED: AssignmentAction.RETURN,
};

const DAYS: Partial<Record<ProgressKind, (day: string) => Partial<AssignmentEntity>>> = {
  ACCEPTED: acceptedOn => ({ acceptedOn }),
  REPORTED_DONE: completedOn => ({ completedOn }),
  CONFIRMED: confirmedOn => ({ confirmedOn }),
  RETURNED: () => ({ completedOn: null }),
};

/** What of a share changes with an entry of that kind. */
export function changeBy(kind: ProgressKind, day: string): Partial<AssignmentEntity> {
  return { state: ASSIGNMENT_TRANSITIONS[ACTION_OF[kind]].to, ...DAYS[kind]?.(day) };
}
