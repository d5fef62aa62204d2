import { registerEnumType } from '@nestjs/graphql';

export enum AssignmentState {
  ASSIGNED = 'ASSIGNED',
  ACCEPTED = 'ACCEPTED',
  IN_PROGRESS = 'IN_PROGRESS',
  REPORTED_DONE = 'REPORTED_DONE',
  RETURNED = 'RETURNED',
  CONFIRMED_DONE = 'CONFIRMED_DONE',
  TRANSFERRED = 'TRANSFERRED',
  ENDED = 'ENDED',
}

registerEnumType(AssignmentState, {
  name: 'AssignmentState',
  description: 'How far a body has come with its share in a directive.',
  valuesMap: {
    ASSIGNED: { description: 'Given to the body; it has not answered yet.' },
    ACCEPTED: { description: 'The body has accepted it.' },
    IN_PROGRESS: { description: 'The body has reported progress.' },
    REPORTED_DONE: { description: 'The body has reported it done; that is not confirmed yet.' },
    RETURNED: { description: 'The report that it is done was not accepted; there is more to do.' },
    CONFIRMED_DONE: { description: 'Done, as those who monitor it have confirmed.' },
    TRANSFERRED: { description: 'Passed to another body.' },
    ENDED: { description: 'Ended with its directive, before it was done.' },
  },
});

const S = AssignmentState;

/** In these states there is still something to do, or to confirm. */
export const OPEN_STATES: readonly AssignmentState[] = [
  S.ASSIGNED,
  S.ACCEPTED,
  S.IN_PROGRESS,
  S.REPORTED_DONE,
  S.RETURNED,
];

export enum AssignmentAction {
  ACCEPT = 'ACCEPT',
  REPORT_PROGRESS = 'REPORT_PROGRESS',
  REQUEST_EXTENSION = 'REQUEST_EXTENSION',
  REPORT_DONE = 'REPORT_DONE',
  CONFIRM = 'CONFIRM',
  RETURN = 'RETURN',
  DECIDE_EXTENSION = 'DECIDE_EXTENSION',
}

registerEnumType(AssignmentAction, {
  name: 'AssignmentAction',
  description: 'A step in following up the share of a body.',
  valuesMap: {
    ACCEPT: { description: 'The body accepts it (`acceptAssignment`).' },
    REPORT_PROGRESS: { description: 'The body reports progress (`reportProgress`).' },
    REQUEST_EXTENSION: { description: 'The body asks for more time (`requestExtension`).' },
    REPORT_DONE: { description: 'The body reports it done (`reportDone`).' },
    CONFIRM: { description: 'Those who monitor it confirm that it is done (`confirmDone`).' },
    RETURN: { description: 'Those who monitor it do not accept the report (`returnDone`).' },
    DECIDE_EXTENSION: {
      description: 'Those who monitor it grant or refuse more time (`decideExtension`).',
    },
  },
});

/** In these states the body has something to do. */
export const TO_DO: readonly AssignmentState[] = [S.ASSIGNED, S.ACCEPTED, S.IN_PROGRESS, S.RETURNED];

/** From which states each step may be taken, and where it leads; null if the state stays. */
export const ASSIGNMENT_TRANSITIONS: Record<
  AssignmentAction,
  { from: readonly AssignmentState[]; to: AssignmentState | null }
> = {
  ACCEPT: { from: [S.ASSIGNED], to: S.ACCEPTED },
  REPORT_PROGRESS: { from: TO_DO, to: S.IN_PROGRESS },
  REQUEST_EXTENSION: { from: TO_DO, to: null },
  REPORT_DONE: { from: TO_DO, to: S.REPORTED_DONE },
  CONFIRM: { from: [S.REPORTED_DONE], to: S.CONFIRMED_DONE },
  RETURN: { from: [S.REPORTED_DONE], to: S.RETURNED },
  // Also of what was reported done meanwhile: whether that was in time may depend on it.
  DECIDE_EXTENSION: { from: OPEN_STATES, to: null },
};

/** The steps that may be taken now. */
export function possibleSteps(state: AssignmentState): AssignmentAction[] {
  return Object.values(AssignmentAction).filter(action =>
    ASSIGNMENT_TRANSITIONS[action].from.includes(state),
  );
}
