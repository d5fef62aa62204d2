import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { DecideCorrectionInput, RequestCorrectionInput } from './corrections/correction.input.js';
import { correctionShape } from './corrections/correction.shapes.js';
import { CorrectionPayload } from './corrections/correction.type.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { erasureRequestShape } from './own-erasure/erasure-request.shapes.js';
import { ErasureRequestPayload, RequestErasureInput } from './own-erasure/erasure-request.type.js';
import { OwnErasureService } from './own-erasure/own-erasure.service.js';

/** What people ask for about the data that is held about them. */
@Resolver()
export class OwnDataResolver {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly erasures: OwnErasureService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => ErasureRequestPayload, {
    nullable: true,
    description:
      'Erases for good the contact data and logistics of the viewer: at once what no conference needs any more, the rest when those are over at which the viewer is expected. Tells what stays and why.',
  })
  async requestErasure(
    @Args('input') _: RequestErasureInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(erasureRequestShape, request, await this.erasures.request(by));
  }

  @Mutation(() => CorrectionPayload, {
    nullable: true,
    description: 'A delegate asks for a correction of the name or the printed post in the official record.',
  })
  async requestCorrection(
    @Args('input') input: RequestCorrectionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(correctionShape, request, await this.corrections.request(by, input));
  }

  @Mutation(() => CorrectionPayload, {
    nullable: true,
    description:
      'The staff of the conference corrects the record as a delegate has asked for it, or says why not. Documents that were issued stay as they are.',
  })
  async decideCorrection(
    @Args('input') input: DecideCorrectionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(correctionShape, request, await this.corrections.decide(by, input));
  }
}
