import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../platform/graphql/index.js';
import { CalendarDay, DayOff } from './calendar-day.type.js';

@FieldsOf(() => CalendarDay)
export class CalendarDayFields {
  @LoadedField(() => String, { description: 'Name of the holiday, or why the day is worked on.' })
  name(@Parent() day: Row, @Args() args: LanguageArgs) {
    return inLanguage(day.name as LocalizedText, args);
  }
}

@FieldsOf(() => DayOff)
export class DayOffFields {
  @LoadedField(() => String, { nullable: true, description: 'Name of the holiday; null for a weekend.' })
  name(@Parent() day: Row, @Args() args: LanguageArgs) {
    return inLanguage(day.name as LocalizedText | null, args);
  }
}
