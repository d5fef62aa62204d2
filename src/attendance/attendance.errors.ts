import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';

const VI = { language: 'vi' };
const EN = { language: 'en' };

export const ATTENDANCE: Message = { vi: 'lượt tham dự', en: 'attendance' };

export function attendancePartyMissing(): DomainError {
  return domainError('ATTENDANCE_PARTY', [], {
    vi: 'Cần nêu ai tham dự: groupId, bodyId hoặc personId.',
    en: 'Say who took part: give groupId, bodyId or personId.',
  });
}

export function attendancePartiesTwo(): DomainError {
  return domainError('ATTENDANCE_PARTY', ['groupId'], {
    vi: 'Mỗi lượt tham dự là của một nhóm, một cơ quan hoặc một người; không nêu nhóm cùng cơ quan hay người.',
    en: 'An attendance is that of a group, a body or a person; a group cannot stand beside a body or a person.',
  });
}

export function alreadyAttending(): DomainError {
  return domainError('ALREADY_ATTENDING', [], {
    vi: 'Việc tham dự này đã được ghi tại hội nghị.',
    en: 'This attendance is already recorded at the conference.',
  });
}

/** @param successors bodies that stood in its place on the first day of the conference */
export function bodyDissolved(
  path: readonly string[],
  body: LocalizedText,
  lastDay: string,
  successors: LocalizedText[],
): DomainError {
  const names = (language: string) => successors.map(name => inLanguage(name, { language })).join('; ');
  return domainError('BODY_DISSOLVED', path, {
    vi: `${inLanguage(body, VI)} đã kết thúc hoạt động ngày ${lastDay}. Cơ quan kế thừa: ${names('vi') || 'chưa rõ'}.`,
    en: `${inLanguage(body, EN)} ended on ${lastDay}. Successors: ${names('en') || 'unknown'}.`,
  });
}

/** The body came into being only after the first day of the conference. */
export function bodyNotFounded(path: readonly string[], body: LocalizedText, firstDay: string): DomainError {
  return domainError('BODY_DISSOLVED', path, {
    vi: `${inLanguage(body, VI)} chỉ hoạt động từ ngày ${firstDay}, sau ngày đầu của hội nghị.`,
    en: `${inLanguage(body, EN)} exists only from ${firstDay} on, after the first day of the conference.`,
  });
}
