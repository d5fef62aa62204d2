import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/index.js';

@ObjectType({ description: 'A span of days (giai đoạn, kỳ), both ends included.' })
export class Period {
  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => String, {
    nullable: true,
    description: 'The period as the source prints it, for example `2010-2015`.',
  })
  label: string | null;
}

@ArgsType()
export class CompleteArgs {
  @Field(() => DateScalar, { description: 'The day on which it is asked.' })
  on: string;
}
