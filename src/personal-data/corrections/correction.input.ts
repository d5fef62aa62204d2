import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  IdField,
  MutationInput,
  RevisionField,
  TextField,
} from '../../platform/graphql/index.js';

@InputType({
  description: 'A delegate is named wrongly: give the name, the post, or both as they should be.',
})
export class RequestCorrectionInput extends MutationInput {
  @IdField('The delegate, who is the viewer.')
  delegateId: string;

  @TextField('Full name, without titles.', { clearable: true, max: 200 })
  name?: string | null;

  @TextField('The post as it is to be printed.', { clearable: true, max: 500 })
  postPrinted?: string | null;
}

@InputType({ description: 'What the staff of the conference says to a request for a correction.' })
export class DecideCorrectionInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @BooleanField('Whether the record is corrected.')
  accept: boolean;

  @TextField('Why; needed where it stays as it is.', { clearable: true, max: 1000 })
  reason?: string | null;
}
