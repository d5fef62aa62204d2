import { CalendarDayKind } from '../working-days/index.js';
import type { Commands } from './commands.js';
import { text } from './text.js';

const YEARS = [2020, 2021, 2022];

/** Those that fall on the same date each year, by the Labour Code. Of the others (Tết, Giỗ Tổ) nothing is known here. */
const FIXED = [
  { date: '01-01', name: text('Tết Dương lịch', "New Year's Day") },
  { date: '04-30', name: text('Ngày Chiến thắng', 'Victory Day') },
  { date: '05-01', name: text('Ngày Quốc tế lao động', 'International Labour Day') },
  { date: '09-02', name: text('Quốc khánh', 'National Day') },
];

/** On which the notice of a meeting of 9 April 2022 depends. */
const IN_PLACE_OF_A_HOLIDAY = { day: '2022-04-11', name: text('Nghỉ bù', 'Day off in place of a holiday') };

/** The holidays that the examples need; an office completes the list of its years. */
export async function holidays({ by, workingDays }: Commands): Promise<void> {
  const fixed = YEARS.flatMap(year => FIXED.map(({ date, name }) => ({ day: `${year}-${date}`, name })));
  await workingDays.set(by, {
    days: [...fixed, IN_PLACE_OF_A_HOLIDAY].map(day => ({ ...day, kind: CalendarDayKind.HOLIDAY })),
  });
}
