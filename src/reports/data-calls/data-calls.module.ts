import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../../conferences/index.js';
import { translateConstraint } from '../../platform/database/index.js';
import { commandsOn } from '../../platform/graphql/index.js';
import { DeliveriesResolver } from './deliveries.resolver.js';
import { DeliveriesService } from './deliveries.service.js';
import { dueBeforeIssue, namedTwice } from './report-request.errors.js';
import {
  ConferenceReportRequestFields,
  ReportHeadingFields,
  ReportRequestedFields,
  ReportRequestFields,
  RequestedReportFields,
} from './report-request.fields.js';
import { ReportRequestsQueries } from './report-requests.queries.js';
import { ReportRequestsResolver } from './report-requests.resolver.js';
import { ReportRequestsService } from './report-requests.service.js';

translateConstraint('requested_figure_once', () => namedTwice(['figures']));
translateConstraint('report_addressee_once', () => namedTwice(['addressees']));
translateConstraint('report_request_due_after_issue', dueBeforeIssue);

const DataCallsCommands = commandsOn(() => ConferenceViewerCan, ['createReportRequest']);

@Module({
  providers: [
    DataCallsCommands,
    ReportRequestsResolver,
    DeliveriesResolver,
    ReportRequestFields,
    ReportHeadingFields,
    RequestedReportFields,
    ConferenceReportRequestFields,
    ReportRequestedFields,
    ReportRequestsQueries,
    ReportRequestsService,
    DeliveriesService,
  ],
})
export class DataCallsModule {}
