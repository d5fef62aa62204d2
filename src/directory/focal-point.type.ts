import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '../accounts/index.js';
import { DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { Body } from './body.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'An account that speaks for a body (đầu mối), from an instant to an instant.',
})
export class FocalPoint extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Body, { description: 'The body.' })
  body: Body;

  @Field(() => Account, { description: 'Who speaks for it.' })
  account: Account;

  @Field(() => Boolean, { description: 'Whether it also speaks for the bodies below.' })
  includesBelow: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  validFrom: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null is: until it is ended.' })
  validUntil: string | null;
}

@ArgsType()
export class FocalPointsArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those of now.' })
  now: boolean;
}

@ObjectType({ description: 'Answer of a mutation of a focal point.' })
export class FocalPointPayload extends payloadOf(FocalPoint) {}
