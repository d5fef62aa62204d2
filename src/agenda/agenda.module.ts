import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
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

const AgendaCommands = commandsOn(
  () => ConferenceViewerCan,
  ['addSession', 'updateAgendaItem', 'submitAgenda', 'approveAgenda', 'publishAgenda', 'startAgendaItem'],
);

translateConstraint('agenda_item_external_id', externalIdTaken);
translateConstraint('agenda_session_external_id', externalIdTaken);

/** The working draft; each folder beside it has a module of its own. */
@Module({
  providers: [
    AgendaCommands,
    AgendaResolver,
    ConferenceAgendaFields,
    AgendaSessionFields,
    AgendaItemFields,
    PresenterFields,
    AgendaService,
  ],
  exports: [AgendaService],
})
export class AgendaModule {}
