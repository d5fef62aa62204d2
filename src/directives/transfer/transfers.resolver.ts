import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { directiveShape } from '../directive.shapes.js';
import { DirectivePayload } from '../directive.type.js';
import { SharesService } from './shares.service.js';
import {
  HandBackShareInput,
  InsistOnShareInput,
  ReassignShareInput,
  TransferAssignmentsInput,
} from './transfer.input.js';
import { AssignmentTransferPayload, TransferProposal } from './transfer.type.js';
import { PreviewTransferArgs } from './transfers.args.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersService } from './transfers.service.js';

@Resolver()
export class TransfersResolver {
  constructor(
    private readonly queries: TransfersQueries,
    private readonly transfers: TransfersService,
    private readonly shares: SharesService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [TransferProposal], {
    description:
      'Bodies that do not exist on a day and still have open shares in directives of the conferences that you organise, by name, each with those that stand in its place.',
  })
  previewTransfer(@Args() args: PreviewTransferArgs, @Reading() request: ReadRequest) {
    return this.queries.preview(request, args);
  }

  @Mutation(() => AssignmentTransferPayload, {
    nullable: true,
    description:
      'Passes the open shares of bodies to others, as when bodies are dissolved or merged. Deadlines, and what was accepted or reported done, go on with the successor; where shares become one, the latest deadline counts.',
  })
  async transferAssignments(@Args('input') input: TransferAssignmentsInput, @Acting() by: By) {
    return { assignmentTransfer: await this.transfers.transfer(by, input), userErrors: [] };
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Passes the share of one body that leads to another body; answers with the directive.',
  })
  async reassignShare(
    @Args('input') input: ReassignShareInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.shares.reassign(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description:
      'Hands a share back that is not in the competence of the body; the organisers pass it on or insist. Answers with the directive.',
  })
  async handBackShare(
    @Args('input') input: HandBackShareInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.shares.handBack(by, input));
  }

  @Mutation(() => DirectivePayload, {
    nullable: true,
    description: 'Leaves a share with the body that has handed it back; answers with the directive.',
  })
  async insistOnShare(
    @Args('input') input: InsistOnShareInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(directiveShape, request, await this.shares.insist(by, input));
  }
}
