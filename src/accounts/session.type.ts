import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/index.js';

@ObjectType({ description: 'A browser in which somebody has signed in (phiên đăng nhập).' })
export class AccountSession {
  @Field(() => ID, { description: 'UUID (version 7) that never changes.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the sign-in.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used, exact to a minute.' })
  lastSeenAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends even if it is used all the time.' })
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself; null is unknown.' })
  userAgent: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Network address of the sign-in; null is unknown.',
  })
  address: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current: boolean;
}
