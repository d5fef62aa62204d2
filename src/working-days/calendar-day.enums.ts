import { registerEnumType } from '@nestjs/graphql';

export enum CalendarDayKind {
  HOLIDAY = 'HOLIDAY',
  WORKING = 'WORKING',
}

registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'What the calendar makes of a day.',
  valuesMap: {
    HOLIDAY: { description: 'Nobody works: a holiday, or one in place of a holiday (nghỉ lễ, nghỉ bù).' },
    WORKING: { description: 'A Saturday or Sunday that is worked on (làm bù).' },
  },
});

export enum DayOffReason {
  WEEKEND = 'WEEKEND',
  HOLIDAY = 'HOLIDAY',
}

registerEnumType(DayOffReason, {
  name: 'DayOffReason',
  description: 'Why a day is no working day.',
  valuesMap: {
    WEEKEND: { description: 'It is a Saturday or Sunday, of which the calendar says nothing else.' },
    HOLIDAY: { description: 'The calendar says so.' },
  },
});
