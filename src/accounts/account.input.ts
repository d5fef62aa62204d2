import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  EnumField,
  IdField,
  IdsField,
  LanguageField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { TokenScope } from './account.enums.js';

@InputType({ description: 'Somebody who is to get an account.' })
export class InviteAccountInput extends MutationInput {
  @TextField('E-mail address to sign in with.', { max: 254 })
  email: string;

  @TextField('Name.', { max: 200 })
  name: string;

  @LanguageField('Language of mails to it, `vi` or `en`; `vi` if not given.', { optional: true })
  language?: string;

  @BooleanField('Whether it is to administer the installation; no if not given.', { optional: true })
  administrator?: boolean;

  @IdField('The person of the directory that it belongs to.', { clearable: true })
  personId?: string | null;
}

@InputType({ description: 'An account whose invitation is to be made anew.' })
export class RenewAccountInvitationInput extends MutationInput {
  @IdField('The account.')
  id: string;
}

@InputType({ description: 'An account whose owner is to set a new password.' })
export class CreateResetLinkInput extends MutationInput {
  @IdField('The account.')
  id: string;
}

@InputType({ description: 'Changes of an account.' })
export class UpdateAccountInput extends MutationInput {
  @IdField('The account.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Name.', { optional: true, max: 200 })
  name?: string;

  @LanguageField('Language of mails to it, `vi` or `en`.', { optional: true })
  language?: string;

  @BooleanField('Whether it administers the installation.', { optional: true })
  administrator?: boolean;

  @IdField('The person of the directory that it belongs to.', { clearable: true })
  personId?: string | null;
}

@InputType({ description: 'An account that is to be disabled.' })
export class DisableAccountInput extends MutationInput {
  @IdField('The account.')
  id: string;
}

@InputType({ description: 'A disabled account that may sign in again.' })
export class EnableAccountInput extends MutationInput {
  @IdField('The account.')
  id: string;
}

@InputType({ description: 'A session to end.' })
export class EndSessionInput extends MutationInput {
  @IdField('The session.')
  id: string;
}

@InputType({ description: 'That all other sessions are to end.' })
export class EndOtherSessionsInput extends MutationInput {}

@InputType({ description: 'A new access token.' })
export class CreateAccessTokenInput extends MutationInput {
  @TextField('What you call it, for example the program that uses it.', { max: 100 })
  name: string;

  @EnumField(TokenScope, 'What may be done with it.')
  scope: TokenScope;

  @IdsField(
    'The only conferences that it is to be good for: it writes in them only, and sees elsewhere what anybody signed in sees. No such limit if not given.',
    { clearable: true, max: 100 },
  )
  conferenceIds?: string[] | null;

  @DateField('Last day on which it is valid, in UTC; at most a year from now.')
  expiresOn: string;
}

@InputType({ description: 'An access token to take back.' })
export class RevokeAccessTokenInput extends MutationInput {
  @IdField('The token.')
  id: string;
}

@InputType({ description: 'That a new calendar link is wanted.' })
export class CreateCalendarLinkInput extends MutationInput {}

@InputType({ description: 'A calendar link to take back.' })
export class RevokeCalendarLinkInput extends MutationInput {
  @IdField('The link.')
  id: string;
}
