const CALENDAR_DAY = `json_build_object('day', day, 'kind', kind, 'name', name)`;

/** What lies between the two, without the day that was counted from. */
const BETWEEN =
  `generate_series(least(start, found)::timestamp, greatest(start, found), interval '1 day') at ` +
  `cross join lateral (select at::date as day) passed left join calendar_day noted using (day) where day <> start`;

const DAYS_OFF =
  `(select coalesce(json_agg(json_build_object('day', day, 'reason', case when kind is null then 'WEEKEND' else 'HOLIDAY' end, ` +
  `'name', name) order by day), '[]'::json) from ${BETWEEN} and not is_working_day(day))`;

const WORKED_ON = `(select coalesce(json_agg(${CALENDAR_DAY} order by day), '[]'::json) from ${BETWEEN} and kind = 'WORKING')`;

/**
 * SQL: `WorkingDays` from a day on or back; null where the calendar leaves more than a year without a working day.
 * @param start SQL of the day, not null
 * @param count SQL of what the answer says was counted
 * @param steps SQL of how many working days are gone, 0 or more
 */
export function countedDays(
  start: string,
  count: string,
  steps: string,
  found: 'working_day_before' | 'working_day_after',
): string {
  return (
    `(select json_build_object('from', start, 'count', ${count}, 'day', found, 'daysOff', ${DAYS_OFF}, 'workedOn', ${WORKED_ON}) ` +
    `from (select ${start} as start, ${found}(${start}, ${steps}) as found) counted where found is not null)`
  );
}
