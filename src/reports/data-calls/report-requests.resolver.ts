import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import {
  CloseReportRequestInput,
  CreateReportRequestInput,
  IssueReportRequestInput,
  ReopenReportRequestInput,
  UpdateReportRequestInput,
  WithdrawReportRequestInput,
} from './report-request.input.js';
import { reportRequestShape } from './report-request.shapes.js';
import { ReportRequest, ReportRequestPayload } from './report-request.type.js';
import { ReportRequestsQueries } from './report-requests.queries.js';
import { ReportRequestsService } from './report-requests.service.js';

@Resolver()
export class ReportRequestsResolver {
  constructor(
    private readonly requests: ReportRequestsService,
    private readonly queries: ReportRequestsQueries,
    private readonly reader: Reader,
  ) {}

  @Query(() => ReportRequest, {
    nullable: true,
    description: 'A request for reports by its id; null if there is none.',
  })
  reportRequest(
    @Args('id', { type: () => ID, description: 'Id of the request.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.reportRequest(request, id);
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description:
      'Prepares a request for reports; nobody but the staff of the conference sees it before it is issued.',
  })
  async createReportRequest(
    @Args('input') input: CreateReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.create(by, input));
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description: 'Changes a request for reports that is not issued yet.',
  })
  async updateReportRequest(
    @Args('input') input: UpdateReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.update(by, input));
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description:
      'Sends a request for reports. The members of groups are those of that day, and nothing changes after.',
  })
  async issueReportRequest(
    @Args('input') input: IssueReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.issue(by, input));
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description: 'Ends a request for reports: nothing more is delivered.',
  })
  async closeReportRequest(
    @Args('input') input: CloseReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.close(by, input));
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description: 'Takes deliveries again for a request that was closed.',
  })
  async reopenReportRequest(
    @Args('input') input: ReopenReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.reopen(by, input));
  }

  @Mutation(() => ReportRequestPayload, {
    nullable: true,
    description: 'Takes a request for reports back.',
  })
  async withdrawReportRequest(
    @Args('input') input: WithdrawReportRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportRequestShape, request, await this.requests.withdraw(by, input));
  }
}
