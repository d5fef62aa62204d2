import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EnumField,
  IdField,
  IdsField,
  InputField,
  InputListField,
  IntField,
  MutationInput,
  OperationIdField,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { DelegateRole } from './delegate.enums.js';

@InputType({ description: 'Somebody who is not in the directory yet.' })
export class NewPersonInput {
  @TextField('Full name, without titles.', { max: 200 })
  name: string;

  @TextField('Email address.', { clearable: true, max: 254 })
  email?: string | null;

  @TextField('Telephone number.', { clearable: true, max: 40 })
  phone?: string | null;
}

@InputType({ description: 'Who comes: somebody of the directory, or somebody new.' })
export class SentPersonInput {
  @IdField('The person, if in the directory.', { clearable: true })
  personId?: string | null;

  @InputField(() => NewPersonInput, 'The person, if not in the directory.', { clearable: true })
  newPerson?: NewPersonInput | null;

  @IdField('A post that the person holds on the day of the conference.', { clearable: true })
  postId?: string | null;

  @TextField('The post as it is to be printed, where it is not one of the directory.', {
    clearable: true,
    max: 500,
  })
  postPrinted?: string | null;
}

@InputType({ description: 'A person whom a body sends.' })
export class NominationInput extends SentPersonInput {
  @IdField('The site (điểm cầu) of the person; that of the invitation if not given.', { clearable: true })
  siteId?: string | null;

  @BooleanField('Whether the person heads the delegation.', { optional: true })
  isHead?: boolean;
}

@InputType({
  description:
    'An invited body names whom it sends, until the closing date of the invitation; later only the staff enters it.',
})
export class NominateDelegatesInput extends MutationInput {
  @IdField('The body or the person who was invited, by which invitation.')
  inviteeId: string;

  @InputListField(() => NominationInput, 'Who comes; each person once.', { max: 200 })
  delegates: NominationInput[];

  @TextField('Why more come than the quota says; for the organisers only.', { clearable: true, max: 1000 })
  overQuotaReason?: string | null;
}

@InputType({
  description:
    'Somebody is entered by the organisers without an invitation: a guest, or a delegate of a body.',
})
export class AddDelegateInput extends SentPersonInput {
  @OperationIdField()
  operationId?: string | null;

  @IdField('The conference.')
  conferenceId: string;

  @IdField('The body that sends the person, if one does.', { clearable: true })
  bodyId?: string | null;

  @EnumField(DelegateRole, 'As what the person comes.')
  role: DelegateRole;

  @IdField('The site (điểm cầu) of the person.', { clearable: true })
  siteId?: string | null;
}

@InputType({
  description:
    'Nominations are accepted, in the order given. Where a site has no seat left, the others wait for one; those that are confirmed or wait already stay as they are.',
})
export class ConfirmDelegatesInput extends MutationInput {
  @IdsField('The nominations, all of one conference.', { max: 500 })
  ids: string[];

  @TextField('Why more come than the quota of a body says.', { clearable: true, max: 1000 })
  overQuotaReason?: string | null;
}

@InputType({ description: 'A nomination is not accepted.' })
export class RejectDelegateInput extends MutationInput {
  @IdField('The delegate.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'A delegate does not come; nobody comes instead.' })
export class WithdrawDelegateInput extends MutationInput {
  @IdField('The delegate.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'Changes of a delegate; absent is unchanged, null clears.' })
export class UpdateDelegateInput extends MutationInput {
  @IdField('The delegate.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The site (điểm cầu). Whoever is confirmed moves only to a free seat.', { clearable: true })
  siteId?: string | null;

  @BooleanField('Whether the person heads the delegation.', { optional: true })
  isHead?: boolean;

  @BooleanField('Whether the person has a vote.', { optional: true })
  isVoting?: boolean;
}

@InputType({ description: 'A delegate gets a place in the order of precedence by hand.' })
export class SetPrecedenceInput extends MutationInput {
  @IdField('The delegate.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IntField('The place, 1 is the first; null: as the rules say.', { clearable: true, min: 1, max: 1_000_000 })
  place?: number | null;
}

@InputType({ description: 'A body gets a place in the order of precedence of a conference by hand.' })
export class SetBodyPrecedenceInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField('The body: it is invited or sends somebody.')
  bodyId: string;

  @IntField('The place, 1 is the first; null: as the rules say.', { clearable: true, min: 1, max: 1_000_000 })
  place?: number | null;
}

@InputType({
  description:
    'A site has another number of seats. Those who wait move up; nobody who is confirmed loses the seat.',
})
export class SetSiteCapacityInput extends MutationInput {
  @IdField('The site.')
  siteId: string;

  @IntField('Seats; null: not limited.', { clearable: true, min: 1, max: 1_000_000 })
  capacity?: number | null;
}

@InputType({
  description:
    'Somebody else of the same body is to come. Where the invitation was personal, the chair has to consent first.',
})
export class RequestSubstitutionInput extends MutationInput {
  @IdField('The delegate who cannot come.')
  delegateId: string;

  @RevisionField()
  expectedRevision: number;

  @InputField(() => SentPersonInput, 'Who comes instead.')
  substitute: SentPersonInput;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'What those who chair say to a substitution.' })
export class DecideSubstitutionInput extends MutationInput {
  @IdField('The substitution.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @BooleanField('Whether they consent.')
  accept: boolean;

  @IdField('Who of those who chair has said so (a person); needed for a consent.', { clearable: true })
  consentById?: string | null;

  @TextField('Why; needed for a refusal.', { clearable: true, max: 1000 })
  reason?: string | null;
}
