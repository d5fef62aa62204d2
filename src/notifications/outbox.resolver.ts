import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxService } from './outbox.service.js';
import { RecordBounceInput, ResendMailInput } from './outgoing-mail.input.js';
import { outgoingMailShape } from './outgoing-mail.shapes.js';
import { OutboxArgs, OutgoingMailConnection, OutgoingMailPayload } from './outgoing-mail.type.js';

@Resolver()
export class OutboxResolver {
  constructor(
    private readonly queries: OutboxQueries,
    private readonly outboxService: OutboxService,
    private readonly reader: Reader,
  ) {}

  @Query(() => OutgoingMailConnection, {
    description:
      'Mails that wait, that were sent, that came back and that could not be sent, newest first: all for administrators, those about their conferences for organisers and secretaries.',
  })
  outbox(@Args() args: OutboxArgs, @Reading() request: ReadRequest) {
    return this.queries.outbox(request, args);
  }

  @Mutation(() => OutgoingMailPayload, {
    nullable: true,
    description: 'Has a mail sent again that bounced, failed or was interrupted.',
  })
  async resendMail(@Args('input') input: ResendMailInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(outgoingMailShape, request, await this.outboxService.resend(by, input));
  }

  @Mutation(() => OutgoingMailPayload, {
    nullable: true,
    description: 'Records that a mail which was sent has come back: it did not reach its recipient.',
  })
  async recordBounce(
    @Args('input') input: RecordBounceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(outgoingMailShape, request, await this.outboxService.recordBounce(by, input));
  }
}
