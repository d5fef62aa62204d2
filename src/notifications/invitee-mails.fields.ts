import { Parent } from '@nestjs/graphql';
import { Invitee } from '../invitations/index.js';
import { FieldsOf, LoadedField, type Row } from '../platform/graphql/index.js';
import { OutgoingMail } from './outgoing-mail.type.js';

@FieldsOf(() => Invitee)
export class InviteeMailsFields {
  @LoadedField(() => [OutgoingMail], {
    description:
      'The mails to it, oldest first: what was sent, what waits, what came back and what a mail server has refused. For the staff of the conference; empty for others.',
  })
  mails(@Parent() invitee: Row) {
    return invitee.mails;
  }
}
