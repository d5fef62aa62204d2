import { InputType } from '@nestjs/graphql';
import { IdField, MutationInput, RevisionField, TextField } from '../platform/graphql/index.js';

@InputType({ description: 'A person whose personal data is to be erased for good.' })
export class ErasePersonalDataInput extends MutationInput {
  @IdField('The person.')
  personId: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why, for example the request of the person; it is kept, so it must not say what is erased.', {
    max: 1000,
  })
  reason: string;
}
