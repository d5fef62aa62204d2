import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar, PageArgs } from '../../platform/graphql/index.js';
import { AssignmentState } from '../assignment.states.js';

@ArgsType()
export class WorkArgs extends PageArgs {
  @Field(() => AssignmentState, { nullable: true, description: 'Only shares in this state.' })
  state?: AssignmentState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only shares with a deadline before this day; without a `state`, only those that are open.',
  })
  dueBefore?: string;
}

@ArgsType()
export class AssignmentsArgs extends WorkArgs {
  @Field(() => ID, { nullable: true, description: 'Only shares of this body.' })
  bodyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only shares in directives of this conference.' })
  conferenceId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'If true, only shares that the viewer may confirm, return and extend; with `state: REPORTED_DONE`, what waits for the viewer.',
  })
  monitored?: boolean;
}

@ArgsType()
export class ExtensionsToDecideArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those at this conference.' })
  conferenceId?: string;
}
