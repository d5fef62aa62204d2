import { dayText } from '../platform/clock/index.js';
import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const DELEGATE: Message = { vi: 'đại biểu', en: 'delegate' };
export const CORRECTION: Message = { vi: 'đề nghị đính chính', en: 'request for a correction' };

export function nobodyBehindAccount(): DomainError {
  return domainError('NO_PERSON', [], {
    vi: 'Tài khoản này không gắn với người nào trong danh bạ.',
    en: 'This account belongs to nobody in the directory.',
  });
}

/** @param dueOn by when what waits is erased; null: not known yet */
export function erasureRequested(dueOn: string | null): DomainError {
  return domainError('ERASURE_REQUESTED', [], {
    vi: `Đã có yêu cầu xóa; phần còn lại sẽ được xóa sau khi hội nghị kết thúc${dueOn ? `, chậm nhất ngày ${dayText(dueOn, 'vi')}` : ''}.`,
    en: `The erasure is requested already; what is left is erased after the conference${dueOn ? `, on ${dayText(dueOn, 'en')} at the latest` : ''}.`,
  });
}

export function nothingToCorrect(): DomainError {
  return domainError('NOTHING_TO_CORRECT', ['name'], {
    vi: 'Hãy cho họ tên hoặc chức vụ đúng, khác với hiện nay.',
    en: 'Give the name or the post as it should be, other than it is now.',
  });
}

export function correctionOpen(): DomainError {
  return domainError('CORRECTION_REQUESTED', ['delegateId'], {
    vi: 'Đã có một đề nghị đính chính chưa được xử lý.',
    en: 'A correction is requested already, and not decided.',
  });
}

export function correctionDecided(): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: 'Đề nghị đính chính này đã được xử lý.',
    en: 'This request for a correction is decided already.',
  });
}

export function correctionReasonMissing(): DomainError {
  return domainError('REASON_REQUIRED', ['reason'], {
    vi: 'Cần nêu lý do không đính chính.',
    en: 'Say why it is not corrected.',
  });
}
