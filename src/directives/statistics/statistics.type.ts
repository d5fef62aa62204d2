import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { Body, BodyGroup } from '../../directory/index.js';
import { connectionOf, DateScalar, DecimalScalar } from '../../platform/graphql/index.js';
import { DirectiveForce } from '../directive.enums.js';
import { Rounding, StatisticsDenominator } from './statistics.enums.js';

@ObjectType({ description: 'A share of something, with what it is a share of.' })
export class DirectiveRatio {
  @Field(() => Int, { description: 'How many of them.' })
  numerator: number;

  @Field(() => StatisticsDenominator, { description: 'Which shares those are that it is a part of.' })
  denominator: StatisticsDenominator;

  @Field(() => Int, { description: 'How many shares those are: the denominator as a number.' })
  of: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In per cent, with two decimals, as `rounding` says; null of nothing.',
  })
  percent: string | null;

  @Field(() => Rounding, { description: 'How the last decimal was found.' })
  rounding: Rounding;
}

/** How the database counts; the ratios are made of these. */
export interface Counts {
  all: number;
  withDeadline: number;
  due: number;
  dueDoneInTime: number;
  doneInTime: number;
  doneLate: number;
  openInTerm: number;
  openOverdue: number;
  ongoing: number;
}

@ObjectType({
  description:
    'How many shares of lead bodies there are of each class. Counted are those in force on the day that had not ended by its end: not passed on, withdrawn, superseded or closed before they were done.',
})
export class DirectiveCounts {
  @Field(() => Int, { description: 'All of them: the sum of the five classes.' })
  all: number;

  @Field(() => Int, { description: 'Those that have a deadline.' })
  withDeadline: number;

  @Field(() => Int, { description: 'Those whose deadline is the day or before it, done or not.' })
  due: number;

  @Field(() => Int, { description: 'Class `DONE_IN_TIME`.' })
  doneInTime: number;

  @Field(() => Int, { description: 'Class `DONE_LATE`.' })
  doneLate: number;

  @Field(() => Int, { description: 'Class `OPEN_IN_TERM`.' })
  openInTerm: number;

  @Field(() => Int, { description: 'Class `OPEN_OVERDUE`.' })
  openOverdue: number;

  @Field(() => Int, { description: 'Class `ONGOING`.' })
  ongoing: number;
}

@ObjectType({ description: 'What became of the directives that were given, as of the end of a day.' })
export class DirectiveStatistics {
  @Field(() => DateScalar, { description: 'The day.' })
  asOf: string;

  @Field(() => Boolean, {
    description:
      'Whether the day is still to come: then it is told what it would be if nothing more was done or extended.',
  })
  isForecast: boolean;

  @Field(() => DirectiveCounts, { description: 'All shares together.' })
  total: DirectiveCounts;
}

@ObjectType({
  description: 'The shares that have something in common. Of its subjects one is not null, or none.',
})
export class DirectiveStatisticsGroup {
  @Field(() => Body, { nullable: true, description: 'The body that leads; null unless counted by `BODY`.' })
  body: Body | null;

  @Field(() => BodyGroup, { nullable: true, description: 'The group; null unless counted by `BODY_GROUP`.' })
  bodyGroup: BodyGroup | null;

  @Field(() => Conference, {
    nullable: true,
    description: 'The conference; null unless counted by `CONFERENCE`.',
  })
  conference: Conference | null;

  @Field(() => DirectiveForce, { nullable: true, description: 'The force; null unless counted by `FORCE`.' })
  force: DirectiveForce | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the period; null unless counted by one, and for those without a deadline.',
  })
  dueFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the period.' })
  dueTo: string | null;

  @Field(() => DirectiveCounts, { description: 'Its shares.' })
  counts: DirectiveCounts;
}

@ObjectType({ description: 'A page of groups of shares.' })
export class DirectiveStatisticsGroupConnection extends connectionOf(DirectiveStatisticsGroup) {}
