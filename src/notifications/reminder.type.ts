import { Field, ObjectType } from '@nestjs/graphql';
import { Body } from '../directory/index.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/index.js';
import { MailState, ReminderReason } from './outgoing-mail.enums.js';

@ObjectType({ description: 'That a body was written to about an assignment (đôn đốc).' })
export class Reminder {
  @Field(() => ReminderReason, { description: 'Why.' })
  reason: ReminderReason;

  @Field(() => DateScalar, { description: 'Day on which there was cause for it.' })
  day: string;

  @Field(() => Body, { nullable: true, description: 'The body whose focal point was written to.' })
  body: Body | null;

  @Field(() => MailState, { description: 'How far the mail has come.' })
  mailState: MailState;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the moment at which the mail was queued.' })
  queuedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Timestamp of the moment at which the mail server took it.',
  })
  sentAt: Date | null;
}
