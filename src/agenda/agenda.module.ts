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
import { AgendaQueries } from './agenda.queries.js';
import { AgendaResolver } from './agenda.resolver.js';
import { AgendaService } from './agenda.service.js';
import { AgendaImportService } from './sheets/agenda-import.service.js';
import { AgendaSheetsController } from './sheets/agenda-sheets.controller.js';
import { AgendaSheetsQueries } from './sheets/agenda-sheets.queries.js';
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
  controllers: [AgendaSheetsController],
  providers: [
    AgendaCommands,
    AgendaResolver,
    ConferenceAgendaFields,
    AgendaSessionFields,
    AgendaItemFields,
    PresenterFields,
    AgendaQueries,
    AgendaService,
    AgendaVersionsResolver,
    ConferenceAgendaVersionFields,
    AgendaVersionFields,
    AgendaDraftFields,
    AgendaChangeFields,
    AgendaVersionsQueries,
    AgendaVersionsService,
    AgendaSheetsQueries,
    AgendaImportService,
  ],
  exports: [AgendaService, AgendaVersionsService],
})
export class AgendaModule {}
