import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { ReviseObservationInput } from '../observation.input.js';
import { observationShape } from '../observation.shapes.js';
import { ObservationPayload } from '../observation.type.js';
import { ObservationRevisionsService } from './observation-revisions.service.js';

@Resolver()
export class ObservationRevisionsResolver {
  constructor(
    private readonly revisions: ObservationRevisionsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => ObservationPayload, {
    nullable: true,
    description:
      'Gives a figure other values; what it was stays in its revisions. A body revises its own figures before it delivers them, and when they were returned to it; the staff at any time.',
  })
  async reviseObservation(
    @Args('input') input: ReviseObservationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(observationShape, request, await this.revisions.revise(by, input));
  }
}
