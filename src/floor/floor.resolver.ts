import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import {
  GrantFloorInput,
  MoveSpeakRequestInput,
  RefuseFloorInput,
  RequestToSpeakInput,
  StartSpeakingInput,
  StopSpeakingInput,
  WithdrawSpeakRequestInput,
} from './floor.input.js';
import { FloorService } from './floor.service.js';
import { speakRequestShape } from './floor.shapes.js';
import { SpeakRequestPayload } from './floor.type.js';

@Resolver()
export class FloorResolver {
  constructor(
    private readonly floor: FloorService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => SpeakRequestPayload, {
    nullable: true,
    description:
      'Asks for the floor at an agenda item; a delegate who is in its queue already is answered with the place there.',
  })
  async requestToSpeak(
    @Args('input') input: RequestToSpeakInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.request(by, input));
  }

  @Mutation(() => SpeakRequestPayload, {
    nullable: true,
    description: 'Takes a request back, before the delegate speaks.',
  })
  async withdrawSpeakRequest(
    @Args('input') input: WithdrawSpeakRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.withdraw(by, input));
  }

  @Mutation(() => SpeakRequestPayload, {
    nullable: true,
    description: 'Gives a request another place in the queue.',
  })
  async moveSpeakRequest(
    @Args('input') input: MoveSpeakRequestInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.move(by, input));
  }

  @Mutation(() => SpeakRequestPayload, { nullable: true, description: 'Grants the floor.' })
  async grantFloor(@Args('input') input: GrantFloorInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(speakRequestShape, request, await this.floor.grant(by, input));
  }

  @Mutation(() => SpeakRequestPayload, { nullable: true, description: 'Refuses the floor, with the reason.' })
  async refuseFloor(
    @Args('input') input: RefuseFloorInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.refuse(by, input));
  }

  @Mutation(() => SpeakRequestPayload, {
    nullable: true,
    description:
      'A delegate begins to speak, while the conference is open; whoever spoke at the item has spoken with that.',
  })
  async startSpeaking(
    @Args('input') input: StartSpeakingInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.start(by, input));
  }

  @Mutation(() => SpeakRequestPayload, { nullable: true, description: 'A delegate has spoken.' })
  async stopSpeaking(
    @Args('input') input: StopSpeakingInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(speakRequestShape, request, await this.floor.stop(by, input));
  }
}
