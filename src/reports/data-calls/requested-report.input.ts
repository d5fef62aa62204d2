import { InputType } from '@nestjs/graphql';
import {
  DateField,
  IdField,
  InputListField,
  LanguageField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../../platform/graphql/index.js';
import { ReportPresentationInput } from '../report.input.js';

@InputType({ description: 'What a report says under a heading of the outline.' })
export class ReportSectionInput {
  @IdField('The heading, of the same request.')
  headingId: string;

  @TextField('The text; null takes it away again.', { clearable: true, max: 50_000 })
  text?: string | null;

  @LanguageField('Language in which it is written.')
  language: string;
}

@InputType({
  description: 'A body writes the report that it was asked for; by the first of these the report is begun.',
})
export class WriteReportInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Title of the report; that of the request as long as it has none of its own.', {
    optional: true,
    max: 2000,
  })
  title?: LocalizedTextInput[];

  @InputListField(() => ReportSectionInput, 'What it says under headings, each once; the others stay.', {
    optional: true,
    max: 100,
  })
  sections?: ReportSectionInput[];
}

@InputType({
  description: 'A body delivers its report. What is missing is told, and does not stand against it.',
})
export class DeliverReportInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A report came on paper.' })
export class RecordDeliveryInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('When it came, today at the latest.')
  deliveredOn: string;

  @LocalizedField('Title of the report; that of the request if not given.', { optional: true, max: 2000 })
  title?: LocalizedTextInput[];
}

@InputType({ description: 'A delivered report goes back to the body.' })
export class ReturnReportInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 5000 })
  reason: string;
}

@InputType({ description: 'A body gets more time.' })
export class ExtendReportInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('By when the report is due from now on, later than before.')
  dueOn: string;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({
  description: 'A delivered report becomes part of the record of the conference, for all who see that.',
})
export class AcceptReportInput extends MutationInput {
  @IdField('What the body was asked for.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @InputListField(() => ReportPresentationInput, 'The agenda items at which it is presented, each once.', {
    clearable: true,
    max: 50,
  })
  presentations?: ReportPresentationInput[] | null;
}
