import { Module } from '@nestjs/common';
import { ProgressChartsController } from './charts/progress-charts.controller.js';
import { BodyProgressFields, IndicatorProgressFields, PeriodProgressFields } from './progress.fields.js';
import { IndicatorProgressQueries } from './progress.queries.js';
import { IndicatorProgressResolver } from './progress.resolver.js';

@Module({
  controllers: [ProgressChartsController],
  providers: [
    IndicatorProgressResolver,
    IndicatorProgressFields,
    PeriodProgressFields,
    BodyProgressFields,
    IndicatorProgressQueries,
  ],
})
export class IndicatorProgressModule {}
