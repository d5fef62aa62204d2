import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { IndicatorFields, PeriodFields, TargetFields } from './indicator.fields.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationFields } from './observation.fields.js';
import { ObservationsService } from './observations.service.js';
import { RecordingResolver } from './recording.resolver.js';
import {
  AgendaItemReportFields,
  ConferenceReportFields,
  FindingFields,
  ReportFields,
} from './report.fields.js';
import { targetKnown } from './reports.errors.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';

translateConstraint('target_once', () => targetKnown());

const ReportsCommands = commandsOn(
  () => ConferenceViewerCan,
  ['recordReport', 'recordFinding', 'recordObservations'],
);

@Module({
  providers: [
    ReportsCommands,
    ReportsResolver,
    RecordingResolver,
    IndicatorFields,
    TargetFields,
    PeriodFields,
    ObservationFields,
    ReportFields,
    FindingFields,
    ConferenceReportFields,
    AgendaItemReportFields,
    ReportsQueries,
    IndicatorsService,
    ReportsService,
    ObservationsService,
  ],
  exports: [IndicatorsService, ReportsService, ObservationsService],
})
export class ReportsModule {}
