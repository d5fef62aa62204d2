import { Module } from '@nestjs/common';
import { ObservationRevisionFields } from './observation-revision.fields.js';
import { ObservationRevisionsResolver } from './observation-revisions.resolver.js';
import { ObservationRevisionsService } from './observation-revisions.service.js';

@Module({
  providers: [ObservationRevisionsResolver, ObservationRevisionFields, ObservationRevisionsService],
  exports: [ObservationRevisionsService],
})
export class ObservationRevisionsModule {}
