import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Reading, type ReadRequest } from '../platform/graphql/index.js';
import { Indicator, IndicatorConnection } from './indicator.type.js';
import { ObservationConnection, ObservationsArgs } from './observation.type.js';
import { Report } from './report.type.js';
import { IndicatorsArgs, ReportsQueries } from './reports.queries.js';

@Resolver()
export class ReportsResolver {
  constructor(private readonly queries: ReportsQueries) {}

  @Query(() => Indicator, { nullable: true, description: 'An indicator by its id; null if there is none.' })
  indicator(
    @Args('id', { type: () => ID, description: 'Id of the indicator.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.indicator(request, id);
  }

  @Query(() => IndicatorConnection, { description: 'Indicators by code and version.' })
  indicators(@Args() args: IndicatorsArgs, @Reading() request: ReadRequest) {
    return this.queries.indicators(request, args);
  }

  @Query(() => Report, { nullable: true, description: 'A report by its id; null if there is none.' })
  report(
    @Args('id', { type: () => ID, description: 'Id of the report.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.report(request, id);
  }

  @Query(() => ObservationConnection, {
    description:
      'Observations by period. Each is of one version of one indicator; those of different ones are no series.',
  })
  observations(@Args() args: ObservationsArgs, @Reading() request: ReadRequest) {
    return this.queries.observations(request, args);
  }
}
