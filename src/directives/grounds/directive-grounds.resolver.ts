import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { directiveShape } from '../directive.shapes.js';
import { DirectivePayload } from '../directive.type.js';
import { GroundDirectiveInput } from './directive-ground.type.js';
import { DirectiveGroundsService } from './directive-grounds.service.js';

@Resolver()
export class DirectiveGroundsResolver {
  constructor(
    private readonly grounds: DirectiveGroundsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Says which figures and findings a directive answers, so that it can be followed from them.',
  })
  async groundDirective(
    @Args('input') input: GroundDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.grounds.ground(by, input));
  }
}
