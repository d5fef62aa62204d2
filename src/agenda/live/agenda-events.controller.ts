import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requesters } from '../../platform/http/index.js';
import { EventStreams } from '../../platform/live/index.js';
import { AgendaEvents, changesAgenda } from './agenda-events.js';
import { AgendaEventsQueries } from './agenda-events.queries.js';

const NUMBER = /^\d{1,9}$/;

/** What happens at a conference as server-sent events, for pages without GraphQL. */
@Controller('conferences')
export class AgendaEventsController {
  constructor(
    private readonly requesters: Requesters,
    private readonly streams: EventStreams,
    private readonly events: AgendaEvents,
    private readonly queries: AgendaEventsQueries,
  ) {}

  @Get(':slug/events')
  async follow(
    @Param('slug') slug: string,
    @Headers('last-event-id') lastId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.requesters.actorOf(request);
    const conferenceId = await this.queries.conferenceAt(slug, actor);
    const after = NUMBER.test(lastId ?? '') ? Number(lastId) : null;
    const feed = this.events.feed(conferenceId, after, () => true, actor);
    await this.streams.answer(request, reply, actor, feed, event => ({
      name: changesAgenda(event) ? 'agenda' : 'now',
      data: { number: event.number, kind: event.kind, version: event.version },
    }));
  }
}
