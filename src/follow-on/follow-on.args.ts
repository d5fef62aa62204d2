import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar, PageArgs } from '../platform/graphql/index.js';
import { StatusRequestState } from './status-request.enums.js';

@ArgsType()
export class OpenDirectivesArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As of this day; if not given, of today at the conference of each directive.',
  })
  asOf?: string;
}

@ArgsType()
export class StatusRequestsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this conference.' })
  conferenceId?: string;

  @Field(() => ID, { nullable: true, description: 'Only what this body was asked.' })
  bodyId?: string;

  @Field(() => StatusRequestState, { nullable: true, description: 'Only those in this state.' })
  state?: StatusRequestState;
}
