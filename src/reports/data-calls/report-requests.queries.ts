import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../../platform/graphql/index.js';
import { reportRequestShape } from './report-request.shapes.js';
import { requestedReportShape, standsAs } from './requested-report.shapes.js';
import type { RequestedReportsArgs } from './requested-report.type.js';

@Injectable()
export class ReportRequestsQueries {
  constructor(private readonly reader: Reader) {}

  reportRequest(request: ReadRequest, id: string) {
    return this.reader.one(
      reportRequestShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  requestedReport(request: ReadRequest, id: string) {
    return this.reader.one(
      requestedReportShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  /** Newest first: ids are made in the order of time. */
  requestedReports(
    request: ReadRequest,
    { requestId, bodyId, conferenceId, state, asOf, ...page }: RequestedReportsArgs,
  ) {
    return this.reader.page(requestedReportShape, request, page, statement => ({
      order: [],
      descending: true,
      where: row => [
        ...(requestId ? [`${row}.request_id = ${statement.id(requestId, 'requestId')}`] : []),
        ...(bodyId ? [`${row}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
        ...(conferenceId ? [`${row}.conference_id = ${statement.id(conferenceId, 'conferenceId')}`] : []),
        standsAs(row, state, { asOf }, statement),
      ],
    }));
  }
}
