import { registerEnumType } from '@nestjs/graphql';
import { ConferenceState } from '../conferences/index.js';

export enum MinutesState {
  DRAFT = 'DRAFT',
  CHECKED = 'CHECKED',
  APPROVED = 'APPROVED',
}

registerEnumType(MinutesState, {
  name: 'MinutesState',
  description: 'How far the minutes have come.',
  valuesMap: {
    DRAFT: { description: 'Entries are recorded and changed.' },
    CHECKED: { description: 'Checked by the secretary, to be signed; entries stay as they are.' },
    APPROVED: { description: 'Signed by the secretary and the chair; never changed again.' },
  },
});

export enum MinutesAction {
  CHECK = 'CHECK',
  RETURN = 'RETURN',
  SIGN = 'SIGN',
  CORRECT = 'CORRECT',
}

registerEnumType(MinutesAction, {
  name: 'MinutesAction',
  description: 'A step with minutes.',
  valuesMap: {
    CHECK: { description: 'The secretary has checked them (`checkMinutes`).' },
    RETURN: { description: 'Back to the draft; signatures fall (`returnMinutes`).' },
    SIGN: {
      description: 'Sign them (`signMinutes`, `recordPaperSignature`); the second signature approves them.',
    },
    CORRECT: { description: 'Correct an entry by a new one beside it (`correctMinutesEntry`).' },
  },
});

/** From which state each step may be taken. */
export const MINUTES_STEPS: Record<MinutesAction, MinutesState> = {
  CHECK: MinutesState.DRAFT,
  RETURN: MinutesState.CHECKED,
  SIGN: MinutesState.CHECKED,
  CORRECT: MinutesState.APPROVED,
};

export function allowedActions(state: MinutesState): MinutesAction[] {
  return Object.values(MinutesAction).filter(action => MINUTES_STEPS[action] === state);
}

const { OPEN, ADJOURNED, CLOSED, CONCLUDED } = ConferenceState;

/** States of a conference in which its minutes are written. Those that are recorded after the event are CLOSED. */
export const WRITTEN_WHILE: readonly ConferenceState[] = [OPEN, ADJOURNED, CLOSED];

/** States of a conference in which its minutes are checked, signed and corrected; corrections come late. */
export const SIGNED_WHILE: readonly ConferenceState[] = [...WRITTEN_WHILE, CONCLUDED];
