import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import type { TimesFault } from '../planned-times.js';

export function itemWithoutStart(path: readonly string[]): DomainError {
  return domainError('ITEM_WITHOUT_START', path, {
    vi: 'Nội dung chưa có giờ bắt đầu; hãy đặt giờ trước, hoặc chọn một nội dung đã có giờ.',
    en: 'The item has no planned start; set one first, or begin with an item that has one.',
  });
}

export function itemWithoutDuration(title: LocalizedText): DomainError {
  return domainError('ITEM_WITHOUT_DURATION', ['sessionId'], {
    vi: `Nội dung ${quoted(title, 'vi')} chưa có thời lượng nên không biết nội dung sau bắt đầu lúc nào; hãy đặt thời lượng trước.`,
    en: `The item ${quoted(title, 'en')} has no duration, so the next one cannot follow it; set its duration first.`,
  });
}

export function sessionWithoutStart(): DomainError {
  return domainError('SESSION_WITHOUT_START', ['sessionId'], {
    vi: 'Cả phiên lẫn nội dung đầu tiên chưa có giờ bắt đầu; hãy đặt một trong hai.',
    en: 'Neither the session nor its first item has a planned start; set one of them.',
  });
}

/** Nothing was moved, for this session or one of its items would not fit. */
export function leavesItsTime(
  path: readonly string[],
  { code, item, time, limits }: TimesFault,
  session: { position: number; title: LocalizedText | null },
): DomainError {
  const name: Message = {
    vi: item
      ? `Nội dung ${quoted(item, 'vi')}`
      : `Phiên ${session.title ? quoted(session.title, 'vi') : session.position}`,
    en: item
      ? `The item ${quoted(item, 'en')}`
      : `The session ${session.title ? quoted(session.title, 'en') : session.position}`,
  };
  if (code === 'PERIOD_REVERSED') {
    return domainError(code, path, {
      vi: `${name.vi} sẽ kết thúc trước khi bắt đầu (${time.vi}).`,
      en: `${name.en} would end before it begins (${time.en}).`,
    });
  }
  return domainError(code, path, {
    vi: `${name.vi} sẽ là ${time.vi}; phải nằm trong: ${limits.vi}. Chưa có gì được dời.`,
    en: `${name.en} would be ${time.en}; it must lie within: ${limits.en}. Nothing was moved.`,
  });
}

function quoted(title: LocalizedText, language: keyof Message): string {
  return `“${inLanguage(title, { language })}”`;
}
