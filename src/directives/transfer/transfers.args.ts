import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/index.js';

@ArgsType()
export class PreviewTransferArgs {
  @Field(() => DateScalar, { description: 'Day on which the bodies no longer exist.' })
  on: string;

  @Field(() => ID, { nullable: true, description: 'Only what is open from this conference.' })
  conferenceId?: string;
}
