import { Module } from '@nestjs/common';
import { AuditEntryFields, ConferenceHistoryFields } from './history.fields.js';
import { HistoryQueries } from './history.queries.js';
import { HistoryResolver } from './history.resolver.js';

@Module({
  providers: [HistoryResolver, HistoryQueries, ConferenceHistoryFields, AuditEntryFields],
})
export class HistoryModule {}
