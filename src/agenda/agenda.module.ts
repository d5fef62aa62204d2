import { Module } from '@nestjs/common';
import { ConferencesModule, ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { externalIdTaken } from './agenda.errors.js';
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
import './course/item-course.shapes.js';
import { Audiences } from './audience.js';
import { roomsBusy } from './course/item-course.errors.js';
import { AgendaItemCourseFields } from './course/item-course.fields.js';
import { ItemCourseResolver } from './course/item-course.resolver.js';
import { ItemCourseService } from './course/item-course.service.js';
import { ConferenceNowFields, RoomNowFields } from './course/room-now.fields.js';
import { AgendaEditingResolver } from './editing/agenda-editing.resolver.js';
import { AgendaEditingService } from './editing/agenda-editing.service.js';
import { AgendaUndoService } from './editing/agenda-undo.service.js';
import { ChangeAgendaService } from './editing/change-agenda.service.js';
import { AgendaEventsController } from './live/agenda-events.controller.js';
import { AgendaEvents } from './live/agenda-events.js';
import { AgendaEventsQueries } from './live/agenda-events.queries.js';
import { AgendaLiveResolver } from './live/agenda-live.resolver.js';
import { AgendaImportService } from './sheets/agenda-import.service.js';
import { AgendaSheetsController } from './sheets/agenda-sheets.controller.js';
import { AgendaSheetsQueries } from './sheets/agenda-sheets.queries.js';
import { TemplatesResolver } from './templates/templates.resolver.js';
import { TemplatesService } from './templates/templates.service.js';
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
  ['addSession', 'updateAgendaItem', 'submitAgenda', 'approveAgenda', 'publishAgenda', 'startAgendaItem'],
);

translateConstraint('published_item_room_once', () => roomsUsedTwice([]));
translateConstraint('item_course_room_once', roomsBusy);
translateConstraint('agenda_item_external_id', externalIdTaken);
translateConstraint('agenda_session_external_id', externalIdTaken);

@Module({
  controllers: [AgendaEventsController, AgendaSheetsController],
  imports: [ConferencesModule],
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
    AgendaEditingResolver,
    AgendaEditingService,
    ChangeAgendaService,
    AgendaUndoService,
    TemplatesResolver,
    TemplatesService,
    AgendaVersionsResolver,
    ConferenceAgendaVersionFields,
    AgendaVersionFields,
    AgendaDraftFields,
    AgendaChangeFields,
    AgendaVersionsQueries,
    AgendaVersionsService,
    ItemCourseResolver,
    ItemCourseService,
    AgendaItemCourseFields,
    ConferenceNowFields,
    RoomNowFields,
    Audiences,
    AgendaEvents,
    AgendaEventsQueries,
    AgendaLiveResolver,
    AgendaSheetsQueries,
    AgendaImportService,
  ],
  exports: [AgendaService, AgendaVersionsService, ItemCourseService],
})
export class AgendaModule {}
