import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { DeliveriesService } from './deliveries.service.js';
import { ReportRequestsQueries } from './report-requests.queries.js';
import {
  AcceptReportInput,
  DeliverReportInput,
  ExtendReportInput,
  RecordDeliveryInput,
  ReturnReportInput,
  WriteReportInput,
} from './requested-report.input.js';
import { requestedReportShape } from './requested-report.shapes.js';
import {
  RequestedReport,
  RequestedReportConnection,
  RequestedReportPayload,
  RequestedReportsArgs,
} from './requested-report.type.js';

@Resolver()
export class DeliveriesResolver {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly queries: ReportRequestsQueries,
    private readonly reader: Reader,
  ) {}

  @Query(() => RequestedReport, {
    nullable: true,
    description: 'What one body was asked for, by its id; null if there is no such thing.',
  })
  requestedReport(
    @Args('id', { type: () => ID, description: 'Id of what the body was asked for.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.requestedReport(request, id);
  }

  @Query(() => RequestedReportConnection, {
    description: 'Reports that bodies were asked for, newest first: who has delivered, and who is late.',
  })
  requestedReports(@Args() args: RequestedReportsArgs, @Reading() request: ReadRequest) {
    return this.queries.requestedReports(request, args);
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description:
      'A body writes the report that it was asked for: title and outline. Figures are recorded in the report with `recordObservations`, or from a sheet.',
  })
  async writeReport(
    @Args('input') input: WriteReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.write(by, input));
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description:
      'A body delivers its report. What is missing is told by `missingHeadings` and `missingFigures`; only an empty report is refused.',
  })
  async deliverReport(
    @Args('input') input: DeliverReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.deliver(by, input));
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description: 'Records that a report came on paper; its figures are recorded as those of any report.',
  })
  async recordDelivery(
    @Args('input') input: RecordDeliveryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.recordOnPaper(by, input));
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description: 'Returns a delivered report to the body, which may change it and deliver it again.',
  })
  async returnReport(
    @Args('input') input: ReturnReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.return(by, input));
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description: 'Gives a body more time for its report.',
  })
  async extendReport(
    @Args('input') input: ExtendReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.extend(by, input));
  }

  @Mutation(() => RequestedReportPayload, {
    nullable: true,
    description:
      'Takes a delivered report into the record of the conference: whoever sees that sees it from now on.',
  })
  async acceptReport(
    @Args('input') input: AcceptReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(requestedReportShape, request, await this.deliveries.accept(by, input));
  }
}
