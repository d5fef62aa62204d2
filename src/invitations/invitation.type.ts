import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conference, Site } from '../conferences/index.js';
import { Body, BodyGroup, BodyKind, Person, Post } from '../directory/index.js';
import { File } from '../documents/index.js';
import {
  connectionOf,
  DateScalar,
  DateTimeScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { AnswerWay, InvitationState, InviteeAnswer, InviteeState } from './invitation.enums.js';

@ObjectType({ description: 'When the conference is, as an invitation states it.' })
export class StatedTimes {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  endsOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the opening, if it is stated.' })
  startsAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the end, if it is stated.' })
  endsAt: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A body, a group of bodies, a post or a person is invited to a conference (giấy mời). After the issue it does not change.',
})
export class Invitation extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => InvitationState, { description: 'Where it stands.' })
  state: InvitationState;

  @Field(() => Body, { nullable: true, description: 'The body that it goes to.' })
  body: Body | null;

  @Field(() => BodyGroup, {
    nullable: true,
    description: 'The group to whose members it goes; for the staff of the conference, null for others.',
  })
  group: BodyGroup | null;

  @Field(() => Post, { nullable: true, description: 'The post to whose holder it goes.' })
  post: Post | null;

  @Field(() => Person, { nullable: true, description: 'The person to whom it goes.' })
  person: Person | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it goes beside the accounts and contact data that are known; for the staff of the conference, null for others.',
  })
  email: string | null;

  @Field(() => Site, {
    nullable: true,
    description: 'The site (điểm cầu) to which it invites; null: not said.',
  })
  site: Site | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many delegates each body may send; null for a post or a person, and where 1 was not said.',
  })
  quota: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The lowest rank that a delegate is to have; ranks of posts count from 1, the highest.',
  })
  requiredRank: number | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask (đầu mối liên hệ), as printed.' })
  contactPoint: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when to answer; null: not said.' })
  replyBy: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document, for example `15/GM-BNV`.' })
  documentNumber: string | null;

  @Field(() => [File], { description: 'The documents that go with it, in order.' })
  documents: File[];

  @Field(() => DateScalar, { nullable: true, description: 'The day as of which its group was expanded.' })
  expandedOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the issue.' })
  issuedAt: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the issue.' })
  issuedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that was in time by the policy of the kind; null where there is none.',
  })
  latestDay: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was issued late; for the staff of the conference, null for others.',
  })
  lateReason: string | null;

  @Field(() => StatedTimes, {
    nullable: true,
    description: 'What it states of time; null before the issue.',
  })
  stated: StatedTimes | null;

  @Field(() => Boolean, {
    description:
      'Whether it stands and states another time or place than there is now (see `reissueInvitations`).',
  })
  isOutdated: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason: string | null;

  @Field(() => Invitation, { nullable: true, description: 'The one in whose place it came.' })
  supersedes: Invitation | null;

  @Field(() => Invitation, { nullable: true, description: 'The one that came in its place.' })
  supersededBy: Invitation | null;

  @Field(() => String, { nullable: true, description: 'Why it came in the place of another one.' })
  reissueReason: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A body or a person whom an invitation has gone to, frozen at the issue. A body sends delegates; a person comes in person.',
})
export class Invitee extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Invitation, { description: 'The invitation.' })
  invitation: Invitation;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that is invited, or that the invited person comes from.',
  })
  body: Body | null;

  @Field(() => BodyGroup, {
    nullable: true,
    description:
      'The group as whose member the body is invited; for the staff of the conference, null for others.',
  })
  group: BodyGroup | null;

  @Field(() => Post, { nullable: true, description: 'The post as whose holder the person is invited.' })
  post: Post | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who is invited; null: a body, which sends delegates.',
  })
  person: Person | null;

  @Field(() => Site, { nullable: true, description: 'The site (điểm cầu); null: not said.' })
  site: Site | null;

  @Field(() => Int, { description: 'How many delegates it may send; 1 for a person.' })
  quota: number;

  @Field(() => InviteeState, { description: 'How it stands, at this moment.' })
  state: InviteeState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Timestamp of its arrival: a mail server took the mail, which did not come back, or it was handed over on paper.',
  })
  deliveredAt: string | null;

  @Field(() => InviteeAnswer, { nullable: true, description: 'The answer; null: none yet.' })
  answer: InviteeAnswer | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the answer.' })
  answeredAt: Date | null;

  @Field(() => AnswerWay, { nullable: true, description: 'By what way the answer came.' })
  answerWay: AnswerWay | null;

  @Field(() => String, { nullable: true, description: 'What was said beside the answer.' })
  answerNote: string | null;
}

