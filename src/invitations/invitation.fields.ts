import { Args, Context, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Conference, type ConferenceState } from '../conferences/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  ListSize,
  LoadedField,
  type LocalizedText,
  loadedPage,
  mayCommand,
  PageArgs,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { WorkingDays } from '../working-days/index.js';
import type { InvitationState } from './invitation.enums.js';
import { INVITATION_ACTIONS, InvitationAction, possibleActions } from './invitation.states.js';
import {
  Invitation,
  InvitationConnection,
  InvitationsArgs,
  InviteeConnection,
  InviteeCounts,
  InviteesArgs,
} from './invitation.type.js';

@FieldsOf(() => Invitation)
export class InvitationFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Whom to send, in words: `1 lãnh đạo Bộ và 1 vụ trưởng`.',
  })
  profile(@Parent() invitation: Row, @Args() args: LanguageArgs) {
    return inLanguage(invitation.profile as LocalizedText | null, args);
  }

  @LoadedField(() => String, { nullable: true, description: 'What is asked of those who come.' })
  note(@Parent() invitation: Row, @Args() args: LanguageArgs) {
    return inLanguage(invitation.note as LocalizedText | null, args);
  }

  @LoadedField(() => [InvitationAction], {
    description: 'What its state allows now and the viewer may do about it.',
  })
  allowedActions(
    @Parent() invitation: Row,
    _: object,
    @Context() { actor }: RequestContext,
    { schema }: GraphQLResolveInfo,
  ) {
    const { state, conferenceState, conferenceId } = invitation;
    return possibleActions(state as InvitationState, conferenceState as ConferenceState).filter(action =>
      mayCommand(actor, schema, INVITATION_ACTIONS[action].command, conferenceId as string),
    );
  }

  @LoadedField(() => InviteeConnection, {
    description:
      'Whom it has gone to, as far as the viewer sees them: all for the staff, themselves for the others.',
  })
  invitees(@Parent() invitation: Row, @Args() args: PageArgs) {
    return loadedPage(invitation, 'invitees', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceInvitationFields {
  @LoadedField(() => WorkingDays, {
    nullable: true,
    description:
      'The last day on which invitations are in time by the policy of its kind, and how that was counted from its first day; null where there is no rule, or no day.',
  })
  noticeDeadline(@Parent() conference: Row) {
    return conference.noticeDeadline;
  }

  @LoadedField(() => InvitationConnection, {
    description: 'Its invitations (giấy mời), in order, as far as they concern the viewer.',
  })
  invitations(@Parent() conference: Row, @Args() args: InvitationsArgs) {
    return loadedPage(conference, 'invitations', args);
  }

  @LoadedField(() => InviteeConnection, {
    description: 'Whom its invitations have gone to: all for its staff, themselves for the others.',
  })
  invitees(@Parent() conference: Row, @Args() args: InviteesArgs) {
    return loadedPage(conference, 'invitees', args);
  }

  @LoadedField(() => [InviteeCounts], {
    description: 'How those stand whom the viewer sees among the invitees, by site: without one first.',
  })
  @ListSize(64)
  inviteeCounts(@Parent() conference: Row) {
    return conference.inviteeCounts;
  }
}
