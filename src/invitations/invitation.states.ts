import { registerEnumType } from '@nestjs/graphql';
import { ConferenceState, isOver } from '../conferences/index.js';
import { InvitationState } from './invitation.enums.js';

/** Before, whom an invitation invites could not see the conference; after, there is nothing to come to. */
export const MAY_INVITE: readonly ConferenceState[] = [
  ConferenceState.PLANNED,
  ConferenceState.CONVENED,
  ConferenceState.OPEN,
  ConferenceState.ADJOURNED,
];

export enum InvitationAction {
  UPDATE = 'UPDATE',
  REMOVE = 'REMOVE',
  ISSUE = 'ISSUE',
  WITHDRAW = 'WITHDRAW',
  REISSUE = 'REISSUE',
}

registerEnumType(InvitationAction, {
  name: 'InvitationAction',
  description: 'What may be done about an invitation.',
  valuesMap: {
    UPDATE: { description: 'It is changed (`updateInvitation`).' },
    REMOVE: { description: 'It is dropped (`removeInvitation`).' },
    ISSUE: { description: 'It is sent (`issueInvitations`).' },
    WITHDRAW: { description: 'It is taken back (`withdrawInvitation`).' },
    REISSUE: { description: 'Another one is issued in its place (`reissueInvitations`).' },
  },
});

/** By which command each thing is done, in which state of the invitation and in which of its conference. */
export const INVITATION_ACTIONS: Record<
  InvitationAction,
  { command: string; from: InvitationState; while: (state: ConferenceState) => boolean }
> = {
  UPDATE: { command: 'updateInvitation', from: InvitationState.DRAFT, while: () => true },
  REMOVE: { command: 'removeInvitation', from: InvitationState.DRAFT, while: () => true },
  ISSUE: {
    command: 'issueInvitations',
    from: InvitationState.DRAFT,
    while: state => MAY_INVITE.includes(state),
  },
  WITHDRAW: { command: 'withdrawInvitation', from: InvitationState.ISSUED, while: state => !isOver(state) },
  REISSUE: {
    command: 'reissueInvitations',
    from: InvitationState.ISSUED,
    while: state => MAY_INVITE.includes(state),
  },
};

export function possibleActions(state: InvitationState, conference: ConferenceState): InvitationAction[] {
  return Object.values(InvitationAction).filter(action => {
    const { from, while: isTime } = INVITATION_ACTIONS[action];
    return from === state && isTime(conference);
  });
}
