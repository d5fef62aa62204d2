import { Module } from '@nestjs/common';
import { translateConstraint } from '../../platform/database/index.js';
import { roomsUsedTwice } from './agenda-version.errors.js';
import {
  AgendaChangeFields,
  AgendaDraftFields,
  AgendaVersionFields,
  ConferenceAgendaVersionFields,
} from './agenda-version.fields.js';
import { AgendaVersionsQueries } from './agenda-versions.queries.js';
import { AgendaVersionsResolver } from './agenda-versions.resolver.js';
import { AgendaVersionsService } from './agenda-versions.service.js';

translateConstraint('published_item_room_once', () => roomsUsedTwice([]));

@Module({
  providers: [
    AgendaVersionsResolver,
    ConferenceAgendaVersionFields,
    AgendaVersionFields,
    AgendaDraftFields,
    AgendaChangeFields,
    AgendaVersionsQueries,
    AgendaVersionsService,
  ],
  exports: [AgendaVersionsService],
})
export class AgendaVersionsModule {}
