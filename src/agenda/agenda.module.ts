import { Module } from '@nestjs/common';
import { AgendaItemFields, AgendaSessionFields, ConferenceAgendaFields } from './agenda.fields.js';
import { AgendaQueries } from './agenda.queries.js';
import { AgendaResolver } from './agenda.resolver.js';
import { AgendaService } from './agenda.service.js';

@Module({
  providers: [
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
