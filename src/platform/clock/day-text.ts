import { DateTime } from 'luxon';
import type { MessageLanguage } from '../errors/index.js';

/** A calendar date as mails and messages write it. */
export function dayText(day: string, language: MessageLanguage): string {
  const format = { vi: 'dd/MM/yyyy', en: 'd MMMM yyyy' }[language];
  return DateTime.fromISO(day, { locale: 'en' }).toFormat(format);
}
