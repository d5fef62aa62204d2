import { Args, Context, Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { Body } from '../../directory/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  loadedPage,
  type RequestContext,
  type Row,
} from '../../platform/graphql/index.js';
import { Assignment } from '../assignment.type.js';
import { Directive } from '../directive.type.js';
import { AsOfArgs, BodyStatisticsArgs, StatisticsGroupsArgs } from './statistics.args.js';
import { COUNTED } from './statistics.cost.js';
import { AssignmentClass, StatisticsDenominator } from './statistics.enums.js';
import { dayLabel } from './statistics.labels.js';
import { ratio } from './statistics.ratios.js';
import {
  type Counts,
  DirectiveCounts,
  DirectiveRatio,
  DirectiveStatistics,
  DirectiveStatisticsGroup,
  DirectiveStatisticsGroupConnection,
} from './statistics.type.js';

@FieldsOf(() => DirectiveStatistics)
export class DirectiveStatisticsFields {
  @LoadedField(() => String, {
    description: 'As of when it is, in the language of the request; says so if it is a forecast.',
  })
  label(@Parent() { label }: Row, _: object, @Context() { language }: RequestContext) {
    const { asOf, today } = label as { asOf: string; today: string };
    return dayLabel(asOf, today, language);
  }

  @LoadedField(() => DirectiveStatisticsGroupConnection, {
    description: 'The same shares, counted by something; only groups that have any.',
  })
  groups(@Parent() statistics: Row, @Args() args: StatisticsGroupsArgs) {
    return loadedPage(statistics, 'groups', args);
  }
}

@FieldsOf(() => DirectiveStatisticsGroup)
export class DirectiveStatisticsGroupFields {
  @LoadedField(() => String, {
    description: 'Name of the body, group or conference, or words for the force or the period.',
  })
  name(@Parent() group: Row, @Args() args: LanguageArgs) {
    return inLanguage(group.name as LocalizedText, args);
  }
}

@FieldsOf(() => DirectiveCounts)
export class DirectiveCountsFields {
  @LoadedField(() => DirectiveRatio, {
    description: 'Done by the deadline, of those that were due by the day.',
  })
  doneInTimeOfDue(@Parent() row: Row) {
    const counts = countsOf(row);
    return ratio(counts, counts.dueDoneInTime, StatisticsDenominator.DUE);
  }

  @LoadedField(() => DirectiveRatio, {
    description:
      'Done, of those that are done or overdue: what reports of the Government call the share of due tasks done.',
  })
  doneOfDoneOrOverdue(@Parent() row: Row) {
    const counts = countsOf(row);
    return ratio(counts, counts.doneInTime + counts.doneLate, StatisticsDenominator.DONE_OR_OVERDUE);
  }

  @LoadedField(() => DirectiveRatio, { description: 'Overdue, of those that have a deadline.' })
  overdueOfWithDeadline(@Parent() row: Row) {
    const counts = countsOf(row);
    return ratio(counts, counts.openOverdue, StatisticsDenominator.WITH_DEADLINE);
  }

  @LoadedField(() => DirectiveRatio, { description: 'Done, of all.' })
  doneOfAll(@Parent() row: Row) {
    const counts = countsOf(row);
    return ratio(counts, counts.doneInTime + counts.doneLate, StatisticsDenominator.ALL);
  }
}

function countsOf(row: Row): Counts {
  return row as unknown as Counts;
}

@FieldsOf(() => Assignment)
export class AssignmentClassFields {
  @LoadedField(() => AssignmentClass, {
    nullable: true,
    description:
      'What had become of it by the end of a day. Null for a share that is not followed, was not in force yet, or had ended.',
  })
  classification(@Parent() assignment: Row, @Args() args: AsOfArgs) {
    return loaded<AssignmentClass | null>(assignment, 'classification', args);
  }
}

@FieldsOf(() => Directive)
export class DirectiveSharesFields {
  @LoadedField(() => DirectiveStatistics, {
    weight: COUNTED,
    description: 'What became of the shares of the bodies that lead.',
  })
  statistics(@Parent() directive: Row, @Args() args: AsOfArgs) {
    return loaded(directive, 'statistics', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceStatisticsFields {
  @LoadedField(() => DirectiveStatistics, {
    weight: COUNTED,
    description: 'What became of its directives, of those that the viewer may see.',
  })
  directiveStatistics(@Parent() conference: Row, @Args() args: AsOfArgs) {
    return loaded(conference, 'directiveStatistics', args);
  }
}

@FieldsOf(() => Body)
export class BodyStatisticsFields {
  @LoadedField(() => DirectiveStatistics, {
    weight: COUNTED,
    description: 'What became of the directives that it leads, of those that the viewer may see.',
  })
  directiveStatistics(@Parent() body: Row, @Args() args: BodyStatisticsArgs) {
    return loaded(body, 'directiveStatistics', args);
  }
}
