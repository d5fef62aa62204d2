import { type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';

export function workingDayReads(): Read[] {
  return [
    root('calendarDays', '-', { year: ['Int!', 2020] }, 'day'),
    root('workingDays', '-', { from: ['Date!', '2020-06-12'], count: ['Int!', 5] }, 'day'),
  ];
}

export function workingDayWrites(setting: Setting): Write[] {
  const day = '2021-02-12';
  const set = async () => ({ days: [{ day, kind: 'HOLIDAY', name: freshText(setting) }] });
  return [
    write('setCalendarDays', '-', set),
    write('clearCalendarDays', '-', async () => {
      await setting.sql(
        `insert into calendar_day (day, kind, name) values ('${day}', 'HOLIDAY', '{"vi": "Tết"}') on conflict do nothing`,
      );
      return { days: [day] };
    }),
  ];
}
