import { registerEnumType } from '@nestjs/graphql';
import { DelegateState, STANDING_STATES } from './delegate.enums.js';

export enum DelegateAction {
  CONFIRM = 'CONFIRM',
  REJECT = 'REJECT',
  WITHDRAW = 'WITHDRAW',
  UPDATE = 'UPDATE',
  SET_PRECEDENCE = 'SET_PRECEDENCE',
  REQUEST_SUBSTITUTION = 'REQUEST_SUBSTITUTION',
}

registerEnumType(DelegateAction, {
  name: 'DelegateAction',
  description: 'What may be done about a delegate.',
  valuesMap: {
    CONFIRM: { description: 'The organisers accept the nomination (`confirmDelegates`).' },
    REJECT: { description: 'The organisers do not accept it (`rejectDelegate`).' },
    WITHDRAW: { description: 'The delegate does not come (`withdrawDelegate`).' },
    UPDATE: { description: 'Site, head and vote are changed (`updateDelegate`).' },
    SET_PRECEDENCE: { description: 'The place in the order of precedence is set (`setPrecedence`).' },
    REQUEST_SUBSTITUTION: { description: 'Somebody else is to come (`requestSubstitution`).' },
  },
});

/** By which command each thing is done, and in which states of the delegate; nothing once the conference is over. */
export const DELEGATE_ACTIONS: Record<DelegateAction, { command: string; from: readonly DelegateState[] }> = {
  CONFIRM: { command: 'confirmDelegates', from: [DelegateState.NOMINATED] },
  REJECT: { command: 'rejectDelegate', from: [DelegateState.NOMINATED, DelegateState.WAITING] },
  WITHDRAW: { command: 'withdrawDelegate', from: STANDING_STATES },
  UPDATE: { command: 'updateDelegate', from: STANDING_STATES },
  SET_PRECEDENCE: { command: 'setPrecedence', from: Object.values(DelegateState) },
  REQUEST_SUBSTITUTION: { command: 'requestSubstitution', from: STANDING_STATES },
};

/** What decides what may be done about a delegate, whoever does it. */
export interface DelegateStage {
  state: DelegateState;
  isOver: boolean;
  /** Comes in the place of somebody, or somebody else is asked for already. */
  isSubstituted: boolean;
}

export function possibleActions({ state, isOver, isSubstituted }: DelegateStage): DelegateAction[] {
  if (isOver) return [];
  return Object.values(DelegateAction).filter(
    action =>
      DELEGATE_ACTIONS[action].from.includes(state) &&
      !(action === DelegateAction.REQUEST_SUBSTITUTION && isSubstituted),
  );
}
