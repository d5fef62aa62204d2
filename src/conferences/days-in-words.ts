import { DateTime } from 'luxon';
import { dayText } from '../platform/clock/index.js';
import type { MessageLanguage } from '../platform/errors/index.js';

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
  if (language === 'en') return dayText(day, 'en');
  const [y, m, d] = partsOf(day);
  return `ngày ${date(d)} tháng ${month(m)} năm ${y}`;
}

/** The days from the first to the last in words; what both have in common is said once. */
export function daysInWords(first: string, last: string | null, language: MessageLanguage): string {
  if (!last || last === first) return dayInWords(first, language);
  const [y, m, d] = partsOf(first);
  const [lastYear, lastMonth] = partsOf(last);
  const isSameMonth = lastYear === y && lastMonth === m;
  const isSameYear = lastYear === y;
  if (language === 'en') {
    const format = isSameMonth ? 'd' : isSameYear ? 'd MMMM' : 'd MMMM yyyy';
    const from = DateTime.fromISO(first, { locale: 'en' }).toFormat(format);
    return `${from}${isSameMonth ? '–' : ' – '}${dayInWords(last, 'en')}`;
  }
  const from = `${date(d)}${isSameMonth ? '' : ` tháng ${month(m)}`}${isSameYear ? '' : ` năm ${y}`}`;
  return `từ ngày ${from} đến ${dayInWords(last, 'vi')}`;
}
