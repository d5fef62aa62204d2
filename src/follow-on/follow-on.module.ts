import { Module } from '@nestjs/common';
import { AgendaModule, restoreWithItem, TemplatesModule } from '../agenda/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { alreadyTakenUp } from './follow-on.errors.js';
import {
  AgendaItemTakesUpFields,
  ConferenceOpenDirectivesFields,
  DirectiveTakenUpFields,
  SeriesOpenDirectivesFields,
} from './follow-on.fields.js';
import { FollowOnQueries } from './follow-on.queries.js';
import { FollowOnResolver } from './follow-on.resolver.js';
import { StatusRequestsService } from './status-requests.service.js';
import { TakenUpService } from './taken-up.service.js';

translateConstraint('taken_up_directive_once', () => alreadyTakenUp());
restoreWithItem('taken_up_directive');

@Module({
  imports: [AgendaModule, TemplatesModule],
  providers: [
    FollowOnResolver,
    FollowOnQueries,
    TakenUpService,
    StatusRequestsService,
    SeriesOpenDirectivesFields,
    ConferenceOpenDirectivesFields,
    AgendaItemTakesUpFields,
    DirectiveTakenUpFields,
  ],
})
export class FollowOnModule {}
