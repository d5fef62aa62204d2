import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const BODY: Message = { vi: 'cơ quan', en: 'body' };
export const BODY_GROUP: Message = { vi: 'nhóm cơ quan', en: 'group of bodies' };
export const PERSON: Message = { vi: 'cá nhân', en: 'person' };
export const POST: Message = { vi: 'chức vụ', en: 'post' };
export const APPOINTMENT: Message = { vi: 'việc giữ chức vụ', en: 'appointment' };

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

export function appointmentOverlap(): DomainError {
  return domainError('APPOINTMENT_OVERLAP', ['heldFrom'], {
    vi: 'Người này đã giữ chức vụ này trong thời gian đó.',
    en: 'This person already holds this post in that time.',
  });
}
