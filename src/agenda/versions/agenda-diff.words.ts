import { DateTime } from 'luxon';
import type { Message } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import type { ItemContent, SessionContent } from './agenda-content.js';
import type { AgendaDifference } from './agenda-diff.js';
import { AgendaChangeKind, AgendaSubject } from './agenda-version.enums.js';

type Language = keyof Message;
type Content = SessionContent | ItemContent;

/** A difference as a sentence in each language, with times in the zone of the conference. */
export function inWords(difference: AgendaDifference, timeZone: string): Message {
  return { vi: sentence(difference, timeZone, 'vi'), en: sentence(difference, timeZone, 'en') };
}

function sentence(difference: AgendaDifference, timeZone: string, language: Language): string {
  const { before, after, sessions } = difference;
  const subject = named(difference, language);
  const values: Record<string, [before: string, after: string]> = {
    [AgendaChangeKind.ADDED]: ['', when(after, timeZone, language)],
    [AgendaChangeKind.REMOVED]: [when(before, timeZone, language), ''],
    [AgendaChangeKind.RETITLED]: [quoted(before?.title, language), quoted(after?.title, language)],
    [AgendaChangeKind.MOVED_IN_TIME]: [when(before, timeZone, language), when(after, timeZone, language)],
    [AgendaChangeKind.MOVED_TO_ROOM]: [room(before, language), room(after, language)],
    [AgendaChangeKind.MOVED_TO_SESSION]: [
      quoted(sessions?.before, language),
      quoted(sessions?.after, language),
    ],
    [AgendaChangeKind.PRESENTERS_CHANGED]: [who(before, language), who(after, language)],
  };
  const [was, is] = values[difference.kind] ?? ['', ''];
  return WORDS[difference.kind][language](subject, was, is);
}

const WORDS: Record<AgendaChangeKind, Record<Language, (it: string, was: string, is: string) => string>> = {
  ADDED: {
    vi: (it, _, is) => `Thêm ${it}, ${is}.`,
    en: (it, _, is) => `Added: ${it}, ${is}.`,
  },
  REMOVED: {
    vi: (it, was) => `Bỏ ${it}, trước đây ${was}.`,
    en: (it, was) => `Removed: ${it}, formerly ${was}.`,
  },
  RETITLED: {
    vi: (_, was, is) => `Đổi tên ${was} thành ${is}.`,
    en: (_, was, is) => `Retitled from ${was} to ${is}.`,
  },
  MOVED_IN_TIME: {
    vi: (it, was, is) => `Đổi giờ ${it}: từ ${was} sang ${is}.`,
    en: (it, was, is) => `Moved in time: ${it}, from ${was} to ${is}.`,
  },
  MOVED_TO_ROOM: {
    vi: (it, was, is) => `Đổi phòng ${it}: từ ${was} sang ${is}.`,
    en: (it, was, is) => `Moved to another room: ${it}, from ${was} to ${is}.`,
  },
  MOVED_TO_SESSION: {
    vi: (it, was, is) => `Chuyển ${it} từ phiên ${was} sang phiên ${is}.`,
    en: (it, was, is) => `Moved to another session: ${it}, from ${was} to ${is}.`,
  },
  PRESENTERS_CHANGED: {
    vi: (it, was, is) => `Đổi người trình bày ${it}: từ ${was} thành ${is}.`,
    en: (it, was, is) => `Other presenters: ${it}, from ${was} to ${is}.`,
  },
  KIND_CHANGED: {
    vi: it => `Đổi loại nội dung của ${it}.`,
    en: it => `Of another kind now: ${it}.`,
  },
  CLOSED: {
    vi: it => `Chuyển ${it} thành nội dung họp kín.`,
    en: it => `Held behind closed doors now: ${it}.`,
  },
  OPENED: {
    vi: it => `Nội dung ${it} không còn họp kín.`,
    en: it => `Held in the open now: ${it}.`,
  },
};

function named({ subject, before, after }: AgendaDifference, language: Language): string {
  const title = quoted((after ?? before)?.title, language);
  if (subject === AgendaSubject.ITEM) return title;
  return language === 'vi' ? `phiên ${title}` : `the session ${title}`;
}

function quoted(title: LocalizedText | null | undefined, language: Language): string {
  return title ? `“${inLanguage(title, { language })}”` : NOTHING[language].untitled;
}

const NOTHING = {
  vi: { untitled: '(không tên)', time: 'chưa định giờ', room: 'chưa định phòng', who: 'chưa có' },
  en: { untitled: '(untitled)', time: 'at no time yet', room: 'no room yet', who: 'nobody yet' },
};

/** "08:20-09:00, 12/06/2020"; the day stands where the two ends do not share it, or once. */
function when(content: Content | null, timeZone: string, language: Language): string {
  if (!content?.plannedStart) return NOTHING[language].time;
  const at = (instant: string) => DateTime.fromISO(instant, { zone: timeZone });
  const start = at(content.plannedStart);
  const day = (time: DateTime) =>
    time.toFormat(language === 'vi' ? 'dd/MM/yyyy' : 'd LLLL yyyy', { locale: 'en' });
  if (!content.plannedEnd) return `${start.toFormat('HH:mm')}, ${day(start)}`;
  const end = at(content.plannedEnd);
  return start.hasSame(end, 'day')
    ? `${start.toFormat('HH:mm')}-${end.toFormat('HH:mm')}, ${day(start)}`
    : `${start.toFormat('HH:mm')}, ${day(start)} - ${end.toFormat('HH:mm')}, ${day(end)}`;
}

function room(content: Content | null, language: Language): string {
  const found = content && 'room' in content ? content.room : null;
  return found ? inLanguage(found.name, { language }) : NOTHING[language].room;
}

function who(content: Content | null, language: Language): string {
  const presenters = content && 'presenters' in content ? content.presenters : [];
  const names = presenters.map(
    ({ person, body, printed }) => person ?? printed ?? inLanguage(body, { language }) ?? '',
  );
  return names.length > 0 ? names.join(', ') : NOTHING[language].who;
}
