import { Module } from '@nestjs/common';
import { ChartAnswers } from '../../platform/charts/index.js';
import { StatisticsChartsController } from './charts/statistics-charts.controller.js';
import {
  AssignmentClassFields,
  BodyStatisticsFields,
  ConferenceStatisticsFields,
  DirectiveCountsFields,
  DirectiveSharesFields,
  DirectiveStatisticsFields,
  DirectiveStatisticsGroupFields,
} from './statistics.fields.js';
import { DirectiveStatisticsResolver } from './statistics.resolver.js';

@Module({
  controllers: [StatisticsChartsController],
  providers: [
    ChartAnswers,
    DirectiveStatisticsResolver,
    DirectiveStatisticsFields,
    DirectiveStatisticsGroupFields,
    DirectiveCountsFields,
    AssignmentClassFields,
    DirectiveSharesFields,
    ConferenceStatisticsFields,
    BodyStatisticsFields,
  ],
})
export class DirectiveStatisticsModule {}
