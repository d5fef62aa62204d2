import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reading, type ReadRequest, type RequestContext } from '../../platform/graphql/index.js';
import { AgendaEvent, FollowArgs } from './agenda-event.type.js';
import { AgendaEvents, type AgendaHappening, changesAgenda } from './agenda-events.js';
import { AgendaEventsQueries } from './agenda-events.queries.js';

/** Reads an event for an audience, whose reader stands in the context. */
function resolve(
  this: AgendaLiveResolver,
  event: AgendaHappening,
  { conferenceId }: FollowArgs,
  { actor }: RequestContext,
  info: GraphQLResolveInfo,
) {
  return this.queries.event({ info, viewer: actor }, conferenceId, event);
}

@Resolver()
export class AgendaLiveResolver {
  constructor(
    private readonly events: AgendaEvents,
    readonly queries: AgendaEventsQueries,
  ) {}

  @Subscription(() => AgendaEvent, {
    nullable: true,
    resolve,
    description:
      'What happens to the published agenda of a conference, as soon as it is done. Subscribe first, then read the agenda. ' +
      'Shown is what all see who may see as much of the agenda; it ends when the conference is no longer to be seen.',
  })
  agendaChanged(@Args() { conferenceId, after }: FollowArgs, @Reading() { viewer }: ReadRequest) {
    return this.events.feed(conferenceId, after, changesAgenda, viewer);
  }

  @Subscription(() => AgendaEvent, {
    nullable: true,
    resolve,
    description:
      'The same, together with all else that changes what is on now and what comes next at the conference.',
  })
  nowChanged(@Args() { conferenceId, after }: FollowArgs, @Reading() { viewer }: ReadRequest) {
    return this.events.feed(conferenceId, after, () => true, viewer);
  }
}
