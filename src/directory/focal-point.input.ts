import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateTimeField,
  IdField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';

@InputType({ description: 'An account that is to speak for a body.' })
export class AppointFocalPointInput extends MutationInput {
  @IdField('The body.')
  bodyId: string;

  @TextField('E-mail address of the account.', { max: 320 })
  email: string;

  @BooleanField('Whether it also speaks for the bodies below; no if not given.', { optional: true })
  includesBelow?: boolean;

  @DateTimeField('Until when; until it is dismissed if not given.', { clearable: true })
  validUntil?: string | null;
}

@InputType({ description: 'A focal point to dismiss, from this moment on.' })
export class DismissFocalPointInput extends MutationInput {
  @IdField('The focal point.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
