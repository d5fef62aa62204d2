import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const AGENDA_SESSION: Message = { vi: 'phiên', en: 'session' };
export const AGENDA_ITEM: Message = { vi: 'nội dung chương trình', en: 'agenda item' };

export function sessionReversed(): DomainError {
  return domainError('PERIOD_REVERSED', ['plannedEnd'], {
    vi: 'Phiên phải kết thúc sau khi bắt đầu.',
    en: 'A session must end after it starts.',
  });
}

export function sessionNotEmpty(items: number): DomainError {
  return domainError('SESSION_NOT_EMPTY', ['id'], {
    vi: `Phiên còn ${items} nội dung; hãy chuyển hoặc xóa chúng trước.`,
    en: `The session still has items (${items}); move or remove them first.`,
  });
}

/** @param limits the days of the conference */
export function sessionOutsideConference(field: 'plannedStart' | 'plannedEnd', limits: Message): DomainError {
  return domainError('SESSION_OUTSIDE_CONFERENCE', [field], {
    vi: `Phiên phải nằm trong các ngày của hội nghị: ${limits.vi}.`,
    en: `A session must lie within the days of the conference: ${limits.en}.`,
  });
}

/** @param limits the times of the session, and of the conference where those are not known */
export function itemOutsideSession(field: 'plannedStart' | 'durationMinutes', limits: Message): DomainError {
  return domainError('ITEM_OUTSIDE_SESSION', [field], {
    vi: `Nội dung phải nằm trong thời gian của phiên: ${limits.vi}.`,
    en: `An item must lie within the time of its session: ${limits.en}.`,
  });
}

/** The new times of a session would leave one of its items outside. */
export function itemLeftOutside(
  field: 'plannedStart' | 'plannedEnd',
  title: Message,
  time: Message,
): DomainError {
  return domainError('ITEM_OUTSIDE_SESSION', [field], {
    vi: `Nội dung "${title.vi}" (${time.vi}) sẽ nằm ngoài phiên; hãy đổi giờ của nội dung, hoặc dùng shiftItems.`,
    en: `The item "${title.en}" (${time.en}) would lie outside the session; change its time, or use shiftItems.`,
  });
}

export function presenterMissing(at: number): DomainError {
  return domainError('PRESENTER_MISSING', ['presenters', String(at)], {
    vi: 'Cần nêu người trình bày (personId) hoặc cơ quan có đại diện trình bày (bodyId).',
    en: 'Name the person (personId), or the body whose representative presents (bodyId).',
  });
}

export function postWithoutPerson(at: number): DomainError {
  return domainError('PERSON_MISSING', ['presenters', String(at), 'personId'], {
    vi: 'Đã nêu chức vụ thì phải nêu người giữ chức vụ; nếu không rõ là ai, chỉ nêu cơ quan.',
    en: 'A post needs the person who holds it; if the person is not known, name the body only.',
  });
}

/** What the constraints on external ids say where the thing that has it cannot be named. */
export function externalIdTaken(): DomainError {
  return domainError('EXTERNAL_ID_TAKEN', ['id'], {
    vi: 'Mã của nội dung hoặc phiên này nay đã dùng cho nội dung hoặc phiên khác của hội nghị.',
    en: 'The code of this item or session belongs to another one of the conference by now.',
  });
}

export function itemInUse(): DomainError {
  return domainError('ITEM_IN_USE', ['id'], {
    vi: 'Đã có báo cáo hoặc ý kiến chỉ đạo gắn với nội dung này; hãy gỡ chúng ra trước.',
    en: 'Reports or directives refer to this item; detach them first.',
  });
}
