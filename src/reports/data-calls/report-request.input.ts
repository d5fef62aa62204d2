import { InputType } from '@nestjs/graphql';
import {
  DateField,
  IdField,
  InputField,
  InputListField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../../platform/graphql/index.js';
import { PeriodInput } from '../indicator.input.js';

const MOST_HEADINGS = 100;
const MOST_FIGURES = 200;
const MOST_ADDRESSEES = 500;

@InputType({ description: 'A heading of an outline.' })
export class ReportHeadingInput {
  @LocalizedField('The heading.')
  title: LocalizedTextInput[];

  @LocalizedField('What is to be written under it.', { clearable: true, max: 5000 })
  guidance?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A figure that each body is asked for.' })
export class RequestedFigureInput {
  @IdField('What is measured; one version of an indicator.')
  indicatorId: string;

  @InputField(() => PeriodInput, 'The period that it is asked for.')
  period: PeriodInput;

  @IdField(
    'The target that it is measured against: of the same indicator and period, and of no single body.',
    {
      clearable: true,
    },
  )
  targetId?: string | null;
}

@InputType({ description: 'To whom a request goes: a body, or a group of bodies.' })
export class ReportAddresseeInput {
  @IdField('The body.', { clearable: true })
  bodyId?: string | null;

  @IdField('The group; its members are those of the day of issue.', { clearable: true })
  groupId?: string | null;
}

@InputType({ description: 'A new request for reports, not sent yet.' })
export class CreateReportRequestInput extends MutationInput {
  @IdField('The conference that the reports are for.')
  conferenceId: string;

  @LocalizedField('Title.', { max: 2000 })
  title: LocalizedTextInput[];

  @TextField('Number of the letter that asks.', { clearable: true, max: 100 })
  documentNumber?: string | null;

  @LocalizedField('What the bodies should know beside the outline.', { clearable: true, max: 20_000 })
  guidance?: LocalizedTextInput[] | null;

  @DateField('By when the reports are due.')
  dueOn: string;

  @InputListField(() => ReportHeadingInput, 'The outline, in order.', { max: MOST_HEADINGS })
  headings: ReportHeadingInput[];

  @InputListField(() => RequestedFigureInput, 'The figures that are asked for, in order, each once.', {
    max: MOST_FIGURES,
  })
  figures: RequestedFigureInput[];

  @InputListField(() => ReportAddresseeInput, 'To whom it goes, each once.', { max: MOST_ADDRESSEES })
  addressees: ReportAddresseeInput[];
}

@InputType({ description: 'Changes of a request that is not issued yet. Lists are replaced as a whole.' })
export class UpdateReportRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Title.', { optional: true, max: 2000 })
  title?: LocalizedTextInput[];

  @TextField('Number of the letter that asks.', { clearable: true, max: 100 })
  documentNumber?: string | null;

  @LocalizedField('What the bodies should know beside the outline.', { clearable: true, max: 20_000 })
  guidance?: LocalizedTextInput[] | null;

  @DateField('By when the reports are due.', { optional: true })
  dueOn?: string;

  @InputListField(() => ReportHeadingInput, 'The outline, in order.', { optional: true, max: MOST_HEADINGS })
  headings?: ReportHeadingInput[];

  @InputListField(() => RequestedFigureInput, 'The figures that are asked for, in order, each once.', {
    optional: true,
    max: MOST_FIGURES,
  })
  figures?: RequestedFigureInput[];

  @InputListField(() => ReportAddresseeInput, 'To whom it goes, each once.', {
    optional: true,
    max: MOST_ADDRESSEES,
  })
  addressees?: ReportAddresseeInput[];
}

@InputType({
  description:
    'A request is sent. Groups are expanded to their members of that day, and nothing changes after.',
})
export class IssueReportRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Day of issue, today at the latest.')
  issuedOn: string;
}

@InputType({ description: 'No more deliveries are taken.' })
export class CloseReportRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'Deliveries are taken again.' })
export class ReopenReportRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A request is taken back.' })
export class WithdrawReportRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}
