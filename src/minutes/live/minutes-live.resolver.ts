import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FollowArgs } from '../../agenda/index.js';
import { Reading, type ReadRequest, type RequestContext } from '../../platform/graphql/index.js';
import { MinutesEvent } from './minutes-event.type.js';
import { MinutesEvents, type MinutesHappening } from './minutes-events.js';
import { MinutesEventsQueries } from './minutes-events.queries.js';

/** Reads an event for an audience, whose reader stands in the context. */
function resolve(
  this: MinutesLiveResolver,
  event: MinutesHappening,
  { conferenceId }: FollowArgs,
  { actor }: RequestContext,
  info: GraphQLResolveInfo,
) {
  return this.queries.event({ info, viewer: actor }, conferenceId, event);
}

@Resolver()
export class MinutesLiveResolver {
  constructor(
    private readonly events: MinutesEvents,
    readonly queries: MinutesEventsQueries,
  ) {}

  @Subscription(() => MinutesEvent, {
    nullable: true,
    resolve,
    description:
      'What happens to the minutes of a conference, as soon as it is done, for its organisers and secretaries. Subscribe ' +
      'first, then read the minutes. It ends when the role ends.',
  })
  minutesChanged(@Args() { conferenceId, after }: FollowArgs, @Reading() { viewer }: ReadRequest) {
    return this.events.feed(conferenceId, after, viewer);
  }
}
