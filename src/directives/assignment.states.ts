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
    TRANSFERRED: { description: 'Passed to the successor of the body.' },
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
