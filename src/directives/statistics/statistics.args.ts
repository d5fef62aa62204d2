import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar, PageArgs } from '../../platform/graphql/index.js';
import { DirectiveForce } from '../directive.enums.js';
import { StatisticsBy, StatisticsOrder } from './statistics.enums.js';

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day, at whose end it is told; today in Vietnam if not given. A later day is a forecast.',
  })
  asOf?: string;
}

@ArgsType()
export class BodyStatisticsArgs extends AsOfArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the bodies below it count too, at every depth.',
  })
  includesBelow: boolean;
}

@ArgsType()
export class DirectiveStatisticsArgs extends BodyStatisticsArgs {
  @Field(() => ID, { nullable: true, description: 'Only shares of this body.' })
  bodyId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only shares of bodies that belong to this group as of the day.',
  })
  groupId?: string;

  @Field(() => ID, { nullable: true, description: 'Only directives of this conference.' })
  conferenceId?: string;

  @Field(() => ID, { nullable: true, description: 'Only directives of conferences of this series.' })
  seriesId?: string;

  @Field(() => DirectiveForce, { nullable: true, description: 'Only directives of this force.' })
  force?: DirectiveForce;

  @Field(() => DateScalar, { nullable: true, description: 'Only directives issued on this day or later.' })
  issuedFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Only directives issued on this day or earlier.' })
  issuedTo?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only shares whose deadline, as in force on the day asked for, is this day or later.',
  })
  dueFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only shares whose deadline, as in force on the day asked for, is this day or earlier.',
  })
  dueTo?: string;
}

@ArgsType()
export class StatisticsGroupsArgs extends PageArgs {
  @Field(() => StatisticsBy, { description: 'What the shares are counted by.' })
  by: StatisticsBy;

  @Field(() => StatisticsOrder, {
    defaultValue: StatisticsOrder.NAME,
    description: 'In which order the groups come.',
  })
  order: StatisticsOrder;
}
