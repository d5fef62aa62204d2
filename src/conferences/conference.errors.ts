import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { allowedActions, type ConferenceState } from './conference.states.js';

export const CONFERENCE: Message = { vi: 'hội nghị', en: 'conference' };
export const CONFERENCE_KIND: Message = { vi: 'loại hội nghị', en: 'kind of conference' };
export const SITE: Message = { vi: 'điểm cầu', en: 'site' };
export const ROOM: Message = { vi: 'phòng', en: 'room' };
export const ROLE: Message = { vi: 'vai trò', en: 'role' };
export const SOURCE: Message = { vi: 'nguồn', en: 'source' };

export function unknownKind(known: string[]): DomainError {
  return domainError('UNKNOWN_KIND', ['kindCode'], {
    vi: `Không có loại hội nghị này; hãy chọn một trong: ${known.join(', ')}.`,
    en: `There is no such kind of conference; choose one of: ${known.join(', ')}.`,
  });
}

export function roleHeld(): DomainError {
  return domainError('ROLE_HELD', ['role'], {
    vi: 'Tài khoản này đang có vai trò ấy tại hội nghị.',
    en: 'The account has this role at the conference already.',
  });
}

export function validUntilPast(): DomainError {
  return domainError('PAST', ['validUntil'], {
    vi: 'Thời điểm này đã qua; hãy chọn một thời điểm sau hiện tại.',
    en: 'This time is over; choose a later one.',
  });
}

export function slugTaken(): DomainError {
  return domainError('SLUG_TAKEN', ['slug'], {
    vi: 'Đã có hội nghị dùng tên địa chỉ này; hãy chọn tên khác.',
    en: 'Another conference has this slug; choose another one.',
  });
}

export function invalidSlug(): DomainError {
  return domainError('INVALID_SLUG', ['slug'], {
    vi: 'Chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ hoi-nghi-2020.',
    en: 'Use small letters without marks, digits and hyphens only, for example hoi-nghi-2020.',
  });
}

export function invalidTimeZone(): DomainError {
  return domainError('INVALID_TIME_ZONE', ['timeZone'], {
    vi: 'Không có múi giờ này; hãy dùng tên IANA, ví dụ Asia/Ho_Chi_Minh.',
    en: 'There is no such time zone; use an IANA name, for example Asia/Ho_Chi_Minh.',
  });
}

/** An end before its start, at the field of the end. */
export function endBeforeStart(field: 'endsOn' | 'endsAt'): DomainError {
  return domainError('PERIOD_REVERSED', [field], {
    vi: 'Hội nghị không thể kết thúc trước khi bắt đầu.',
    en: 'The conference cannot end before it starts.',
  });
}

export function timeOutsideDays(field: 'startsAt' | 'endsAt', from: string, to: string): DomainError {
  return domainError('TIME_OUTSIDE_DAYS', [field], {
    vi: `Thời điểm này không nằm trong các ngày của hội nghị (${from} đến ${to}).`,
    en: `This time lies outside the days of the conference (${from} to ${to}).`,
  });
}

export function notOverYet(): DomainError {
  return domainError('NOT_OVER_YET', ['alreadyHeld'], {
    vi: 'Chỉ ghi lại sau khi hội nghị đã diễn ra; ngày cuối còn ở phía trước.',
    en: 'Only a conference that is over can be recorded after the event; its last day lies ahead.',
  });
}

export function basisParty(at: number): DomainError {
  return domainError('BASIS_PARTY', ['basis', String(at)], {
    vi: 'Mỗi căn cứ là một văn bản hoặc một chương trình: cho instrumentId hoặc programmeId.',
    en: 'A basis is an instrument or a programme: give either instrumentId or programmeId.',
  });
}

export function officerTwice(at: number): DomainError {
  return domainError('OFFICER_TWICE', ['officers', String(at)], {
    vi: 'Người này đã giữ vai trò này tại hội nghị.',
    en: 'This person already has this office at the conference.',
  });
}

export function chairMissing(): DomainError {
  return domainError('CHAIR_MISSING', ['action'], {
    vi: 'Cần có người chủ trì trước khi triệu tập.',
    en: 'A conference needs a chair before it is convened.',
  });
}

export function dateMissing(): DomainError {
  return domainError('DATE_MISSING', ['action'], {
    vi: 'Cần có ngày họp mới trước bước này.',
    en: 'The conference needs a new date before this step.',
  });
}

export function ownMutation(): DomainError {
  return domainError('INVALID_VALUE', ['action'], {
    vi: 'Hãy dùng postponeConference hoặc cancelConference, vì cần nêu lý do.',
    en: 'Use postponeConference or cancelConference, which take the reason.',
  });
}

/** A step, or a change, that the state does not allow. */
export function invalidState(path: readonly string[], state: ConferenceState): DomainError {
  const allowed = allowedActions(state).join(', ');
  return domainError('INVALID_STATE', path, {
    vi: `Hội nghị đang ở trạng thái ${state}; các bước có thể: ${allowed || 'không có'}.`,
    en: `The conference is ${state}; possible steps: ${allowed || 'none'}.`,
  });
}
