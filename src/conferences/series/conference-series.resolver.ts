import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { CreateConferenceSeriesInput } from './conference-series.input.js';
import { ConferenceSeriesService } from './conference-series.service.js';
import { conferenceSeriesShape } from './conference-series.shapes.js';
import { ConferenceSeries, ConferenceSeriesPayload } from './conference-series.type.js';

@Resolver()
export class ConferenceSeriesResolver {
  constructor(
    private readonly commands: ConferenceSeriesService,
    private readonly reader: Reader,
  ) {}

  @Query(() => ConferenceSeries, {
    nullable: true,
    description: 'A series of conferences by its id; null if there is none.',
  })
  conferenceSeries(
    @Args('id', { type: () => ID, description: 'Id of the series.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.one(
      conferenceSeriesShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  @Mutation(() => ConferenceSeriesPayload, { nullable: true, description: 'Begins a series of conferences.' })
  async createConferenceSeries(
    @Args('input') input: CreateConferenceSeriesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceSeriesShape, request, await this.commands.create(by, input));
  }
}
