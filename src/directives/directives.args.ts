import { ArgsType, Field, ID } from '@nestjs/graphql';
import { PageArgs } from '../platform/graphql/index.js';
import { AssignmentRole, DirectiveForce, DirectiveTiming } from './directive.enums.js';
import { DirectiveState } from './directive.states.js';

@ArgsType()
export class ConferenceDirectivesArgs extends PageArgs {
  @Field(() => DirectiveState, { nullable: true, description: 'Only directives in this state.' })
  state?: DirectiveState;

  @Field(() => DirectiveForce, { nullable: true, description: 'Only directives of this force.' })
  force?: DirectiveForce;
}

@ArgsType()
export class BodyDirectivesArgs extends PageArgs {
  @Field(() => AssignmentRole, {
    nullable: true,
    description: 'Only directives in which the body has this role.',
  })
  role?: AssignmentRole;
}

@ArgsType()
export class DirectivesArgs extends ConferenceDirectivesArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that occur in the text, its translations or the summary, without regard to tone marks and case.',
  })
  text?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only directives in which this body has a share, by itself or as a member of a group.',
  })
  bodyId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only directives in which this group of bodies has a share.',
  })
  groupId?: string;

  @Field(() => ID, { nullable: true, description: 'Only directives of this conference.' })
  conferenceId?: string;

  @Field(() => DirectiveTiming, { nullable: true, description: 'Only directives of this timing.' })
  timing?: DirectiveTiming;
}
