import { DateTime } from 'luxon';
import type { Message, MessageLanguage } from '../platform/errors/index.js';
import type { ConsistencyCode } from './report.enums.js';

/** Something a reader must know before using a figure. The figure itself is never changed. */
export interface Note {
  code: ConsistencyCode;
  message: Message;
}

/** A message whose numbers and days are written in the way of each language. */
export function spoken<T>(
  parts: (language: MessageLanguage) => T,
  texts: Record<MessageLanguage, (parts: T) => string>,
): Message {
  return { vi: texts.vi(parts('vi')), en: texts.en(parts('en')) };
}

const DAY_FORMATS: Record<MessageLanguage, string> = { vi: 'dd/MM/yyyy', en: 'd MMMM yyyy' };

/** A calendar date as a language writes it. */
export function formatDay(date: string, language: MessageLanguage): string {
  return DateTime.fromISO(date).setLocale(language).toFormat(DAY_FORMATS[language]);
}

export function formatPeriod(from: string, to: string, language: MessageLanguage): string {
  return `${formatDay(from, language)} – ${formatDay(to, language)}`;
}
