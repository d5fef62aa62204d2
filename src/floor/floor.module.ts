import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { somebodySpeaks } from './floor.errors.js';
import { AgendaItemFloorFields, ConferenceFloorFields } from './floor.fields.js';
import { FloorResolver } from './floor.resolver.js';
import { FloorService } from './floor.service.js';
import { FloorEvents } from './live/floor-events.js';
import { FloorEventsQueries } from './live/floor-events.queries.js';
import { FloorLiveResolver } from './live/floor-live.resolver.js';

translateConstraint('speak_request_one_speaker', somebodySpeaks);

@Module({
  providers: [
    FloorResolver,
    FloorService,
    AgendaItemFloorFields,
    ConferenceFloorFields,
    FloorEvents,
    FloorEventsQueries,
    FloorLiveResolver,
  ],
})
export class FloorModule {}
