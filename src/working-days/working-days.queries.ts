import { Injectable } from '@nestjs/common';
import { clientError, Reader, type ReadRequest, type Row } from '../platform/graphql/index.js';
import { countedDays } from './counted.js';
import type { CalendarDaysArgs, WorkingDaysArgs } from './working-days.args.js';

const MOST_COUNTED = 366;

const CALENDAR_DAY = `json_build_object('day', day, 'kind', kind, 'name', name)`;

@Injectable()
export class WorkingDaysQueries {
  constructor(private readonly reader: Reader) {}

  /** What the calendar says of the days of a year, in order. */
  calendarDays(request: ReadRequest, { year }: CalendarDaysArgs): Promise<Row[]> {
    assertRange('year', year, 1000, 9999);
    return this.reader.value(
      request,
      statement =>
        `(select coalesce(json_agg(${CALENDAR_DAY} order by day), '[]'::json) from calendar_day ` +
        `where day between ${statement.param(`${year}-01-01`)}::date and ${statement.param(`${year}-12-31`)}::date)`,
    );
  }

  /** What the calendar says of these days, in order. */
  named(request: ReadRequest, days: readonly string[]): Promise<Row[]> {
    return this.reader.value(
      request,
      statement =>
        `(select coalesce(json_agg(${CALENDAR_DAY} order by day), '[]'::json) from calendar_day ` +
        `where day = any(${statement.param(days)}::date[]))`,
    );
  }

  /** Null where the calendar leaves more than a year without a working day. */
  workingDays(request: ReadRequest, { from, count, clearDays }: WorkingDaysArgs): Promise<Row | null> {
    assertRange('count', count, -MOST_COUNTED, MOST_COUNTED);
    const steps = Math.abs(count) + (clearDays && count !== 0 ? 1 : 0);
    const found = count < 0 ? 'working_day_before' : 'working_day_after';
    return this.reader.value(request, statement =>
      countedDays(
        statement.date(from, 'from'),
        `${statement.param(count)}::int`,
        `${statement.param(steps)}::int`,
        found,
      ),
    );
  }
}

function assertRange(argument: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw clientError(
    'BAD_USER_INPUT',
    {
      vi: `${argument} là ${value}; phải từ ${least} đến ${most}.`,
      en: `${argument} is ${value}; it must be ${least} to ${most}.`,
    },
    { reason: 'OUT_OF_RANGE' },
  );
}
