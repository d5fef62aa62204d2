import type { MessageLanguage } from '../platform/errors/index.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Parts = [year: number, month: number, date: number];

const partsOf = (day: string) => day.split('-').map(Number) as Parts;
const padded = (value: number, below: number) => (value < below ? `0${value}` : `${value}`);
/** With a leading zero where Vietnamese documents write one. */
const date = (value: number) => padded(value, 10);
const month = (value: number) => padded(value, 3);

/**
 * A day in words. Vietnamese documents write days below 10, and the months 1 and 2 only, with a leading zero
 * (Decree 30/2020/NĐ-CP, Annex I): `ngày 05 tháng 01 năm 2020`, `ngày 29 tháng 6 năm 2019`.
 */
export function dayInWords(day: string, language: MessageLanguage): string {
  const [y, m, d] = partsOf(day);
  return language === 'en' ? `${d} ${MONTHS[m - 1]} ${y}` : `ngày ${date(d)} tháng ${month(m)} năm ${y}`;
}

/** The days from the first to the last in words; what both have in common is said once. */
export function daysInWords(first: string, last: string | null, language: MessageLanguage): string {
  if (!last || last === first) return dayInWords(first, language);
  const [y, m, d] = partsOf(first);
  const [lastYear, lastMonth] = partsOf(last);
  const isSameMonth = lastYear === y && lastMonth === m;
  const isSameYear = lastYear === y;
  if (language === 'en') {
    const from = `${d}${isSameMonth ? '' : ` ${MONTHS[m - 1]}`}${isSameYear ? '' : ` ${y}`}`;
    return `${from}${isSameMonth ? '–' : ' – '}${dayInWords(last, 'en')}`;
  }
  const from = `${date(d)}${isSameMonth ? '' : ` tháng ${month(m)}`}${isSameYear ? '' : ` năm ${y}`}`;
  return `từ ngày ${from} đến ${dayInWords(last, 'vi')}`;
}
