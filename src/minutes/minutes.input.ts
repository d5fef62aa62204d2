import { InputType } from '@nestjs/graphql';
import {
  DateField,
  EnumField,
  IdField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { MinutesSignatory } from './minutes.enums.js';

@InputType({ description: 'The minutes of a conference are opened; there is one for each.' })
export class OpenMinutesInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;
}

@InputType({ description: 'The secretary has checked the minutes; they wait for their signatures.' })
export class CheckMinutesInput extends MutationInput {
  @IdField('The minutes.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'Checked minutes go back to the draft; signatures fall.' })
export class ReturnMinutesInput extends MutationInput {
  @IdField('The minutes.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'The chair or the secretary signs the minutes in person.' })
export class SignMinutesInput extends MutationInput {
  @IdField('The minutes.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(MinutesSignatory, 'As whom you sign; who is both signs as one of them.')
  role: MinutesSignatory;
}

@InputType({ description: 'A chair or secretary without an account has signed the minutes on paper.' })
export class RecordPaperSignatureInput extends MutationInput {
  @IdField('The minutes.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(MinutesSignatory, 'As whom the person has signed.')
  role: MinutesSignatory;

  @IdField('Who has signed: an officer of the conference in that role.')
  personId: string;

  @DateField('Day of the signature.')
  signedOn: string;
}
