import { registerEnumType } from '@nestjs/graphql';

export enum SpeakRequestState {
  WAITING = 'WAITING',
  GRANTED = 'GRANTED',
  SPEAKING = 'SPEAKING',
  SPOKEN = 'SPOKEN',
  WITHDRAWN = 'WITHDRAWN',
  REFUSED = 'REFUSED',
  LAPSED = 'LAPSED',
}

registerEnumType(SpeakRequestState, {
  name: 'SpeakRequestState',
  description: 'Where a request for the floor stands.',
  valuesMap: {
    WAITING: { description: 'In the queue.' },
    GRANTED: { description: 'May speak, and has not begun.' },
    SPEAKING: { description: 'Has the floor now.' },
    SPOKEN: { description: 'Has spoken.' },
    WITHDRAWN: { description: 'Taken back, or the delegate does not come any more.' },
    REFUSED: { description: 'Not granted, with a reason.' },
    LAPSED: { description: 'The item was over before the delegate could speak.' },
  },
});

export type SpeakRequestAction = 'WITHDRAW' | 'MOVE' | 'GRANT' | 'REFUSE' | 'START' | 'STOP';

const S = SpeakRequestState;

/** From which states each step may be taken. */
export const SPEAK_REQUEST_STEPS: Record<SpeakRequestAction, readonly SpeakRequestState[]> = {
  WITHDRAW: [S.WAITING, S.GRANTED],
  MOVE: [S.WAITING, S.GRANTED],
  GRANT: [S.WAITING],
  REFUSE: [S.WAITING, S.GRANTED],
  START: [S.WAITING, S.GRANTED],
  STOP: [S.SPEAKING],
};

/** A delegate has one request in these states for an item (index `speak_request_once`). */
export const OPEN_STATES: readonly SpeakRequestState[] = [S.WAITING, S.GRANTED, S.SPEAKING];

/** The steps that may be taken now. */
export function allowedSteps(state: SpeakRequestState): SpeakRequestAction[] {
  return (Object.keys(SPEAK_REQUEST_STEPS) as SpeakRequestAction[]).filter(action =>
    SPEAK_REQUEST_STEPS[action].includes(state),
  );
}
