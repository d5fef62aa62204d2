import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Room } from '../../conferences/index.js';
import { Person } from '../../directory/index.js';
import { DateTimeScalar, Node, payloadOf } from '../../platform/graphql/index.js';

@ObjectType({
  description: 'How long the way between two rooms of a conference takes, in either direction.',
})
export class TravelTime {
  @Field(() => Room, { description: 'One of the rooms.' })
  oneRoom: Room;

  @Field(() => Room, { description: 'The other room.' })
  otherRoom: Room;

  @Field(() => Int, { description: 'Minutes that the way takes.' })
  minutes: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A time at which a person cannot come to a conference.',
})
export class Unavailability extends Node {
  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => DateTimeScalar, { description: 'From when on.' })
  from: string;

  @Field(() => DateTimeScalar, { description: 'Until when.' })
  to: string;
}

@ObjectType({ description: 'Answer of a mutation of a travel time.' })
export class TravelTimePayload extends payloadOf(TravelTime) {}

@ObjectType({ description: 'Answer of a mutation of when a person cannot come.' })
export class UnavailabilityPayload extends payloadOf(Unavailability) {}
