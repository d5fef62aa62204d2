import { Module } from '@nestjs/common';
import { ConferenceFeedsResolver } from './conference-feeds.resolver.js';
import './conference-feeds.shapes.js';
import { FeedsController } from './feeds.controller.js';
import { PersonalCalendarController } from './personal-calendar.controller.js';
import { PublishedAgendasQueries } from './published-agendas.queries.js';

@Module({
  controllers: [FeedsController, PersonalCalendarController],
  providers: [ConferenceFeedsResolver, PublishedAgendasQueries],
})
export class PublishingModule {}
