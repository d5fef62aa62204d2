import { Module } from '@nestjs/common';
import { AgendaEventsController } from './agenda-events.controller.js';
import { AgendaEvents } from './agenda-events.js';
import { AgendaEventsQueries } from './agenda-events.queries.js';
import { AgendaLiveResolver } from './agenda-live.resolver.js';
import { Audiences } from './audience.js';

@Module({
  controllers: [AgendaEventsController],
  providers: [Audiences, AgendaEvents, AgendaEventsQueries, AgendaLiveResolver],
})
export class AgendaLiveModule {}
