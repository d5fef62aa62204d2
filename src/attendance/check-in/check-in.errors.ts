import { DelegateState } from '../../delegations/index.js';
import { type DomainError, domainError, type Failure, type Message } from '../../platform/errors/index.js';

export const DELEGATE: Message = { vi: 'đại biểu', en: 'delegate' };
export const PRESENCE: Message = { vi: 'lượt điểm danh', en: 'check-in' };

/** Why one entry is refused; the path is within the entry. */
export const refusals = {
  badgeOrDelegate: {
    code: 'BADGE_OR_DELEGATE',
    path: ['badgeCode'],
    message: {
      vi: 'Cần nêu đúng một trong hai: badgeCode hoặc delegateId.',
      en: 'Give exactly one of badgeCode and delegateId.',
    },
  },
  unknownBadge: {
    code: 'UNKNOWN_BADGE',
    path: ['badgeCode'],
    message: { vi: 'Không có thẻ nào mang mã này.', en: 'No badge has this code.' },
  },
  badgeMisread: {
    code: 'BADGE_MISREAD',
    path: ['badgeCode'],
    message: {
      vi: 'Mã thẻ bị đọc hoặc gõ sai: ký tự kiểm tra không khớp. Hãy quét lại.',
      en: 'This code was misread or mistyped: its check character does not fit. Please scan it again.',
    },
  },
  // Whose it is, and where it belongs, is not for this desk.
  wrongConference: {
    code: 'WRONG_CONFERENCE',
    path: ['badgeCode'],
    message: { vi: 'Thẻ này của hội nghị khác.', en: 'This badge is of another conference.' },
  },
  notFound: (field: string, what: Message): Failure => ({
    code: 'NOT_FOUND',
    path: [field],
    message: { vi: `Không tìm thấy ${what.vi}.`, en: `No such ${what.en}.` },
  }),
  inFuture: (now: string): Failure => ({
    code: 'TIME_IN_FUTURE',
    path: ['at'],
    message: {
      vi: `Thời điểm này còn ở tương lai; bây giờ là ${now}. Hãy xem lại đồng hồ của thiết bị.`,
      en: `That time is still to come; it is now ${now}. Please check the clock of the device.`,
    },
  }),
  outsideDays: (from: string, to: string, ofSession: boolean): Failure => ({
    code: ofSession ? 'TIME_OUTSIDE_SESSION' : 'TIME_OUTSIDE_DAYS',
    path: ['at'],
    message: {
      vi: `Thời điểm này không thuộc ${ofSession ? 'ngày của phiên' : 'các ngày của hội nghị'} (${from} đến ${to}).`,
      en: `This time lies outside the days of the ${ofSession ? 'session' : 'conference'} (${from} to ${to}).`,
    },
  }),
  /** A delegate in a state in which nobody is let in; the field is the one that named them. */
  notExpected: (field: string, state: DelegateState): Failure => ({
    code: NOT_DECIDED.includes(state) ? 'DELEGATE_NOT_CONFIRMED' : 'DELEGATE_NOT_EXPECTED',
    path: [field],
    message: WHY[state],
  }),
  notPresent: (field: string): Failure => ({
    code: 'NOT_PRESENT',
    path: [field],
    message: {
      vi: 'Đại biểu này chưa được điểm danh tại đây.',
      en: 'This delegate has not been checked in here.',
    },
  }),
  leftBeforeArrived: (arrived: string): Failure => ({
    code: 'LEFT_BEFORE_ARRIVED',
    path: ['at'],
    message: {
      vi: `Đại biểu được điểm danh lúc ${arrived}; giờ rời đi phải sau giờ đó.`,
      en: `The delegate was checked in at ${arrived}; the time of leaving must be later.`,
    },
  }),
} as const;

const NOT_DECIDED: readonly DelegateState[] = [DelegateState.NOMINATED, DelegateState.WAITING];

const WHY: Record<DelegateState, Message> = {
  NOMINATED: {
    vi: 'Đề cử này chưa được ban tổ chức xác nhận.',
    en: 'The organisers have not confirmed this nomination yet.',
  },
  WAITING: {
    vi: 'Đại biểu này đang ở danh sách chờ; chưa có chỗ.',
    en: 'This delegate is on the waiting list; there is no seat yet.',
  },
  REJECTED: {
    vi: 'Đề cử này không được ban tổ chức chấp nhận.',
    en: 'The organisers have not accepted this nomination.',
  },
  WITHDRAWN: {
    vi: 'Đại biểu này đã rút, không tham dự.',
    en: 'This delegate was withdrawn and does not come.',
  },
  SUBSTITUTED: {
    vi: 'Người khác của cơ quan đi thay đại biểu này.',
    en: 'Somebody else of the body comes in place of this delegate.',
  },
  CONFIRMED: { vi: 'Đại biểu này được chờ đón.', en: 'This delegate is expected.' },
};

export function attendanceClosed(): DomainError {
  return domainError('ATTENDANCE_CLOSED', [], {
    vi: 'Việc điểm danh của hội nghị đã khóa sổ; muốn sửa, hãy mở lại kèm lý do (reopenAttendance).',
    en: 'The attendance of this conference is closed; to correct it, reopen it with a reason (reopenAttendance).',
  });
}

export function checkInUndone(): DomainError {
  return domainError('CHECK_IN_UNDONE', ['id'], {
    vi: 'Lượt điểm danh này đã được hủy.',
    en: 'This check-in was taken back already.',
  });
}

/** A delegate checked in for a session that is to be removed from the agenda. */
export function sessionAttended(): DomainError {
  return domainError('SESSION_ATTENDED', ['id'], {
    vi: 'Đã có đại biểu điểm danh hoặc được phép vắng tại phiên này nên không thể xóa phiên.',
    en: 'Delegates were checked in or excused at this session, so it cannot be removed.',
  });
}

/** The check-in was written by two at once by ways that do not wait for each other. */
export function presentTwice(): DomainError {
  return domainError('PRESENT_TWICE', [], {
    vi: 'Đại biểu này đã được ghi nhận có mặt trong khoảng thời gian đó.',
    en: 'The delegate is recorded as present during that time already.',
  });
}

export function wasPresent(): DomainError {
  return domainError('WAS_PRESENT', ['delegateId'], {
    vi: 'Đại biểu này đã được điểm danh có mặt; hãy hủy lượt điểm danh trước.',
    en: 'This delegate was checked in; take the check-in back first.',
  });
}
