import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { DefineIndicatorInput, SetTargetInput, SetTargetsInput } from './indicator.input.js';
import { indicatorShape, targetShape } from './indicator.shapes.js';
import { IndicatorPayload, TargetPayload } from './indicator.type.js';
import { IndicatorsService } from './indicators.service.js';
import { RecordObservationInput, RecordObservationsInput } from './observation.input.js';
import { observationShape } from './observation.shapes.js';
import { ObservationPayload } from './observation.type.js';
import { ObservationsService } from './observations.service.js';
import { RecordFindingInput, RecordReportInput } from './report.input.js';
import { findingShape, reportShape } from './report.shapes.js';
import { FindingPayload, ReportPayload } from './report.type.js';
import { ReportsService } from './reports.service.js';

@Resolver()
export class RecordingResolver {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly reports: ReportsService,
    private readonly observations: ObservationsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => IndicatorPayload, {
    nullable: true,
    description:
      'Defines what is measured. A code that is in use gets a new version; the old ones stay as they are.',
  })
  async defineIndicator(
    @Args('input') input: DefineIndicatorInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(indicatorShape, request, await this.indicators.define(by, input));
  }

  @Mutation(() => TargetPayload, {
    nullable: true,
    description: 'Records what was to be reached in a period.',
  })
  async setTarget(@Args('input') input: SetTargetInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(targetShape, request, await this.indicators.setTarget(by, input));
  }

  @Mutation(() => IndicatorPayload, {
    nullable: true,
    description:
      'Records many targets of an indicator; all or, if one is refused, none. Answers with the indicator.',
  })
  async setTargets(@Args('input') input: SetTargetsInput, @Acting() by: By, @Reading() request: ReadRequest) {
    await this.indicators.setTargets(by, input);
    return this.reader.payload(indicatorShape, request, input.indicatorId);
  }

  @Mutation(() => ReportPayload, { nullable: true, description: 'Records a report that a conference heard.' })
  async recordReport(
    @Args('input') input: RecordReportInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(reportShape, request, await this.reports.record(by, input));
  }

  @Mutation(() => FindingPayload, { nullable: true, description: 'Records an assessment, word for word.' })
  async recordFinding(
    @Args('input') input: RecordFindingInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(findingShape, request, await this.reports.recordFinding(by, input));
  }

  @Mutation(() => ObservationPayload, {
    nullable: true,
    description:
      'Records a figure as a report states it. What does not agree is recorded all the same, and noted.',
  })
  async recordObservation(
    @Args('input') input: RecordObservationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(observationShape, request, await this.observations.record(by, input));
  }

  @Mutation(() => ReportPayload, {
    nullable: true,
    description:
      'Records many figures of a report; all or, if one is refused, none. Answers with the report.',
  })
  async recordObservations(
    @Args('input') input: RecordObservationsInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    await this.observations.recordAll(by, input);
    return this.reader.payload(reportShape, request, input.reportId);
  }
}
