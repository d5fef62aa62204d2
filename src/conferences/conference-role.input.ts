import { InputType } from '@nestjs/graphql';
import { ConferenceRole } from '../platform/auth/index.js';
import {
  DateTimeField,
  EnumField,
  IdField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';

@InputType({ description: 'A role at a conference for an account.' })
export class GiveRoleInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @TextField('E-mail address of the account.', { max: 320 })
  email: string;

  @EnumField(ConferenceRole, 'The role.')
  role: ConferenceRole;

  @DateTimeField('Until when; until it is ended if not given.', { clearable: true })
  validUntil?: string | null;
}

@InputType({ description: 'A role at a conference to end, from this moment on.' })
export class EndRoleInput extends MutationInput {
  @IdField('The role.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
