import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { ClearCalendarDaysInput, SetCalendarDaysInput } from './calendar-day.input.js';
import { CalendarDay, CalendarDaysPayload, WorkingDays } from './calendar-day.type.js';
import { CalendarDaysArgs, WorkingDaysArgs } from './working-days.args.js';
import { WorkingDaysQueries } from './working-days.queries.js';
import { WorkingDaysService } from './working-days.service.js';

@Resolver()
export class WorkingDaysResolver {
  constructor(
    private readonly queries: WorkingDaysQueries,
    private readonly commands: WorkingDaysService,
  ) {}

  @Query(() => [CalendarDay], {
    description: 'The days of a year that are not what their weekday says, in order.',
  })
  calendarDays(@Args() args: CalendarDaysArgs, @Reading() request: ReadRequest) {
    return this.queries.calendarDays(request, args);
  }

  @Query(() => WorkingDays, {
    nullable: true,
    description:
      'Which day is so many working days after or before another. Null if the calendar leaves more than a year without a working day.',
  })
  workingDays(@Args() args: WorkingDaysArgs, @Reading() request: ReadRequest) {
    return this.queries.workingDays(request, args);
  }

  @Mutation(() => CalendarDaysPayload, {
    nullable: true,
    description: 'Says what days are, whatever their weekday: holidays, and days off that are worked on.',
  })
  async setCalendarDays(
    @Args('input') input: SetCalendarDaysInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.payload(request, await this.commands.set(by, input));
  }

  @Mutation(() => CalendarDaysPayload, {
    nullable: true,
    description: 'Takes days off the calendar, so that they follow their weekday again.',
  })
  async clearCalendarDays(
    @Args('input') input: ClearCalendarDaysInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.payload(request, await this.commands.clear(by, input));
  }

  private async payload(request: ReadRequest, days: readonly string[]) {
    return { calendarDays: await this.queries.named(request, days), userErrors: [] };
  }
}
