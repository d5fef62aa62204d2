import { InputType } from '@nestjs/graphql';
import {
  DateField,
  EnumField,
  IdField,
  IdsField,
  InputField,
  IntField,
  MutationInput,
  RevisionField,
  TextField,
} from '../../platform/graphql/index.js';
import { ExtensionDecision } from './follow-up.enums.js';

const LONG = 10_000;
const FILES =
  'Files of the conference that show it, sent by whoever reports (or by anybody, if the staff of the conference report).';

@InputType({ description: 'The body accepts its share.' })
export class AcceptAssignmentInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What the body says to it.', { max: LONG, clearable: true })
  text?: string | null;
}

@InputType({ description: 'The body tells how far it is.' })
export class ReportProgressInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What was done, and what was not; also why it is further back than it was reported.', {
    max: LONG,
  })
  text: string;

  @IntField('How far it is, of 100; with 100 evidence is needed.', { min: 0, max: 100, clearable: true })
  percent?: number | null;

  @IdsField(FILES, { max: 20, optional: true })
  fileIds?: string[];
}

@InputType({ description: 'Somebody in charge has said that no evidence is needed.' })
export class WaiverInput {
  @TextField('Why.', { max: 1000 })
  reason: string;

  @TextField('Who has said so, by name.')
  waivedBy: string;
}

@InputType({ description: 'The body reports its share done, with evidence or a waiver.' })
export class ReportDoneInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What was done.', { max: LONG })
  text: string;

  @IdsField(FILES, { max: 20, optional: true })
  fileIds?: string[];

  @InputField(() => WaiverInput, 'In place of evidence.', { clearable: true })
  waiver?: WaiverInput | null;
}

@InputType({ description: 'The body asks for more time; also after the deadline has passed.' })
export class RequestExtensionInput extends MutationInput {
  @IdField('The share.')
  assignmentId: string;

  @DateField('The deadline that it asks for: later than the present one, and not past.')
  deadline: string;

  @TextField('Why more time is needed.', { max: LONG })
  reason: string;
}

@InputType({ description: 'What the body has reported is confirmed as done.' })
export class ConfirmDoneInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('What is said to it.', { max: LONG, clearable: true })
  text?: string | null;
}

@InputType({ description: 'The report that it is done is not accepted: there is more to do.' })
export class ReturnDoneInput extends MutationInput {
  @IdField('The share.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why; what is missing.', { max: LONG })
  reason: string;
}

@InputType({ description: 'More time is granted or refused.' })
export class DecideExtensionInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(ExtensionDecision, 'Whether there is more time.')
  decision: ExtensionDecision;

  @DateField(
    'The new deadline if it is granted, later than the one before; the one that was asked for if left out.',
    {
      clearable: true,
    },
  )
  deadline?: string | null;

  @TextField('What is said to it.', { max: 1000, clearable: true })
  note?: string | null;
}
