import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, ListSize, PageArgs, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { AnswersService } from './answers/answers.service.js';
import {
  AnswerInvitationInput,
  CreateInvitationInput,
  IssueInvitationsInput,
  MarkInvitationsDeliveredInput,
  ReissueInvitationsInput,
  RemoveInvitationInput,
  UpdateInvitationInput,
  WithdrawInvitationInput,
} from './invitation.input.js';
import { invitationShape, inviteeShape } from './invitation.shapes.js';
import {
  Invitation,
  InvitationPayload,
  Invitee,
  InviteeConnection,
  InviteePayload,
  Recipient,
  RecipientsArgs,
} from './invitation.type.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitationsService } from './invitations.service.js';
import { IssueService } from './issue/issue.service.js';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly issuing: IssueService,
    private readonly answers: AnswersService,
    private readonly queries: InvitationsQueries,
    private readonly reader: Reader,
  ) {}

  @Query(() => Invitation, { nullable: true, description: 'An invitation by its id; null if there is none.' })
  invitation(
    @Args('id', { type: () => ID, description: 'Id of the invitation.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.invitation(request, id);
  }

  @Query(() => Invitee, {
    nullable: true,
    description: 'Somebody who is invited, by its id; null if there is nobody.',
  })
  invitee(
    @Args('id', { type: () => ID, description: 'Id of the invitee.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.invitee(request, id);
  }

  @Query(() => InviteeConnection, {
    description: 'The invitations of the viewer and of the bodies that the viewer speaks for, newest first.',
  })
  myInvitations(@Args() args: PageArgs, @Reading() request: ReadRequest) {
    return this.queries.myInvitations(request, args);
  }

  @Query(() => [Recipient], {
    description:
      'To whom an invitation would go on a day, in the order of names; empty where a group has no members or nobody holds the post. For the staff of the conference.',
  })
  @ListSize(100)
  previewRecipients(@Args() args: RecipientsArgs, @Reading() request: ReadRequest) {
    return this.queries.recipients(request, args);
  }

  @Mutation(() => InvitationPayload, {
    nullable: true,
    description:
      'Prepares an invitation; nobody but the staff of the conference sees it before it is issued.',
  })
  async createInvitation(
    @Args('input') input: CreateInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(invitationShape, request, await this.invitations.create(by, input));
  }

  @Mutation(() => InvitationPayload, {
    nullable: true,
    description: 'Changes an invitation that is not issued yet.',
  })
  async updateInvitation(
    @Args('input') input: UpdateInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(invitationShape, request, await this.invitations.update(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Drops an invitation that is not issued yet. Answers with the conference.',
  })
  async removeInvitation(
    @Args('input') input: RemoveInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.invitations.remove(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Sends invitations: groups are expanded, those who are invited are frozen, and mails are queued, all or none. A body or a person that is invited already, or by another of them, is invited once. Later than the policy of the kind asks for, it takes a reason. Answers with the conference, whose life does not go on by it.',
  })
  async issueInvitations(
    @Args('input') input: IssueInvitationsInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.issuing.issue(by, input));
  }

  @Mutation(() => InvitationPayload, {
    nullable: true,
    description:
      'Takes an issued invitation back. Those whom it invited are told; delegates that were named by it are withdrawn.',
  })
  async withdrawInvitation(
    @Args('input') input: WithdrawInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(invitationShape, request, await this.issuing.withdraw(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Issues new invitations in the place of those whose time or place has changed, to the same bodies as far as they still exist. Answers are asked for anew and stay visible at the old ones; delegates keep standing. Answers with the conference.',
  })
  async reissueInvitations(
    @Args('input') input: ReissueInvitationsInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.issuing.reissue(by, input));
  }

  @Mutation(() => InviteePayload, {
    nullable: true,
    description:
      'Answers an invitation, or changes the answer: until the day by which to answer for those who are invited, at any time for the staff.',
  })
  async answerInvitation(
    @Args('input') input: AnswerInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(inviteeShape, request, await this.answers.answer(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Records that invitations were handed over on paper. Answers with the conference.',
  })
  async markInvitationsDelivered(
    @Args('input') input: MarkInvitationsDeliveredInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.answers.markDelivered(by, input));
  }
}
