import { Module } from '@nestjs/common';
import { CalendarDayFields, DayOffFields } from './calendar-day.fields.js';
import { WorkingDaysQueries } from './working-days.queries.js';
import { WorkingDaysResolver } from './working-days.resolver.js';
import { WorkingDaysService } from './working-days.service.js';

@Module({
  providers: [WorkingDaysResolver, CalendarDayFields, DayOffFields, WorkingDaysQueries, WorkingDaysService],
  exports: [WorkingDaysService],
})
export class WorkingDaysModule {}
