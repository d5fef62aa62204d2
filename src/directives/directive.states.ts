import { registerEnumType } from '@nestjs/graphql';

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
  ISSUE = 'ISSUE',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(DirectiveAction, {
  name: 'DirectiveAction',
  description: 'A step in the life of a directive.',
  valuesMap: {
    VERIFY: { description: 'Confirm that it matches its source (`verifyDirective`).' },
    ISSUE: { description: 'Give it to the bodies concerned (`issueDirective`).' },
    WITHDRAW: { description: 'Take it back (`withdrawDirective`).' },
  },
});

const S = DirectiveState;

/** From which states each step may be taken, and where it leads. */
export const DIRECTIVE_TRANSITIONS: Record<
  DirectiveAction,
  { from: readonly DirectiveState[]; to: DirectiveState }
> = {
  VERIFY: { from: [S.RECORDED], to: S.VERIFIED },
  ISSUE: { from: [S.VERIFIED], to: S.ISSUED },
  WITHDRAW: { from: [S.RECORDED, S.VERIFIED, S.ACTIVE_URGENT, S.ISSUED], to: S.WITHDRAWN },
};

/** In these states wording and assignments may still change. */
export const CHANGEABLE_STATES: readonly DirectiveState[] = [S.RECORDED, S.VERIFIED];

/** The steps that may be taken now. */
export function allowedActions(state: DirectiveState): DirectiveAction[] {
  return Object.values(DirectiveAction).filter(action => DIRECTIVE_TRANSITIONS[action].from.includes(state));
}
