import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/index.js';

@InputType({ description: 'A period by its two days, both included.' })
export class ProgressPeriodInput {
  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to: string;
}

@ArgsType()
export class IndicatorProgressArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      'What is measured, each one version of an indicator; at most 100. At least one of these or of `codes` is needed.',
  })
  indicatorIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Indicators by their codes, at most 100, each in all its versions. The versions stay apart.',
  })
  codes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'These bodies, at most 100, each of them in every period. Without them and without a group: those that have a figure or a target.',
  })
  bodyIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The members of this group as well, each of them in every period.',
  })
  groupId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which they are members; if not given, `asOf`, else today in Vietnam.',
  })
  membersAsOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only figures of reports heard at this conference.' })
  conferenceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only figures of reports heard at the conferences of this series, in the order of its conferences.',
  })
  seriesId?: string | null;

  @Field(() => [ProgressPeriodInput], {
    nullable: true,
    description:
      'Just these periods, at most 100. Without them: those with a figure and, if no conference or series is named, those with a target.',
  })
  periods?: ProgressPeriodInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The state of that day: only figures of conferences that had begun by then count, with the values that they had on it, and a period that ends later is ' +
      'not over. If not given: all figures, and today in Vietnam.',
  })
  asOf?: string | null;
}
