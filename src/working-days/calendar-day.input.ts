import { InputType } from '@nestjs/graphql';
import {
  DateField,
  DatesField,
  EnumField,
  InputListField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
} from '../platform/graphql/index.js';
import { CalendarDayKind } from './calendar-day.enums.js';

/** More than there are in a year. */
const MOST_DAYS = 400;

@InputType({ description: 'What a day is, whatever its weekday.' })
export class CalendarDayInput {
  @DateField('The day.')
  day: string;

  @EnumField(CalendarDayKind, 'Whether it is off or worked on.')
  kind: CalendarDayKind;

  @LocalizedField('Name of the holiday, or why the day is worked on.', { max: 200 })
  name: LocalizedTextInput[];
}

@InputType({ description: 'Days of the calendar, for example the list of a year.' })
export class SetCalendarDaysInput extends MutationInput {
  @InputListField(() => CalendarDayInput, 'The days; each takes the place of what the calendar said of it.', {
    max: MOST_DAYS,
  })
  days: CalendarDayInput[];
}

@InputType({ description: 'Days that are to follow their weekday again.' })
export class ClearCalendarDaysInput extends MutationInput {
  @DatesField('The days.', { max: MOST_DAYS })
  days: string[];
}
