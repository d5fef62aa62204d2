import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  DecimalField,
  EnumField,
  IdField,
  InputField,
  InputListField,
  IntField,
  MutationInput,
  OperationIdField,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { PeriodInput } from './indicator.input.js';
import { RatioDenominator } from './report.enums.js';

/** The most observations that are taken at once. */
const MOST_OBSERVATIONS = 500;

@InputType({ description: 'A ratio as the report states it.' })
export class ReportedRatioInput {
  @DecimalField(
    'The ratio in per cent, with just the decimals that are printed: `80.3` for `80,3%`, `30` for `30%`.',
  )
  percent: string;

  @TextField('The ratio as the source prints it.', { clearable: true, max: 100 })
  printed?: string | null;

  @EnumField(RatioDenominator, 'What it is a share of.')
  denominator: RatioDenominator;

  @DecimalField(
    'What it is a share of, as a number, if the report tells it; not for a target, which has its value itself.',
    {
      clearable: true,
    },
  )
  denominatorValue?: string | null;
}

@InputType({ description: 'What a report says was reached.' })
export class ObservationInput {
  @IdField('What was measured; one version of an indicator.')
  indicatorId: string;

  @InputField(() => PeriodInput, 'The period that the value is for.')
  period: PeriodInput;

  @IdField('The body that the value is of; left out: all together.', { clearable: true })
  bodyId?: string | null;

  @DecimalField('The number as reported, in units of `scale`: 543959 for `543.959 triệu đồng`.')
  reportedValue: string;

  @IntField(
    'What one of the reported number stands for: 1 (if not given), 1000 (nghìn), 1000000 (triệu) or 1000000000 (tỷ).',
    {
      optional: true,
      min: 1,
      max: 1_000_000_000,
    },
  )
  scale?: number;

  @BooleanField('Whether it is reported as "about" (khoảng).', { optional: true })
  approximate?: boolean;

  @TextField('The value as the source prints it.', { clearable: true, max: 200 })
  printed?: string | null;

  @DateField('The day up to which was counted, if the report says so.', { clearable: true })
  asOf?: string | null;

  @IdField('The target that it is measured against: of the same indicator and period.', { clearable: true })
  targetId?: string | null;

  @InputField(
    () => ReportedRatioInput,
    'The ratio that the report states. It is kept beside the computed one.',
    {
      clearable: true,
    },
  )
  reportedRatio?: ReportedRatioInput | null;
}

@InputType({ description: 'A figure of a report.' })
export class RecordObservationInput extends ObservationInput {
  @OperationIdField()
  operationId?: string | null;

  @IdField('The report that states it.')
  reportId: string;
}

@InputType({
  description:
    'A figure gets other values. What it was stays in its revisions, with who has changed it and why.',
})
export class ReviseObservationInput extends MutationInput {
  @IdField('The observation.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why it is revised.', { max: 1000 })
  reason: string;

  @DecimalField('The number as reported, in units of `scale`.', { optional: true })
  reportedValue?: string;

  @IntField('What one of the reported number stands for: 1, 1000, 1000000 or 1000000000.', {
    optional: true,
    min: 1,
    max: 1_000_000_000,
  })
  scale?: number;

  @BooleanField('Whether it is reported as "about" (khoảng).', { optional: true })
  approximate?: boolean;

  @TextField('The value as the source prints it.', { clearable: true, max: 200 })
  printed?: string | null;

  @DateField('The day up to which was counted.', { clearable: true })
  asOf?: string | null;

  @IdField('The target that it is measured against: of the same indicator and period.', { clearable: true })
  targetId?: string | null;

  @InputField(() => ReportedRatioInput, 'The ratio that the report states.', { clearable: true })
  reportedRatio?: ReportedRatioInput | null;
}

@InputType({ description: 'Many figures of a report, such as a sheet. Either all are written or none.' })
export class RecordObservationsInput extends MutationInput {
  @IdField('The report that states them.')
  reportId: string;

  @InputListField(() => ObservationInput, `The figures, in order; at most ${MOST_OBSERVATIONS}.`, {
    max: MOST_OBSERVATIONS,
  })
  observations: ObservationInput[];
}
