import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In } from 'typeorm';
import { type By, Transactor } from '../platform/database/index.js';
import { DomainError, type Failure, notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { CalendarDayKind } from './calendar-day.enums.js';
import { CALENDAR_DAY, dayTwice, noDays, workedOnAnyway } from './calendar-day.errors.js';
import type { CalendarDayInput, ClearCalendarDaysInput, SetCalendarDaysInput } from './calendar-day.input.js';

const SATURDAY = 6;

/**
 * The calendar of working days. Its commands need no revision: each says all of what it sets, and touches no
 * other day.
 */
@Injectable()
export class WorkingDaysService {
  constructor(private readonly transactor: Transactor) {}

  /** Says what these days are; answers with them. */
  set(by: By, { days }: SetCalendarDaysInput): Promise<string[]> {
    return this.transactor.run(by, async ({ manager }) => {
      if (days.length === 0) throw noDays();
      const failures = days.flatMap(failuresOf);
      if (failures.length > 0) throw new DomainError(...failures);
      const rows = days.map(({ day, kind, name }) => ({ day, kind, name: toLocalizedText(name)! }));
      await manager.upsert(CalendarDayEntity, rows, ['day']);
      return days.map(({ day }) => day);
    });
  }

  /** Lets these days follow their weekday again; answers with them. */
  clear(by: By, { days }: ClearCalendarDaysInput): Promise<string[]> {
    return this.transactor.run(by, async ({ manager }) => {
      const { raw }: { raw: { day: string }[] } = await manager
        .createQueryBuilder()
        .delete()
        .from(CalendarDayEntity)
        .where({ day: In(days) })
        .returning('day::text')
        .execute();
      const cleared = new Set(raw.map(({ day }) => day));
      const missing = days.flatMap((day, at) =>
        cleared.has(day) ? [] : notFound(['days', String(at)], CALENDAR_DAY).failures,
      );
      if (missing.length > 0) throw new DomainError(...missing);
      return days;
    });
  }
}

function failuresOf({ day, kind }: CalendarDayInput, at: number, all: CalendarDayInput[]): Failure[] {
  if (all.findIndex(other => other.day === day) < at) return [dayTwice(at, day)];
  const isWeekday = DateTime.fromISO(day).weekday < SATURDAY;
  return kind === CalendarDayKind.WORKING && isWeekday ? [workedOnAnyway(at, day)] : [];
}
