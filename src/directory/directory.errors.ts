import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const BODY: Message = { vi: 'cơ quan', en: 'body' };
export const BODY_GROUP: Message = { vi: 'nhóm cơ quan', en: 'group of bodies' };
export const PERSON: Message = { vi: 'cá nhân', en: 'person' };
export const POST: Message = { vi: 'chức vụ', en: 'post' };
export const APPOINTMENT: Message = { vi: 'việc giữ chức vụ', en: 'appointment' };

export const FOCAL_POINT: Message = { vi: 'đầu mối', en: 'focal point' };

export function focalPointTwice(): DomainError {
  return domainError('FOCAL_POINT_ALREADY', ['email'], {
    vi: 'Tài khoản này đang là đầu mối của cơ quan ấy.',
    en: 'The account is a focal point of this body already.',
  });
}

export function validUntilPast(): DomainError {
  return domainError('PAST', ['validUntil'], {
    vi: 'Thời điểm này đã qua; hãy chọn một thời điểm sau hiện tại.',
    en: 'This time is over; choose a later one.',
  });
}

export function invalidPhone(): DomainError {
  return domainError('INVALID_PHONE', ['phone'], {
    vi: 'Đây không phải số điện thoại; hãy viết chữ số, có thể có + ở đầu, ví dụ +84 24 3771 9999.',
    en: 'This is no telephone number; write digits, with a + in front if need be, for example +84 24 3771 9999.',
  });
}

/** An end before its start, at the field of the end. */
export function periodReversed(path: readonly string[]): DomainError {
  return domainError('PERIOD_REVERSED', path, {
    vi: 'Ngày cuối phải từ ngày đầu trở đi.',
    en: 'The end must not lie before the start.',
  });
}

export function parentCycle(): DomainError {
  return domainError('PARENT_CYCLE', ['parentId'], {
    vi: 'Cơ quan cấp trên đang trực thuộc chính cơ quan này.',
    en: 'The parent lies below this body.',
  });
}

export function ruleAndList(): DomainError {
  return domainError('RULE_AND_LIST', ['memberIds'], {
    vi: 'Nhóm được xác định bằng quy tắc hoặc danh sách, không phải cả hai.',
    en: 'A group has a rule or a list, not both.',
  });
}

export function emptyRule(): DomainError {
  return domainError('EMPTY_RULE', ['rule'], {
    vi: 'Quy tắc cần ít nhất một điều kiện: kinds, level hoặc underId.',
    en: 'A rule needs at least one condition: kinds, level or underId.',
  });
}

export function bodyEndedAlready(at: number, day: string): DomainError {
  return domainError('BODY_DISSOLVED', ['predecessorIds', String(at)], {
    vi: `Cơ quan này đã kết thúc hoạt động ngày ${day}.`,
    en: `This body already ended on ${day}.`,
  });
}

export function bodiesNotEachOnce(path: readonly string[]): DomainError {
  return domainError('NOT_EACH_ONCE', path, {
    vi: 'Cần ít nhất một cơ quan, mỗi cơ quan một lần.',
    en: 'Needs at least one body, each once.',
  });
}

export function formerNameKnown(): DomainError {
  return domainError('FORMER_NAME_KNOWN', ['oldNameUntil'], {
    vi: 'Cơ quan này đã có một tên cũ dùng đến ngày này.',
    en: 'The body has a former name until this day already.',
  });
}

export function succeededAlready(): DomainError {
  return domainError('SUCCEEDED_ALREADY', ['successorIds'], {
    vi: 'Một cơ quan trong danh sách này đã tiếp nhận một cơ quan trước đó rồi.',
    en: 'One of these bodies has taken over from one of the others already.',
  });
}

export function appointmentOverlap(): DomainError {
  return domainError('APPOINTMENT_OVERLAP', ['heldFrom'], {
    vi: 'Người này đã giữ chức vụ này trong thời gian đó.',
    en: 'This person already holds this post in that time.',
  });
}
