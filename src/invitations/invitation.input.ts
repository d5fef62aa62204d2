import { InputType } from '@nestjs/graphql';
import {
  DateField,
  DateTimeField,
  EnumField,
  IdField,
  IdsField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { InviteeAnswer } from './invitation.enums.js';

const MOST_DELEGATES = 1000;
const LOWEST_RANK = 10_000;
const MOST_FILES = 50;
const MOST_INVITATIONS = 500;

/** What an invitation says, whoever it goes to. */
@InputType({ isAbstract: true })
abstract class InvitationContentInput extends MutationInput {
  @TextField('Where it goes beside the accounts and contact data that are known; not for a group.', {
    clearable: true,
    max: 320,
  })
  email?: string | null;

  @IdField('The site (điểm cầu) to which it invites; null is: the conference does not say.', {
    clearable: true,
  })
  siteId?: string | null;

  @IntField('How many delegates each body may send; for a body or a group, 1 if not given.', {
    clearable: true,
    min: 1,
    max: MOST_DELEGATES,
  })
  quota?: number | null;

  @IntField('The lowest rank that a delegate is to have; ranks of posts count from 1, the highest.', {
    clearable: true,
    min: 1,
    max: LOWEST_RANK,
  })
  requiredRank?: number | null;

  @LocalizedField('Whom to send, in words: `1 lãnh đạo Bộ và 1 vụ trưởng`.', { clearable: true, max: 1000 })
  profile?: LocalizedTextInput[] | null;

  @LocalizedField('What is asked of those who come.', { clearable: true, max: 5000 })
  note?: LocalizedTextInput[] | null;

  @TextField('Whom to ask (đầu mối liên hệ), as printed; needed for the issue.', {
    clearable: true,
    max: 500,
  })
  contactPoint?: string | null;

  @DateField('By when to answer, the first day of the conference at the latest.', { clearable: true })
  replyBy?: string | null;

  @TextField('Number of the document, for example `15/GM-BNV`.', { clearable: true, max: 100 })
  documentNumber?: string | null;

  @IdsField('Documents that go with it, in order: files of the conference.', {
    clearable: true,
    max: MOST_FILES,
  })
  fileIds?: string[] | null;
}

@InputType({ description: 'A new invitation, to exactly one of body, group, post and person; not sent yet.' })
export class CreateInvitationInput extends InvitationContentInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField('The body; it sends delegates.', { clearable: true })
  bodyId?: string | null;

  @IdField('The group; each of its members sends delegates.', { clearable: true })
  groupId?: string | null;

  @IdField('The post; whoever holds it on the first day of the conference comes in person.', {
    clearable: true,
  })
  postId?: string | null;

  @IdField('The person, who comes in person.', { clearable: true })
  personId?: string | null;
}

@InputType({ description: 'Changes of an invitation that is not issued yet.' })
export class UpdateInvitationInput extends InvitationContentInput {
  @IdField('The invitation.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'An invitation that is not issued yet is dropped.' })
export class RemoveInvitationInput extends MutationInput {
  @IdField('The invitation.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'Invitations are sent to those whom they invite.' })
export class IssueInvitationsInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdsField('The invitations; all drafts of the conference if not given.', {
    optional: true,
    max: MOST_INVITATIONS,
  })
  ids?: string[];

  @DateField(
    'The day as of which groups have their members, of those that still exist; today if not given.',
    {
      optional: true,
    },
  )
  expandedOn?: string;

  @TextField('Why they come later than the policy of the kind asks for; needed only then.', {
    optional: true,
    max: 1000,
  })
  lateReason?: string;
}

@InputType({ description: 'An issued invitation is taken back.' })
export class WithdrawInvitationInput extends MutationInput {
  @IdField('The invitation.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why; those who were invited read it.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'Others are issued in the place of invitations whose time or place changed.' })
export class ReissueInvitationsInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdsField(
    'The invitations to replace; all that are outdated if not given, but for those that would go to nobody now.',
    {
      optional: true,
      max: MOST_INVITATIONS,
    },
  )
  ids?: string[];

  @TextField('What has changed; those who are invited read it.', { max: 1000 })
  reason: string;

  @DateField('By when to answer anew; as before if not given.', { optional: true })
  replyBy?: string;

  @IdField(
    'The site to which they invite now, null: not said; as before if not given. Delegates keep their seats.',
    {
      clearable: true,
    },
  )
  siteId?: string | null;
}

@InputType({ description: 'Who is invited answers.' })
export class AnswerInvitationInput extends MutationInput {
  @IdField('Who is invited: id of the invitee.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(InviteeAnswer, 'The answer.')
  answer: InviteeAnswer;

  @TextField('What is to be said beside it.', { clearable: true, max: 1000 })
  note?: string | null;
}

@InputType({ description: 'Invitations were handed over on paper.' })
export class MarkInvitationsDeliveredInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdsField('Who has them: ids of invitees.', { max: MOST_INVITATIONS })
  inviteeIds: string[];

  @DateTimeField('When; now if not given.', { optional: true })
  deliveredAt?: string;
}
