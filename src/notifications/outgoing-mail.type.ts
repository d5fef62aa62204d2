import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { Body } from '../directory/index.js';
import {
  connectionOf,
  DateTimeScalar,
  LanguageTagScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { BounceReason, MailKind, MailState } from './outgoing-mail.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A mail that Plenary sends, from the moment at which it is wanted (thư đi).',
})
export class OutgoingMail extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you have it sent again.',
  })
  revision: number;

  @Field(() => MailKind, { description: 'What it is for.' })
  kind: MailKind;

  @Field(() => MailState, { description: 'How far it has come.' })
  state: MailState;

  @Field(() => String, { description: 'Name of the recipient.' })
  recipientName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the recipient; null 90 days after it was queued, and after an erasure.',
  })
  recipientAddress: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the mail, `vi` or `en`.' })
  language: string;

  @Field(() => String, { description: 'Subject.' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text; null for the staff of some of its conferences only, 90 days after it was queued, and after an erasure.',
  })
  text: string | null;

  @Field(() => Body, { nullable: true, description: 'The body whose focal point is written to.' })
  body: Body | null;

  @Field(() => [Conference], {
    description: 'The conferences that it tells of, as far as you may see them; newest first.',
  })
  conferences: Conference[];

  @Field(() => Int, { description: 'How often it was given to the mail server.' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last attempt failed, for programs: the code of the mail server, such as `550 5.1.1 RCPT TO`, or of the message that came back, such as `5.1.1`; or of the network, such as ' +
      '`ECONNREFUSED`; `NO_MAIL_SERVER` while there is none (SMTP_URL), `EXPIRED` when it has waited for three days, `NO_ANSWER_KNOWN` when Plenary was ended meanwhile.',
  })
  lastError: string | null;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the moment at which it was queued.' })
  queuedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Before when it is not attempted; null unless it is queued.',
  })
  nextAttemptAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the last attempt.' })
  sendingAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Timestamp of the moment at which the mail server took it; it may have come back since.',
  })
  sentAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Timestamp of the moment at which it was refused, or was recorded as come back.',
  })
  bouncedAt: Date | null;

  @Field(() => BounceReason, {
    nullable: true,
    description: 'Why it does not reach its recipient; null unless it bounced.',
  })
  bounceReason: BounceReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the account that has recorded that it came back; null where the mail server said so itself.',
  })
  bounceRecordedBy: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Timestamp of the moment at which it failed for good.',
  })
  failedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Timestamp of the interruption.' })
  interruptedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the account that has last had it sent again by hand.',
  })
  resentBy: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Timestamp of the moment at which it was last had sent again.',
  })
  resentAt: Date | null;
}

@ObjectType({ description: 'A page of mails.' })
export class OutgoingMailConnection extends connectionOf(OutgoingMail) {}

@ObjectType({ description: 'Answer of a mutation of a mail.' })
export class OutgoingMailPayload extends payloadOf(OutgoingMail) {}

@ArgsType()
export class OutboxArgs extends PageArgs {
  @Field(() => MailState, { nullable: true, description: 'Only mails in this state.' })
  state?: MailState;

  @Field(() => MailKind, { nullable: true, description: 'Only mails of this kind.' })
  kind?: MailKind;

  @Field(() => ID, { nullable: true, description: 'Only mails that tell of this conference.' })
  conferenceId?: string;
}
