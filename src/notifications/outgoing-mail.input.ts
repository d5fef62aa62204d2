import { InputType } from '@nestjs/graphql';
import { IdField, MutationInput, RevisionField } from '../platform/graphql/index.js';

@InputType({
  description:
    'A mail that failed, or of which nobody knows whether it was sent, is to be sent again; who got it already gets it twice.',
})
export class ResendMailInput extends MutationInput {
  @IdField('The mail.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
