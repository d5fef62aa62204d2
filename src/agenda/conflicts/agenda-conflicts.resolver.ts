import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../../conferences/index.js';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { AgendaConflict } from './agenda-conflict.type.js';
import { AgendaConflictsQueries } from './agenda-conflicts.queries.js';
import {
  RecordUnavailabilityInput,
  RemoveUnavailabilityInput,
  SetTravelTimeInput,
} from './planning-facts.input.js';
import { PlanningFactsService } from './planning-facts.service.js';
import { travelTimeShape, unavailabilityShape } from './planning-facts.shapes.js';
import { TravelTimePayload, UnavailabilityPayload } from './planning-facts.type.js';

@Resolver()
export class AgendaConflictsResolver {
  constructor(
    private readonly queries: AgendaConflictsQueries,
    private readonly facts: PlanningFactsService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [AgendaConflict], {
    description:
      'What stands against holding the draft of an agenda as it is planned: gravest first, then earliest first.',
  })
  agendaConflicts(
    @Args('conferenceId', { type: () => ID, description: 'Id of the conference.' }) conferenceId: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.conflicts(request, conferenceId);
  }

  @Mutation(() => TravelTimePayload, {
    nullable: true,
    description: 'Records how long the way between two rooms of a conference takes.',
  })
  async setTravelTime(
    @Args('input') input: SetTravelTimeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(travelTimeShape, request, await this.facts.setTravelTime(by, input));
  }

  @Mutation(() => UnavailabilityPayload, {
    nullable: true,
    description: 'Records that a person cannot come to a conference at a time.',
  })
  async recordUnavailability(
    @Args('input') input: RecordUnavailabilityInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(
      unavailabilityShape,
      request,
      await this.facts.recordUnavailability(by, input),
    );
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Records that a person can come after all; answers with the conference.',
  })
  async removeUnavailability(
    @Args('input') input: RemoveUnavailabilityInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.facts.removeUnavailability(by, input));
  }
}
