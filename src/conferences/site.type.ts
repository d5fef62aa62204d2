import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../directory/index.js';
import { connectionOf, Node, payloadOf } from '../platform/graphql/index.js';
import { SiteKind } from './conference.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A main or remote location of a conference (điểm cầu).',
})
export class Site extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => SiteKind, { description: 'Main or remote.' })
  kind: SiteKind;

  @Field(() => String, { nullable: true, description: 'Address.' })
  address: string | null;

  @Field(() => Body, { nullable: true, description: 'The body that runs the site.' })
  host: Body | null;

  @Field(() => Int, { nullable: true, description: 'Seats.' })
  capacity: number | null;

  @Field(() => [Room], { description: 'Rooms of the site, in order.' })
  rooms: Room[];
}

@ObjectType({ implements: () => [Node], description: 'A room at a site (phòng).' })
export class Room extends Node {
  @Field(() => Site, { description: 'The site that it is at.' })
  site: Site;

  @Field(() => Int, { nullable: true, description: 'Seats.' })
  capacity: number | null;
}

@ObjectType({ description: 'A page of sites.' })
export class SiteConnection extends connectionOf(Site) {}

@ObjectType({ description: 'Answer of a mutation of a site.' })
export class SitePayload extends payloadOf(Site) {}

@ObjectType({ description: 'Answer of a mutation of a room.' })
export class RoomPayload extends payloadOf(Room) {}
