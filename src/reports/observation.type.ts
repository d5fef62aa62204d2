import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../directory/index.js';
import {
  connectionOf,
  DateScalar,
  DecimalScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { Indicator, Target } from './indicator.type.js';
import { Period } from './period.type.js';
import { RatioDenominator } from './report.enums.js';
import { Report } from './report.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What a report says was reached (kết quả thực hiện): value and ratio as reported, each beside what follows from the numbers. Never corrected.',
})
export class Observation extends Node {
  @Field(() => Report, { description: 'The report that says so.' })
  report: Report;

  @Field(() => Indicator, { description: 'What was measured.' })
  indicator: Indicator;

  @Field(() => Period, { description: 'The period that the value is for.' })
  period: Period;

  @Field(() => Body, { nullable: true, description: 'The body that the value is of; null is: all together.' })
  body: Body | null;

  @Field(() => DecimalScalar, {
    description: 'The value in the unit of the indicator: `reportedValue` times `scale`, exactly.',
  })
  value: string;

  @Field(() => DecimalScalar, { description: 'The number as reported, in units of `scale`.' })
  reportedValue: string;

  @Field(() => Int, {
    description:
      'What one of the reported number stands for: 1, 1000 (nghìn), 1000000 (triệu) or 1000000000 (tỷ).',
  })
  scale: number;

  @Field(() => Boolean, { description: 'Whether it was reported as "about" (khoảng).' })
  approximate: boolean;

  @Field(() => String, { nullable: true, description: 'The value as the source prints it.' })
  printed: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day up to which was counted; null is unknown.',
  })
  asOf: string | null;

  @Field(() => Target, {
    nullable: true,
    description: 'The target that it is measured against; null is: none named.',
  })
  target: Target | null;

  @Field(() => ReportedRatio, {
    nullable: true,
    description: 'The ratio that the report states; null if it states none.',
  })
  reportedRatio: ReportedRatio | null;
}

@ObjectType({ description: 'A ratio as a report states it.' })
export class ReportedRatio {
  @Field(() => DecimalScalar, { description: 'The ratio in per cent, for example `80.3`.' })
  percent: string;

  @Field(() => Int, { description: 'How many decimals it is printed with; they set how exact it is.' })
  decimals: number;

  @Field(() => String, { nullable: true, description: 'The ratio as the source prints it.' })
  printed: string | null;

  @Field(() => RatioDenominator, { description: 'What it is a share of.' })
  denominator: RatioDenominator;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What it is a share of, as a number, if the report tells it; null for a target, which has its value itself.',
  })
  denominatorValue: string | null;
}

@ObjectType({ description: 'A ratio that follows from the numbers.' })
export class ComputedRatio {
  @Field(() => DecimalScalar, {
    description: 'The ratio in per cent, rounded half up to at most 4 decimals.',
  })
  percent: string;

  @Field(() => RatioDenominator, { description: 'What it is a share of.' })
  denominator: RatioDenominator;
}

@ObjectType({
  description:
    'What the target must have been if the reported ratio is right. It follows from value and ratio and is no fact. In whole numbers, or with 4 decimals where the unit has fractions: the value rounded half up, the ends rounded outwards.',
})
export class ImpliedTarget {
  @Field(() => DecimalScalar, { description: 'Value divided by reported ratio.' })
  value: string;

  @Field(() => DecimalScalar, {
    description:
      'Lowest target that the printed precision of the ratio allows: `80,3%` may be just under 80.35 %.',
  })
  lowest: string;

  @Field(() => DecimalScalar, {
    description: 'Highest target that the printed precision of the ratio allows: `80,3%` may be 80.25 %.',
  })
  highest: string;
}

@ArgsType()
export class ReportObservationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this indicator.' })
  indicatorId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those of this body.' })
  bodyId?: string;
}

@ArgsType()
export class ObservationsArgs extends ReportObservationsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of reports heard at this conference.' })
  conferenceId?: string;
}

@ObjectType({ description: 'A page of observations.' })
export class ObservationConnection extends connectionOf(Observation) {}

@ObjectType({ description: 'Answer of a mutation of an observation.' })
export class ObservationPayload extends payloadOf(Observation) {}
