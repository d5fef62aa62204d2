import { Args, Query, Resolver } from '@nestjs/graphql';
import { Reader, Reading, type ReadRequest, rootSets, Weight } from '../../platform/graphql/index.js';
import { DirectiveStatisticsArgs } from './statistics.args.js';
import { COUNTED } from './statistics.cost.js';
import { allStatisticsSql } from './statistics.shapes.js';
import { DirectiveStatistics } from './statistics.type.js';

@Resolver()
export class DirectiveStatisticsResolver {
  constructor(private readonly reader: Reader) {}

  @Weight(COUNTED)
  @Query(() => DirectiveStatistics, {
    description:
      'What became of the directives by the end of a day, today or any other: how many shares of lead bodies were done in time or ' +
      'late, are in term, overdue or ongoing. Counted are those that the viewer may see.',
  })
  directiveStatistics(@Args() args: DirectiveStatisticsArgs, @Reading() request: ReadRequest) {
    const sets = rootSets(request.info);
    return this.reader.value(request, statement => allStatisticsSql(statement, sets, args));
  }
}
