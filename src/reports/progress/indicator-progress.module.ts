import { Module } from '@nestjs/common';
import { BodyProgressFields, IndicatorProgressFields, PeriodProgressFields } from './progress.fields.js';
import { IndicatorProgressQueries } from './progress.queries.js';
import { IndicatorProgressResolver } from './progress.resolver.js';

@Module({
  providers: [
    IndicatorProgressResolver,
    IndicatorProgressFields,
    PeriodProgressFields,
    BodyProgressFields,
    IndicatorProgressQueries,
  ],
})
export class IndicatorProgressModule {}
