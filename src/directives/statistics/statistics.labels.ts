import { DateTime } from 'luxon';
import type { MessageLanguage } from '../../platform/errors/index.js';

const WRITTEN: Record<MessageLanguage, (day: string) => string> = {
  vi: day => DateTime.fromISO(day).toFormat('dd/MM/yyyy'),
  en: day => DateTime.fromISO(day).setLocale('en').toFormat('d MMMM yyyy'),
};

/** As of when the figures are; that those of a later day are a forecast must not be overlooked. */
export function dayLabel(asOf: string, today: string, language: MessageLanguage): string {
  const [day, now] = [WRITTEN[language](asOf), WRITTEN[language](today)];
  if (asOf > today) {
    return language === 'vi'
      ? `Dự báo đến hết ngày ${day}, theo tình hình ngày ${now}`
      : `Forecast for the end of ${day}, from what is known on ${now}`;
  }
  return language === 'vi' ? `Tính đến hết ngày ${day}` : `As of the end of ${day}`;
}
