import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { minutesEntryShape } from './minutes.shapes.js';
import { MinutesEntriesService } from './minutes-entries.service.js';
import {
  CorrectMinutesEntryInput,
  MoveMinutesEntryInput,
  RecordMinutesEntryInput,
  StrikeMinutesEntryInput,
  UpdateMinutesEntryInput,
} from './minutes-entry.input.js';
import { MinutesEntryPayload } from './minutes-entry.type.js';

@Resolver()
export class MinutesEntriesResolver {
  constructor(
    private readonly entries: MinutesEntriesService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => MinutesEntryPayload, {
    nullable: true,
    description: 'Records what was said, decided or done, at the end of the minutes.',
  })
  async recordMinutesEntry(
    @Args('input') input: RecordMinutesEntryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesEntryShape, request, await this.entries.record(by, input));
  }

  @Mutation(() => MinutesEntryPayload, {
    nullable: true,
    description: 'Changes an entry while the minutes are a draft.',
  })
  async updateMinutesEntry(
    @Args('input') input: UpdateMinutesEntryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesEntryShape, request, await this.entries.update(by, input));
  }

  @Mutation(() => MinutesEntryPayload, {
    nullable: true,
    description: 'Moves an entry to right after another one, or to the front.',
  })
  async moveMinutesEntry(
    @Args('input') input: MoveMinutesEntryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesEntryShape, request, await this.entries.move(by, input));
  }

  @Mutation(() => MinutesEntryPayload, {
    nullable: true,
    description: 'Strikes an entry, with the reason; nothing is deleted.',
  })
  async strikeMinutesEntry(
    @Args('input') input: StrikeMinutesEntryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesEntryShape, request, await this.entries.strike(by, input));
  }

  @Mutation(() => MinutesEntryPayload, {
    nullable: true,
    description: 'Corrects an entry of approved minutes, by a text that is shown beside it.',
  })
  async correctMinutesEntry(
    @Args('input') input: CorrectMinutesEntryInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(minutesEntryShape, request, await this.entries.correct(by, input));
  }
}
