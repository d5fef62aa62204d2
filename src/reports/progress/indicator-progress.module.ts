import { Module } from '@nestjs/common';
import { ChartAnswers } from '../../platform/charts/index.js';
import { ProgressChartsController } from './charts/progress-charts.controller.js';
import { BodyProgressFields, IndicatorProgressFields, PeriodProgressFields } from './progress.fields.js';
import { IndicatorProgressQueries } from './progress.queries.js';
import { IndicatorProgressResolver } from './progress.resolver.js';

@Module({
  controllers: [ProgressChartsController],
  providers: [
    ChartAnswers,
    IndicatorProgressResolver,
    IndicatorProgressFields,
    PeriodProgressFields,
    BodyProgressFields,
    IndicatorProgressQueries,
  ],
})
export class IndicatorProgressModule {}
