import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import {
  CheckMinutesInput,
  OpenMinutesInput,
  RecordPaperSignatureInput,
  ReturnMinutesInput,
  SignMinutesInput,
} from './minutes.input.js';
import { MinutesService } from './minutes.service.js';
import { minutesShape } from './minutes.shapes.js';
import { MinutesPayload } from './minutes.type.js';

@Resolver()
export class MinutesResolver {
  constructor(
    private readonly minutes: MinutesService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description: 'Opens the minutes of a conference that is open, adjourned or closed.',
  })
  async openMinutes(
    @Args('input') input: OpenMinutesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesShape, request, await this.minutes.open(by, input));
  }

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description: 'The secretary has checked the minutes: entries stay as they are, and can be signed.',
  })
  async checkMinutes(
    @Args('input') input: CheckMinutesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesShape, request, await this.minutes.check(by, input));
  }

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description: 'Brings checked minutes back to the draft, with the reason; signatures fall.',
  })
  async returnMinutes(
    @Args('input') input: ReturnMinutesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesShape, request, await this.minutes.return(by, input));
  }

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description:
      'The chair or the secretary signs checked minutes in person, signed in with their own account. With both signatures, of ' +
      'two persons, the minutes are approved, and never change again.',
  })
  async signMinutes(
    @Args('input') input: SignMinutesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesShape, request, await this.minutes.sign(by, input));
  }

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description:
      'Records that a chair or secretary who has no account has signed checked minutes on paper, and when. It counts as ' +
      'their signature.',
  })
  async recordPaperSignature(
    @Args('input') input: RecordPaperSignatureInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesShape, request, await this.minutes.recordPaperSignature(by, input));
  }
}
