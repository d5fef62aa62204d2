import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, UserError } from '../platform/graphql/index.js';
import { CalendarDayKind, DayOffReason } from './calendar-day.enums.js';

@ObjectType({ description: 'A day that is not what its weekday says.' })
export class CalendarDay {
  @Field(() => DateScalar, { description: 'The day.' })
  day: string;

  @Field(() => CalendarDayKind, { description: 'Whether it is off or worked on.' })
  kind: CalendarDayKind;
}

@ObjectType({ description: 'A day on the way that did not count.' })
export class DayOff {
  @Field(() => DateScalar, { description: 'The day.' })
  day: string;

  @Field(() => DayOffReason, { description: 'Why it did not count.' })
  reason: DayOffReason;
}

@ObjectType({
  description: 'A count of working days, with what was passed over, so that people can check it.',
})
export class WorkingDays {
  @Field(() => DateScalar, { description: 'The day from which was counted; it does not count itself.' })
  from: string;

  @Field(() => Int, { description: 'How many working days were counted, before it if negative.' })
  count: number;

  @Field(() => DateScalar, { description: 'The day that was found.' })
  day: string;

  @Field(() => [DayOff], { description: 'The days between the two that did not count, in order.' })
  daysOff: DayOff[];

  @Field(() => [CalendarDay], {
    description: 'The Saturdays and Sundays between the two that did count, in order.',
  })
  workedOn: CalendarDay[];
}

@ObjectType({ description: 'Answer of a mutation of the calendar of working days.' })
export class CalendarDaysPayload {
  @Field(() => [CalendarDay], {
    nullable: true,
    description:
      'What the calendar says now of the days that were named, in order; a day that follows its weekday is not among them. Null when there are user errors.',
  })
  calendarDays: CalendarDay[] | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when the command was carried out.' })
  userErrors: UserError[];
}
