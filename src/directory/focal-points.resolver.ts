import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { focalPointShape } from './directory.shapes.js';
import { AppointFocalPointInput, DismissFocalPointInput } from './focal-point.input.js';
import { FocalPointPayload } from './focal-point.type.js';
import { FocalPointsService } from './focal-points.service.js';

@Resolver()
export class FocalPointsResolver {
  constructor(
    private readonly focalPoints: FocalPointsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => FocalPointPayload, { nullable: true, description: 'Lets an account speak for a body.' })
  async appointFocalPoint(
    @Args('input') input: AppointFocalPointInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(focalPointShape, request, await this.focalPoints.appoint(by, input));
  }

  @Mutation(() => FocalPointPayload, {
    nullable: true,
    description: 'Ends that an account speaks for a body, at once; that it did stays known.',
  })
  async dismissFocalPoint(
    @Args('input') input: DismissFocalPointInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(focalPointShape, request, await this.focalPoints.dismiss(by, input));
  }
}
