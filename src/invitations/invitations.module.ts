import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ConferencesModule, ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { AnswersService } from './answers/answers.service.js';
import { ReplyController } from './answers/reply.controller.js';
import { ReplyLinks } from './answers/reply-links.js';
import { delegatesStanding, issuedAlready } from './invitation.errors.js';
import { ConferenceInvitationFields, InvitationFields } from './invitation.fields.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { IssueService } from './issue/issue.service.js';
import { ConferencesOff } from './mails/conferences-off.js';
import { InvitationMails } from './mails/invitation-mails.js';
import { InvitationReminders } from './mails/invitation-reminders.js';

translateConstraint('invitation_frozen', issuedAlready);
translateConstraint('invitee_declined_alone', delegatesStanding);

const InvitationCommands = commandsOn(
  () => ConferenceViewerCan,
  ['createInvitation', 'issueInvitations', 'reissueInvitations', 'markInvitationsDelivered'],
);

@Module({
  imports: [AccountsModule, ConferencesModule],
  controllers: [ReplyController],
  providers: [
    InvitationCommands,
    InvitationsResolver,
    InvitationFields,
    ConferenceInvitationFields,
    InvitationsQueries,
    InvitationsService,
    IssueService,
    AnswersService,
    ReplyLinks,
    InvitationMails,
    ConferencesOff,
    InvitationReminders,
  ],
})
export class InvitationsModule {}
