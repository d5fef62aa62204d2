import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '../../accounts/index.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graphql/index.js';
import { Target } from '../indicator.type.js';
import { ReportedRatio } from '../observation.type.js';

@ObjectType({
  description: 'What a figure is, or was, in one of its revisions. None of them is ever changed.',
})
export class ObservationRevision {
  @Field(() => Int, { description: 'Number of the revision, from 1.' })
  revision: number;

  @Field(() => DecimalScalar, { description: 'The value in the unit of the indicator.' })
  value: string;

  @Field(() => DecimalScalar, { description: 'The number as reported, in units of `scale`.' })
  reportedValue: string;

  @Field(() => Int, { description: 'What one of the reported number stands for.' })
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

  @Field(() => Target, { nullable: true, description: 'The target that it was measured against.' })
  target: Target | null;

  @Field(() => ReportedRatio, { nullable: true, description: 'The ratio that the report stated.' })
  reportedRatio: ReportedRatio | null;

  @Field(() => DateTimeScalar, { description: 'When these values were recorded.' })
  recordedAt: Date;

  @Field(() => Account, {
    nullable: true,
    description: 'Who has recorded them; null for those who may not know, and where nobody signed in has.',
  })
  recordedBy: Account | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the values before were revised; null in the first revision.',
  })
  reason: string | null;
}
