import { InputType } from '@nestjs/graphql';
import { IdField, IntField, MutationInput, TextField } from '../platform/graphql/index.js';

@InputType({ description: 'How a person is reached.' })
export class SetContactInput extends MutationInput {
  @IdField('The person.')
  personId: string;

  @IntField(
    'The `revision` of the contact that the change was made from, left out where there is none yet; if it is no longer the present one, nothing is written and the code is `CONFLICT`.',
    { optional: true, min: 1, max: 2_147_483_647 },
  )
  expectedRevision?: number;

  @TextField('E-mail address.', { clearable: true, max: 254 })
  email?: string | null;

  @TextField('Telephone number, for example `+84 24 3771 9999`.', { clearable: true, max: 40 })
  phone?: string | null;
}
