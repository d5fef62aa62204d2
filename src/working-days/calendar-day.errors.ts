import { type DomainError, domainError, type Failure, type Message } from '../platform/errors/index.js';

export const CALENDAR_DAY: Message = { vi: 'ngày trong lịch', en: 'day in the calendar' };

export function dayTwice(at: number, day: string): Failure {
  return {
    code: 'DAY_TWICE',
    path: ['days', String(at), 'day'],
    message: { vi: `Ngày ${day} được nêu hai lần.`, en: `${day} is named twice.` },
  };
}

export function workedOnAnyway(at: number, day: string): Failure {
  return {
    code: 'WORKED_ON_ANYWAY',
    path: ['days', String(at), 'kind'],
    message: {
      vi: `Ngày ${day} không phải thứ Bảy hay Chủ nhật nên đã là ngày làm việc; nếu là ngày nghỉ hãy chọn HOLIDAY, nếu không hãy xóa khỏi lịch bằng clearCalendarDays.`,
      en: `${day} is no Saturday or Sunday, and so worked on anyway; choose HOLIDAY if it is off, else take it off the calendar by clearCalendarDays.`,
    },
  };
}

export function noDays(): DomainError {
  return domainError('REQUIRED', ['days'], {
    vi: 'Cần ít nhất một ngày.',
    en: 'Needs at least one day.',
  });
}
