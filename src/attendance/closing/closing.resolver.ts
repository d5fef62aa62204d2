import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../../conferences/index.js';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { RemoveQuorumInput, SetQuorumInput } from '../quorum/quorum.input.js';
import { QuorumService } from '../quorum/quorum.service.js';
import { CloseAttendanceInput, ReopenAttendanceInput } from './closing.input.js';
import { ClosingService } from './closing.service.js';

/** What concerns the attendance of a conference as a whole. */
@Resolver()
export class ClosingResolver {
  constructor(
    private readonly closings: ClosingService,
    private readonly quorums: QuorumService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Closes the attendance of a conference that is over: who was confirmed and never seen is absent, who was seen and ' +
      'their bodies stand in `attendances`, and nothing of it changes any more.',
  })
  async closeAttendance(
    @Args('input') input: CloseAttendanceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.closings.close(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Reopens a closed attendance to correct it, with the reason; what was derived at the closing falls.',
  })
  async reopenAttendance(
    @Args('input') input: ReopenAttendanceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.closings.reopen(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Says how many must be present so that the conference may decide.',
  })
  async setQuorum(@Args('input') input: SetQuorumInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(conferenceShape, request, await this.quorums.set(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Takes the quorum of a conference away: nothing says any more how many must be present.',
  })
  async removeQuorum(
    @Args('input') input: RemoveQuorumInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.quorums.remove(by, input));
  }
}
