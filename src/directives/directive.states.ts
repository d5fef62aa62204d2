import { registerEnumType } from '@nestjs/graphql';
import { DirectiveTiming } from './directive.enums.js';

export enum DirectiveState {
  RECORDED = 'RECORDED',
  VERIFIED = 'VERIFIED',
  ACTIVE_URGENT = 'ACTIVE_URGENT',
  ISSUED = 'ISSUED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
  SUPERSEDED = 'SUPERSEDED',
}

registerEnumType(DirectiveState, {
  name: 'DirectiveState',
  description: 'How far a directive has come.',
  valuesMap: {
    RECORDED: { description: 'Heard or read, and noted.' },
    VERIFIED: { description: 'Found to match the minutes or another source.' },
    ACTIVE_URGENT: { description: 'Urgent: in force before the notice that will issue it.' },
    ISSUED: { description: 'Given to the bodies concerned; it no longer changes.' },
    CLOSED: { description: 'No longer followed (kết thúc theo dõi).' },
    WITHDRAWN: { description: 'Taken back.' },
    SUPERSEDED: { description: 'Another directive stands in its place.' },
  },
});

export enum DirectiveAction {
  VERIFY = 'VERIFY',
  ACTIVATE = 'ACTIVATE',
  ISSUE = 'ISSUE',
  RECORD_EVENT = 'RECORD_EVENT',
  REVIEW = 'REVIEW',
  CLOSE = 'CLOSE',
  SUPERSEDE = 'SUPERSEDE',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(DirectiveAction, {
  name: 'DirectiveAction',
  description: 'A step in the life of a directive.',
  valuesMap: {
    VERIFY: { description: 'Confirm that it matches its source (`verifyDirective`).' },
    ACTIVATE: { description: 'Let it be carried out before the notice (`activateDirective`).' },
    ISSUE: { description: 'Give it to the bodies concerned (`issueDirective`).' },
    RECORD_EVENT: {
      description: 'Note that the event that it waits for has happened (`recordDirectiveEvent`).',
    },
    REVIEW: { description: 'Review an ongoing one (`reviewDirective`).' },
    CLOSE: { description: 'Stop following it (`closeDirective`).' },
    SUPERSEDE: { description: 'Put another one in its place (`supersedeDirective`).' },
    WITHDRAW: { description: 'Take it back (`withdrawDirective`).' },
  },
});

const S = DirectiveState;

/** In these states bodies are to act on it. */
export const IN_FORCE: readonly DirectiveState[] = [S.ACTIVE_URGENT, S.ISSUED];

/** From which states each step may be taken. */
const DIRECTIVE_TRANSITIONS: Record<DirectiveAction, readonly DirectiveState[]> = {
  VERIFY: [S.RECORDED, S.ACTIVE_URGENT],
  ACTIVATE: [S.RECORDED, S.VERIFIED],
  ISSUE: [S.VERIFIED, S.ACTIVE_URGENT],
  RECORD_EVENT: IN_FORCE,
  REVIEW: IN_FORCE,
  CLOSE: IN_FORCE,
  SUPERSEDE: [S.RECORDED, S.VERIFIED, ...IN_FORCE],
  WITHDRAW: [S.RECORDED, S.VERIFIED, ...IN_FORCE],
};

/** What a step needs beside the state. */
const TIMING_NEEDED: Partial<Record<DirectiveAction, DirectiveTiming>> = {
  RECORD_EVENT: DirectiveTiming.ON_EVENT,
  REVIEW: DirectiveTiming.ONGOING,
};

/** In these states wording and assignments may still change. */
export const CHANGEABLE_STATES: readonly DirectiveState[] = [S.RECORDED, S.VERIFIED];

/** What the steps that may be taken depend on. */
export interface Stage {
  state: DirectiveState;
  timing: DirectiveTiming;
  /** Set when the event of an `ON_EVENT` directive has been recorded. */
  deadline: string | null;
}

/** The steps that may be taken now. */
export function allowedActions({ state, timing, deadline }: Stage): DirectiveAction[] {
  return Object.values(DirectiveAction).filter(
    action =>
      DIRECTIVE_TRANSITIONS[action].includes(state) &&
      (TIMING_NEEDED[action] ?? timing) === timing &&
      !(action === DirectiveAction.RECORD_EVENT && deadline),
  );
}
