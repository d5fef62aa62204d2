import { type DomainError, domainError } from '../../platform/errors/index.js';

export function oneChangeExpected(at: number): DomainError {
  return domainError('ONE_CHANGE_EXPECTED', ['changes', String(at)], {
    vi: 'Mỗi mục nêu đúng một thay đổi, ví dụ chỉ addItem hoặc chỉ moveItem.',
    en: 'Each entry is just one change, for example addItem or moveItem alone.',
  });
}

export function noChanges(): DomainError {
  return domainError('NO_CHANGES', ['changes'], {
    vi: 'Cần ít nhất một thay đổi.',
    en: 'Needs at least one change.',
  });
}

/** Of the two ways to name a session, one is needed and one only. */
export function oneSessionExpected(): DomainError {
  return domainError('ONE_SESSION_EXPECTED', ['sessionId'], {
    vi: 'Nêu phiên bằng sessionId, hoặc bằng sessionRef nếu phiên được thêm trong cùng danh sách; không nêu cả hai.',
    en: 'Name the session by sessionId, or by sessionRef if this list adds it; not by both.',
  });
}

export function unknownRef(ref: string): DomainError {
  return domainError('UNKNOWN_REF', ['sessionRef'], {
    vi: `Trước thay đổi này, danh sách chưa thêm phiên nào có ref “${ref}”.`,
    en: `No session with the ref “${ref}” is added before this change of the list.`,
  });
}

export function refTaken(ref: string): DomainError {
  return domainError('REF_TAKEN', ['ref'], {
    vi: `Danh sách đã dùng ref “${ref}” cho một phiên khác.`,
    en: `The list uses the ref “${ref}” for another session already.`,
  });
}
