import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reading, type ReadRequest, type RequestContext } from '../../platform/graphql/index.js';
import { FloorEvent, FollowFloorArgs } from './floor-event.type.js';
import { FloorEvents, type FloorHappening } from './floor-events.js';
import { FloorEventsQueries } from './floor-events.queries.js';

/** Reads an event for an audience, whose reader stands in the context. */
function resolve(
  this: FloorLiveResolver,
  event: FloorHappening,
  { conferenceId }: FollowFloorArgs,
  { actor }: RequestContext,
  info: GraphQLResolveInfo,
) {
  return this.queries.event({ info, viewer: actor }, conferenceId, event);
}

@Resolver()
export class FloorLiveResolver {
  constructor(
    private readonly events: FloorEvents,
    readonly queries: FloorEventsQueries,
  ) {}

  @Subscription(() => FloorEvent, {
    nullable: true,
    resolve,
    description:
      'Who asks for the floor and who speaks at a conference, or at one of its items, as soon as it is done, for those who ' +
      'see the item. Subscribe first, then read the queue. It ends when the conference is no longer to be seen.',
  })
  floorChanged(@Args() args: FollowFloorArgs, @Reading() { viewer }: ReadRequest) {
    return this.events.feed(args, viewer);
  }
}