@ObjectType({ description: 'How many of those who are invited to a site stand how, at this moment.' })
export class InviteeCounts {
  @Field(() => Site, { nullable: true, description: 'The site; null for those who are invited to none.' })
  site: Site | null;

  @Field(() => Int, { description: 'All whose invitation stands: the sum of the next six.' })
  invited: number;

  @Field(() => Int, {
    description: 'It is not known that the invitation arrived; the day to answer is not over.',
  })
  issued: number;

  @Field(() => Int, {
    description: 'Every mail with the invitation came to nothing; the day to answer is not over.',
  })
  notReached: number;

  @Field(() => Int, { description: 'Has the invitation; the day to answer is not over.' })
  delivered: number;

  @Field(() => Int, { description: 'Comes, or sends somebody.' })
  accepted: number;

  @Field(() => Int, { description: 'Does not come.' })
  declined: number;

  @Field(() => Int, { description: 'Has not answered by the day by which to answer.' })
  noReply: number;

  @Field(() => Int, { description: 'Whose invitation was withdrawn.' })
  withdrawn: number;
}

@ObjectType({ description: 'Somebody to whom an invitation would go.' })
export class Recipient {
  @Field(() => Body, { nullable: true, description: 'The body, or the one that the person comes from.' })
  body: Body | null;

  @Field(() => Person, { nullable: true, description: 'The person; null for a body.' })
  person: Person | null;

  @Field(() => Boolean, {
    description:
      'Whether a mail would reach it: the body has a focal point, the person an account or an address.',
  })
  isReachable: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is invited to the conference already, and so would not be again.',
  })
  isInvited: boolean;
}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationState, { nullable: true, description: 'Only invitations in this state.' })
  state?: InvitationState;
}

@ArgsType()
export class InviteesArgs extends PageArgs {
  @Field(() => InviteeState, { nullable: true, description: 'Only those who stand like this.' })
  state?: InviteeState;

  @Field(() => ID, { nullable: true, description: 'Only those who are invited to this site.' })
  siteId?: string;

  @Field(() => ID, { nullable: true, description: 'Only members of this group (khối) as it is now.' })
  groupId?: string;

  @Field(() => BodyKind, { nullable: true, description: 'Only bodies of this kind, and persons from them.' })
  bodyKind?: BodyKind;
}

@ArgsType()
export class RecipientsArgs {
  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => ID, { nullable: true, description: 'The body. Give exactly one of the four.' })
  bodyId?: string;

  @Field(() => ID, { nullable: true, description: 'The group.' })
  groupId?: string;

  @Field(() => ID, { nullable: true, description: 'The post.' })
  postId?: string;

  @Field(() => ID, { nullable: true, description: 'The person.' })
  personId?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which bodies exist, groups have their members, and posts are held; today if not given.',
  })
  on?: string;
}

@ObjectType({ description: 'A page of invitations.' })
export class InvitationConnection extends connectionOf(Invitation) {}

@ObjectType({ description: 'A page of those who are invited.' })
export class InviteeConnection extends connectionOf(Invitee) {}

@ObjectType({ description: 'Answer of a mutation of an invitation.' })
export class InvitationPayload extends payloadOf(Invitation) {}

@ObjectType({ description: 'Answer of a mutation of somebody who is invited.' })
export class InviteePayload extends payloadOf(Invitee) {}
