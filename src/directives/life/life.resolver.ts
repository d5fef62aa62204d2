import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { directiveShape } from '../directive.shapes.js';
import { DirectivePayload } from '../directive.type.js';
import {
  ActivateDirectiveInput,
  CloseDirectiveInput,
  RecordDirectiveEventInput,
  ReviewDirectiveInput,
  SupersedeDirectiveInput,
} from './life.input.js';
import { DirectiveLifeService } from './life.service.js';

@Resolver()
export class DirectiveLifeResolver {
  constructor(
    private readonly life: DirectiveLifeService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Lets an urgent directive be carried out without waiting for the notice of conclusions.',
  })
  async activateDirective(
    @Args('input') input: ActivateDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.life.activate(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Notes that the event that a directive waits for has happened, and sets its deadline.',
  })
  async recordDirectiveEvent(
    @Args('input') input: RecordDirectiveEventInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.life.recordEvent(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Notes the review of an ongoing directive, and when it is to be reviewed next.',
  })
  async reviewDirective(
    @Args('input') input: ReviewDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.life.review(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Puts another directive in the place of one; what is open of that one ends.',
  })
  async supersedeDirective(
    @Args('input') input: SupersedeDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.life.supersede(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description:
      'Stops following a directive: when all its shares are confirmed as done, or, if it is ongoing, with a note that says why.',
  })
  async closeDirective(
    @Args('input') input: CloseDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.life.close(by, input));
  }
}
