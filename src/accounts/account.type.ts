import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  DateTimeScalar,
  LanguageTagScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { AccessToken } from './access-token.type.js';
import { CalendarLink } from './calendar-link.type.js';
import { AccountSession } from './session.type.js';

@ObjectType({ implements: () => [Node], description: 'Somebody who can sign in (tài khoản).' })
export class Account extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      'E-mail address to sign in with; for the account itself and administrators, null for others.',
  })
  email: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it administers the installation; for the account itself and administrators, null for others.',
  })
  administrator: boolean | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'Language of mails to it, `vi` or `en`; for the account itself and administrators, null for others.',
  })
  language: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was disabled; null while it is not, and for all but itself and administrators.',
  })
  disabledAt: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an invitation still waits to be accepted; for the account itself and administrators, null for others.',
  })
  invited: boolean | null;

  @Field(() => [AccountSession], {
    nullable: true,
    description: 'Where it is signed in, latest first; for the account itself in a session, null for others.',
  })
  sessions: AccountSession[] | null;

  @Field(() => [AccessToken], {
    nullable: true,
    description:
      'Its access tokens that are still valid, latest first; for the account itself in a session, null for others.',
  })
  accessTokens: AccessToken[] | null;

  @Field(() => [CalendarLink], {
    nullable: true,
    description:
      'Its calendar links that were not taken back, latest first; for the account itself, null for others.',
  })
  calendarLinks: CalendarLink[] | null;
}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in the name or the e-mail address, without regard to tone marks and case.',
  })
  text?: string;
}

@ObjectType({ description: 'A page of accounts.' })
export class AccountConnection extends connectionOf(Account) {}

@ObjectType({ description: 'Answer of a mutation of an account.' })
export class AccountPayload extends payloadOf(Account) {}

@ObjectType({ description: 'Answer of a mutation that invites somebody to have an account.' })
export class AccountInvitationPayload extends payloadOf(Account) {
  @Field(() => String, {
    nullable: true,
    description:
      'Link by which the owner of the account sets the password, valid for 7 days. Shown this once: null when the operation is repeated.',
  })
  invitationUrl: string | null;
}

@ObjectType({ description: 'Answer of a mutation that lets somebody set a new password.' })
export class ResetLinkPayload extends payloadOf(Account) {
  @Field(() => String, {
    nullable: true,
    description:
      'Link by which the owner of the account sets a new password, valid for 24 hours. Shown this once: null when the operation is repeated.',
  })
  resetUrl: string | null;
}
