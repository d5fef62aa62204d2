import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { AgendaItemFields, AgendaSessionFields, ConferenceAgendaFields } from './agenda.fields.js';
import { AgendaQueries } from './agenda.queries.js';
import { AgendaResolver } from './agenda.resolver.js';
import { AgendaService } from './agenda.service.js';

const AgendaCommands = commandsOn(() => ConferenceViewerCan, ['addSession', 'updateAgendaItem']);

@Module({
  providers: [
    AgendaCommands,
    AgendaResolver,
    ConferenceAgendaFields,
    AgendaSessionFields,
    AgendaItemFields,
    AgendaQueries,
    AgendaService,
  ],
  exports: [AgendaService],
})
export class AgendaModule {}
