import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { slugTaken } from './conference.errors.js';
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
import { ConferencesQueries } from './conferences.queries.js';
import { ConferencesResolver } from './conferences.resolver.js';
import { ConferencesService } from './conferences.service.js';
import { LifeCycleService } from './life-cycle.service.js';
import { SitesService } from './sites.service.js';
import { SourcesService } from './sources.service.js';

translateConstraint('conference_slug_unique', slugTaken);

@Module({
  providers: [
    ConferencesResolver,
    ConferencePartsResolver,
    ConferenceFields,
    ConferenceKindFields,
    ConferenceBasisFields,
    SiteFields,
    RoomFields,
    SourceFields,
    ConferencesQueries,
    ConferencesService,
    LifeCycleService,
    ConferenceKindsService,
    SitesService,
    SourcesService,
  ],
  exports: [ConferencesService, LifeCycleService, SitesService, SourcesService],
})
export class ConferencesModule {}
