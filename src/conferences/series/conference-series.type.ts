import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';
import { Node, payloadOf } from '../../platform/graphql/index.js';

@ObjectType({
  implements: () => [Node],
  description: 'Conferences of one body that are counted, for example the yearly reviews of a programme.',
})
export class ConferenceSeries extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  revision: number;

  @Field(() => Body, { description: 'The body that convenes its conferences.' })
  convener: Body;
}

@ObjectType({ description: 'Answer of a mutation of a series of conferences.' })
export class ConferenceSeriesPayload extends payloadOf(ConferenceSeries) {}
