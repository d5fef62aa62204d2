import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { assignmentShape } from '../assignment.shapes.js';
import { AssignmentConnection } from '../assignment.type.js';
import { AssignmentsArgs, ExtensionsToDecideArgs } from './follow-up.args.js';
import {
  AcceptAssignmentInput,
  ConfirmDoneInput,
  DecideExtensionInput,
  ReportDoneInput,
  ReportProgressInput,
  RequestExtensionInput,
  ReturnDoneInput,
} from './follow-up.input.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { extensionShape } from './follow-up.shapes.js';
import { AssignmentPayload, ExtensionConnection, ExtensionPayload } from './follow-up.type.js';
import { MonitoringService } from './monitoring.service.js';
import { ProgressService } from './progress.service.js';

@Resolver()
export class FollowUpResolver {
  constructor(
    private readonly queries: FollowUpQueries,
    private readonly progress: ProgressService,
    private readonly monitoring: MonitoringService,
    private readonly reader: Reader,
  ) {}

  @Query(() => AssignmentConnection, {
    description: 'The shares of bodies that lead and that are followed: what is open first, by deadline.',
  })
  assignments(@Args() args: AssignmentsArgs, @Reading() request: ReadRequest) {
    return this.queries.assignments(request, args);
  }

  @Query(() => ExtensionConnection, {
    description: 'The requests for more time that wait for the viewer to decide, longest first.',
  })
  extensionsToDecide(@Args() args: ExtensionsToDecideArgs, @Reading() request: ReadRequest) {
    return this.queries.extensionsToDecide(request, args);
  }

  @Mutation(() => AssignmentPayload, {
    nullable: true,
    description: 'The body that leads accepts its share.',
  })
  async acceptAssignment(
    @Args('input') input: AcceptAssignmentInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(assignmentShape, request, await this.progress.accept(by, input));
  }

  @Mutation(() => AssignmentPayload, {
    nullable: true,
    description: 'The body that leads tells how far it is, with or without evidence.',
  })
  async reportProgress(
    @Args('input') input: ReportProgressInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(assignmentShape, request, await this.progress.reportProgress(by, input));
  }

  @Mutation(() => ExtensionPayload, {
    nullable: true,
    description: 'The body that leads asks for more time, one request at a time.',
  })
  async requestExtension(
    @Args('input') input: RequestExtensionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(extensionShape, request, await this.progress.requestExtension(by, input));
  }

  @Mutation(() => AssignmentPayload, {
    nullable: true,
    description: 'The body that leads reports its share done, with evidence or a waiver.',
  })
  async reportDone(@Args('input') input: ReportDoneInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(assignmentShape, request, await this.progress.reportDone(by, input));
  }

  @Mutation(() => AssignmentPayload, {
    nullable: true,
    description: 'Those who monitor it confirm that a share is done; never the body that carries it out.',
  })
  async confirmDone(
    @Args('input') input: ConfirmDoneInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(assignmentShape, request, await this.monitoring.confirm(by, input));
  }

  @Mutation(() => AssignmentPayload, {
    nullable: true,
    description: 'Those who monitor it return a share that was reported done, with the reason.',
  })
  async returnDone(@Args('input') input: ReturnDoneInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(assignmentShape, request, await this.monitoring.returnDone(by, input));
  }

  @Mutation(() => ExtensionPayload, {
    nullable: true,
    description:
      'Those who monitor the share grant or refuse more time; the original deadline stays visible.',
  })
  async decideExtension(
    @Args('input') input: DecideExtensionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(extensionShape, request, await this.monitoring.decideExtension(by, input));
  }
}
