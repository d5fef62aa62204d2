import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';
import { DateScalar, DecimalScalar, ListSize } from '../../platform/graphql/index.js';
import { Indicator, Target } from '../indicator.type.js';
import { Observation } from '../observation.type.js';
import { Period } from '../period.type.js';
import { Aggregation } from '../report.enums.js';

@ObjectType({
  description:
    'Targets and what was reached (thực hiện so với mục tiêu). Each definition is a series of its own: versions, indicators and units are never mixed.',
})
export class IndicatorProgress {
  @Field(() => DateScalar, { description: 'The day whose state it is.' })
  asOf: string;
}

@ObjectType({ description: 'Targets and what was reached of one version of one indicator.' })
export class ProgressSeries {
  @Field(() => Indicator, { description: 'What is measured.' })
  indicator: Indicator;

  @ListSize(4)
  @Field(() => [PeriodProgress], { description: 'By period, the earliest first.' })
  periods: PeriodProgress[];
}

@ObjectType({ description: 'Targets and what was reached in a period.' })
export class PeriodProgress {
  @Field(() => Period, { description: 'The period.' })
  period: Period;

  @ListSize(64)
  @Field(() => [BodyProgress], {
    description: 'By body: first what is stated of all together (no body), then the bodies by name.',
  })
  rows: BodyProgress[];
}

@ObjectType({ description: 'Target and what was reached of a body in a period.' })
export class BodyProgress {
  @Field(() => Body, { nullable: true, description: 'The body; null is: all together.' })
  body: Body | null;

  @Field(() => Target, {
    nullable: true,
    description:
      'The target: the one that the figure names, else the only one there is for the body and period; null is none, or several.',
  })
  target: Target | null;

  @ListSize(1)
  @Field(() => [Target], {
    description: 'Further targets of the body for the period, such as those that other instruments set.',
  })
  otherTargets: Target[];

  @Field(() => Observation, {
    nullable: true,
    description:
      'The figure that counts: of the conference that came last, there the one counted up to the latest day, else recorded ' +
      'last. Null is: none; it is not zero.',
  })
  actual: Observation | null;

  @ListSize(1)
  @Field(() => [Observation], {
    description:
      'The figures that it has taken the place of, earliest first: with it, how the figure changed from conference to conference.',
  })
  superseded: Observation[];
}

@ObjectType({ description: 'A value as a share of its target, as computed and as reported.' })
export class Achievement {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Value divided by target in per cent, rounded half up to at most 4 decimals; null while the value of the target is not known.',
  })
  percent: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The share of the target that the report states, in per cent; null if it states none.',
  })
  reportedPercent: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the reported share is the computed one, rounded to the decimals it is printed with; null where one of them is missing.',
  })
  agrees: boolean | null;
}

@ObjectType({
  description:
    'The bodies of a period put together, as the indicator says. What is stated of all together is not among them. Missing figures stay missing.',
})
export class ProgressTotal {
  @Field(() => Aggregation, { description: 'How they are put together.' })
  aggregation: Aggregation;

  @Field(() => Int, { description: 'How many bodies there are.' })
  bodies: number;

  @Field(() => Int, { description: 'How many of them have a figure.' })
  withFigure: number;

  @Field(() => Int, { description: 'How many of them have a target of their own whose value is known.' })
  withTarget: number;

  @Field(() => Int, { description: 'How many of them have both: those that `percent` compares.' })
  compared: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'SUM: the sum of the figures there are. LAST: the figure counted up to the latest day, if one is. RATIO: null, for ratios are never added.',
  })
  value: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'SUM: the sum of the targets there are. LAST: the target of the body whose figure counts. RATIO: null.',
  })
  target: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'SUM: the sum of the figures of those that have both, divided by the sum of their targets. LAST: value divided by target. ' +
      'In per cent, rounded half up to at most 4 decimals. RATIO: null.',
  })
  percent: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether one of the figures is interim; null where there is no figure.',
  })
  interim: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether one of the figures was reported as "about" (khoảng); null where there is no figure.',
  })
  approximate: boolean | null;
}
