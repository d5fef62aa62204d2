import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import {
  AgendaItemFields,
  AgendaSessionFields,
  ConferenceAgendaFields,
  PresenterFields,
} from './agenda.fields.js';
import { AgendaResolver } from './agenda.resolver.js';
import { AgendaService } from './agenda.service.js';
import {
  AgendaConflictFields,
  AgendaItemPayloadFields,
  AgendaSessionPayloadFields,
} from './conflicts/agenda-conflict.fields.js';
import { AgendaConflictsQueries } from './conflicts/agenda-conflicts.queries.js';
import { AgendaConflictsResolver } from './conflicts/agenda-conflicts.resolver.js';
import { ConferencePlanningFields } from './conflicts/planning-facts.fields.js';
import { PlanningFactsService } from './conflicts/planning-facts.service.js';
import { roomsUsedTwice } from './versions/agenda-version.errors.js';
import {
  AgendaChangeFields,
  AgendaDraftFields,
  AgendaVersionFields,
  ConferenceAgendaVersionFields,
} from './versions/agenda-version.fields.js';
import { AgendaVersionsQueries } from './versions/agenda-versions.queries.js';
import { AgendaVersionsResolver } from './versions/agenda-versions.resolver.js';
import { AgendaVersionsService } from './versions/agenda-versions.service.js';

const AgendaCommands = commandsOn(
  () => ConferenceViewerCan,
  ['addSession', 'updateAgendaItem', 'submitAgenda', 'approveAgenda', 'publishAgenda'],
);

translateConstraint('published_item_room_once', () => roomsUsedTwice([]));

@Module({
  providers: [
    AgendaCommands,
    AgendaResolver,
    ConferenceAgendaFields,
    AgendaSessionFields,
    AgendaItemFields,
    PresenterFields,
    AgendaService,
    AgendaConflictsResolver,
    AgendaConflictFields,
    AgendaItemPayloadFields,
    AgendaSessionPayloadFields,
    ConferencePlanningFields,
    AgendaConflictsQueries,
    PlanningFactsService,
    AgendaVersionsResolver,
    ConferenceAgendaVersionFields,
    AgendaVersionFields,
    AgendaDraftFields,
    AgendaChangeFields,
    AgendaVersionsQueries,
    AgendaVersionsService,
  ],
  exports: [AgendaService, AgendaVersionsService],
})
export class AgendaModule {}
