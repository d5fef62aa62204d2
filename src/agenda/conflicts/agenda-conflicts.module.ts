import { Module } from '@nestjs/common';
import {
  AgendaConflictFields,
  AgendaItemPayloadFields,
  AgendaSessionPayloadFields,
} from './agenda-conflict.fields.js';
import { AgendaConflictsQueries } from './agenda-conflicts.queries.js';
import { AgendaConflictsResolver } from './agenda-conflicts.resolver.js';
import { ConferencePlanningFields } from './planning-facts.fields.js';
import { PlanningFactsService } from './planning-facts.service.js';

@Module({
  providers: [
    AgendaConflictsResolver,
    AgendaConflictFields,
    AgendaItemPayloadFields,
    AgendaSessionPayloadFields,
    ConferencePlanningFields,
    AgendaConflictsQueries,
    PlanningFactsService,
  ],
})
export class AgendaConflictsModule {}
