import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { AssignDirectiveInput, RecordDirectiveInput, UpdateDirectiveInput } from './directive.input.js';
import { directiveShape } from './directive.shapes.js';
import { Directive, DirectiveConnection, DirectivePayload } from './directive.type.js';
import {
  IssueDirectiveInput,
  VerifyDirectiveInput,
  WithdrawDirectiveInput,
} from './directive-steps.input.js';
import { DirectivesArgs } from './directives.args.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesService } from './directives.service.js';

@Resolver()
export class DirectivesResolver {
  constructor(
    private readonly queries: DirectivesQueries,
    private readonly directivesService: DirectivesService,
    private readonly reader: Reader,
  ) {}

  @Query(() => Directive, { nullable: true, description: 'A directive by its id; null if there is none.' })
  directive(
    @Args('id', { type: () => ID, description: 'Id of the directive.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.directive(request, id);
  }

  @Query(() => DirectiveConnection, { description: 'Directives of all conferences, newest first.' })
  directives(@Args() args: DirectivesArgs, @Reading() request: ReadRequest) {
    return this.queries.directives(request, args);
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description:
      'Records what was stated at a conference, even where it is not clear yet who is addressed or who leads.',
  })
  async recordDirective(
    @Args('input') input: RecordDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.record(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Corrects a directive that is not issued yet.',
  })
  async updateDirective(
    @Args('input') input: UpdateDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.update(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Replaces the assignments of a directive that is not issued yet.',
  })
  async assignDirective(
    @Args('input') input: AssignDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.assign(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Confirms that a recorded directive matches the minutes or another source.',
  })
  async verifyDirective(
    @Args('input') input: VerifyDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.verify(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Gives a verified directive to the bodies concerned, the members of its groups included.',
  })
  async issueDirective(
    @Args('input') input: IssueDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.issue(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Takes a directive back, with the reason.',
  })
  async withdrawDirective(
    @Args('input') input: WithdrawDirectiveInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.directivesService.withdraw(by, input));
  }
}
