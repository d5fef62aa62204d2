import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { roleHeld, slugTaken } from './conference.errors.js';
import {
  ConferenceBasisFields,
  ConferenceFields,
  ConferenceKindFields,
  RoomFields,
  SiteFields,
  SourceFields,
} from './conference.fields.js';
import { ConferenceKindsService } from './conference-kinds.service.js';
import { ConferencePartsResolver } from './conference-parts.resolver.js';
import { ConferenceRolesResolver } from './conference-roles.resolver.js';
import { ConferenceRolesService } from './conference-roles.service.js';
import { ConferencesQueries } from './conferences.queries.js';
import { ConferencesResolver } from './conferences.resolver.js';
import { ConferencesService } from './conferences.service.js';
import { LifeCycleService } from './life-cycle.service.js';
import { numberTaken } from './series/conference-series.errors.js';
import { ConferencePlaceFields, ConferenceSeriesFields } from './series/conference-series.fields.js';
import { ConferenceSeriesResolver } from './series/conference-series.resolver.js';
import { ConferenceSeriesService } from './series/conference-series.service.js';
import { SitesService } from './sites.service.js';
import { SourcesService } from './sources.service.js';
import { ConferenceCommands } from './viewer-can.js';

translateConstraint('conference_slug_unique', slugTaken);
translateConstraint('conference_role_once', roleHeld);
translateConstraint('conference_number_in_series', numberTaken);

@Module({
  providers: [
    ConferencesResolver,
    ConferencePartsResolver,
    ConferenceRolesResolver,
    ConferenceSeriesResolver,
    ConferenceFields,
    ConferencePlaceFields,
    ConferenceSeriesFields,
    ConferenceCommands,
    ConferenceKindFields,
    ConferenceBasisFields,
    SiteFields,
    RoomFields,
    SourceFields,
    ConferencesQueries,
    ConferencesService,
    ConferenceSeriesService,
    LifeCycleService,
    ConferenceKindsService,
    ConferenceRolesService,
    SitesService,
    SourcesService,
  ],
  exports: [
    ConferenceRolesService,
    ConferenceSeriesService,
    ConferencesService,
    LifeCycleService,
    SitesService,
    SourcesService,
  ],
})
export class ConferencesModule {}
