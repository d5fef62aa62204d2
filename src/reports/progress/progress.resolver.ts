import { Args, Query, Resolver } from '@nestjs/graphql';
import { Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { IndicatorProgressArgs } from './progress.args.js';
import { IndicatorProgressQueries } from './progress.queries.js';
import { IndicatorProgress } from './progress.type.js';

@Resolver()
export class IndicatorProgressResolver {
  constructor(private readonly queries: IndicatorProgressQueries) {}

  @Query(() => IndicatorProgress, {
    description:
      'Compares targets with what was reached, by period and body. Only figures of accepted reports that the viewer sees count.',
  })
  indicatorProgress(@Args() args: IndicatorProgressArgs, @Reading() request: ReadRequest) {
    return this.queries.progress(request, args);
  }
}
