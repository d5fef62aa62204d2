import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  EnumField,
  IdField,
  IntField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { ConferenceAction } from './conference.states.js';

const { POSTPONE: _, CANCEL: __, ...STEPS } = ConferenceAction;

@InputType({ description: 'A step in the life of a conference.' })
export class AdvanceConferenceInput extends MutationInput {
  @IdField('The conference.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(
    ConferenceAction,
    `The step: ${Object.values(STEPS).join(', ')}. Postponing and cancelling have mutations of their own.`,
  )
  action: ConferenceAction;
}

@InputType({ description: 'A conference is put off.' })
export class PostponeConferenceInput extends MutationInput {
  @IdField('The conference.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;

  @DateField('The new first day, if it is set.', { clearable: true })
  startsOn?: string | null;

  @DateField('The new last day; the new first day if not given.', { clearable: true })
  endsOn?: string | null;
}

@InputType({ description: 'A conference is called off.' })
export class CancelConferenceInput extends MutationInput {
  @IdField('The conference.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'The rules for conferences of a kind; absent is unchanged, null is: no rule.' })
export class SetConferencePolicyInput extends MutationInput {
  @TextField('Code of the kind.', { max: 50 })
  kindCode: string;

  @RevisionField()
  expectedRevision: number;

  @IntField('Working days by which invitations come before the conference.', {
    clearable: true,
    min: 0,
    max: 365,
  })
  invitationNoticeDays?: number | null;

  @BooleanField('Whether those are clear days.', { optional: true })
  countsClearDays?: boolean;

  @IntField('Working days within which a notice of conclusions follows.', {
    clearable: true,
    min: 0,
    max: 365,
  })
  conclusionsNoticeDays?: number | null;

  @BooleanField('Whether an agenda is published only after another person has approved it.', {
    optional: true,
  })
  approvesAgenda?: boolean;

  @TextField('Source of the rules.', { clearable: true, max: 300 })
  governedBy?: string | null;
}
