import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { QuorumTotal, QuorumUnit } from './quorum.enums.js';

@ObjectType({
  description:
    'Whether enough are present to decide, at one moment, by the rule of that moment and of those who were confirmed then. Who is registered does not count, nor who has left.',
})
export class Quorum {
  @Field(() => DateTimeScalar, { description: 'The moment.' })
  at: string;

  @Field(() => QuorumUnit, { description: 'What is counted.' })
  counts: QuorumUnit;

  @Field(() => Int, { description: 'How many were present at that moment, of those with a vote.' })
  present: number;

  @Field(() => Int, { description: 'How many must be present.' })
  needed: number;

  @Field(() => Int, { description: 'Of how many in all.' })
  total: number;

  @Field(() => QuorumTotal, { description: 'Of what that is the number.' })
  totalIs: QuorumTotal;

  @Field({ description: 'Whether enough were present. False while nobody is known to have a vote.' })
  isReached: boolean;
}

@ArgsType()
export class QuorumArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment, also one that is past; now, if not given.',
  })
  at?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only who was checked in for this session; if not given, who was there at all, by whatever check-in.',
  })
  sessionId?: string;
}
