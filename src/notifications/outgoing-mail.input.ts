import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, MutationInput, RevisionField, TextField } from '../platform/graphql/index.js';
import { BounceReason } from './outgoing-mail.enums.js';

@InputType({
  description:
    'A mail that bounced or failed, or of which nobody knows whether it was sent, is to be sent again; who got it already gets it twice.',
})
export class ResendMailInput extends MutationInput {
  @IdField('The mail.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A mail that was sent has come back to the box of the sender.' })
export class RecordBounceInput extends MutationInput {
  @IdField('The mail; the `Message-ID` of what came back begins with it.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(BounceReason, 'Why.')
  reason: BounceReason;

  @TextField(
    'The status code that came with it, such as `5.1.1` (RFC 3464: the line `Status`); codes for good only, which begin with 5.',
    { optional: true, max: 11 },
  )
  statusCode?: string;
}
