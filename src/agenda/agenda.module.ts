import { Module } from '@nestjs/common';
import { ConferencesModule, ConferenceViewerCan } from '../conferences/index.js';
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
import { AgendaEditingResolver } from './editing/agenda-editing.resolver.js';
import { AgendaEditingService } from './editing/agenda-editing.service.js';
import { AgendaUndoService } from './editing/agenda-undo.service.js';
import { ChangeAgendaService } from './editing/change-agenda.service.js';
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
  ['addSession', 'updateAgendaItem', 'submitAgenda', 'approveAgenda', 'publishAgenda'],
);

translateConstraint('published_item_room_once', () => roomsUsedTwice([]));

@Module({
  imports: [ConferencesModule],
  providers: [
    AgendaCommands,
    AgendaResolver,
    ConferenceAgendaFields,
    AgendaSessionFields,
    AgendaItemFields,
    PresenterFields,
    AgendaQueries,
    AgendaService,
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
  ],
  exports: [AgendaService, AgendaVersionsService],
})
export class AgendaModule {}
