import { dayText } from '../platform/clock/index.js';
import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import type { DelegateState } from './delegate.enums.js';

export const DELEGATE: Message = { vi: 'đại biểu', en: 'delegate' };
export const INVITEE: Message = { vi: 'nơi được mời', en: 'invitee' };
export const SUBSTITUTION: Message = { vi: 'đề nghị cử người đi thay', en: 'substitution' };

export function personOrNew(path: readonly string[]): DomainError {
  return domainError('PERSON_OR_NEW', path, {
    vi: 'Cho personId của người có trong danh bạ, hoặc newPerson của người chưa có.',
    en: 'Give the personId of somebody in the directory, or newPerson for somebody who is not.',
  });
}

export function nobodyNamed(path: readonly string[]): DomainError {
  return domainError('NOBODY_NAMED', path, { vi: 'Cần ít nhất một người.', en: 'Name somebody.' });
}

export function invitationNotIssued(path: readonly string[]): DomainError {
  return domainError('INVITATION_NOT_ISSUED', path, {
    vi: 'Giấy mời chưa được phát hành hoặc không còn hiệu lực.',
    en: 'The invitation is not issued, or stands no longer.',
  });
}

export function invitedInPerson(path: readonly string[], name: string): DomainError {
  return domainError('INVITED_IN_PERSON', path, {
    vi: `Giấy mời đích danh ${name}; người khác chỉ đi thay khi chủ trì đồng ý (requestSubstitution).`,
    en: `${name} is invited in person; somebody else comes instead only if the chair consents (requestSubstitution).`,
  });
}

/** @param standing how many of the invitee count already */
export function quotaExceeded(quota: number, standing: number, path = ['delegates']): DomainError {
  return domainError('QUOTA_EXCEEDED', path, {
    vi: `Chỉ tiêu là ${quota} đại biểu; đã có ${standing}, còn ${Math.max(0, quota - standing)}.`,
    en: `The quota is ${quota}; ${standing} count already, ${Math.max(0, quota - standing)} are left.`,
  });
}

export function reasonForStaff(path: readonly string[]): DomainError {
  return domainError('ORGANISERS_ONLY', path, {
    vi: 'Chỉ ban tổ chức được cử vượt chỉ tiêu.',
    en: 'Only the organisers may go beyond the quota.',
  });
}

/** @param contactPoint whom to ask, as the invitation prints it */
export function deadlinePassed(
  path: readonly string[],
  replyBy: string,
  contactPoint: string | null,
): DomainError {
  return domainError('DEADLINE_PASSED', path, {
    vi: `Đã hết hạn ngày ${dayText(replyBy, 'vi')}; hãy liên hệ: ${contactPoint ?? 'ban tổ chức'}.`,
    en: `The closing date was ${dayText(replyBy, 'en')}; please ask: ${contactPoint ?? 'the organisers'}.`,
  });
}

export function alreadyNamed(path: readonly string[]): DomainError {
  return domainError('ALREADY_NAMED', path, {
    vi: 'Người này đã có trong danh sách của hội nghị.',
    en: 'This person is named for the conference already.',
  });
}

export function headAlready(path: readonly string[]): DomainError {
  return domainError('HEAD_ALREADY', path, {
    vi: 'Đoàn đã có trưởng đoàn.',
    en: 'The delegation has a head already.',
  });
}

/** A step that the state of the delegate does not allow. */
export function invalidDelegateState(path: readonly string[], state: DelegateState): DomainError {
  return domainError('INVALID_STATE', path, {
    vi: `Đại biểu đang ở trạng thái ${state}; không thể làm bước này.`,
    en: `The delegate is ${state}; that does not allow this step.`,
  });
}

export function siteFull(path: readonly string[], name: LocalizedText, capacity: number): DomainError {
  return domainError('SITE_FULL', path, {
    vi: `${inLanguage(name, { language: 'vi' })} có ${capacity} chỗ, đã hết.`,
    en: `${inLanguage(name, { language: 'en' })} has ${capacity} seats, and all are taken.`,
  });
}

export function siteFullMeanwhile(): DomainError {
  return domainError('SITE_FULL', [], {
    vi: 'Điểm cầu đã hết chỗ.',
    en: 'All seats of the site are taken.',
  });
}

export function substituteOtherBody(path: readonly string[], body: LocalizedText): DomainError {
  return domainError('SUBSTITUTE_OTHER_BODY', path, {
    vi: `Người đi thay phải giữ chức vụ tại ${inLanguage(body, { language: 'vi' })} vào ngày hội nghị.`,
    en: `Whoever comes instead must hold a post at ${inLanguage(body, { language: 'en' })} on the day of the conference.`,
  });
}

export function substituteOfSubstitute(): DomainError {
  return domainError('SUBSTITUTE_OF_SUBSTITUTE', ['delegateId'], {
    vi: 'Đại biểu này đã là người đi thay; muốn đổi nữa, cơ quan phải cử lại.',
    en: 'This delegate is a substitute already; for another change the body names somebody anew.',
  });
}

export function substitutionOpen(): DomainError {
  return domainError('SUBSTITUTION_OPEN', ['delegateId'], {
    vi: 'Đã có đề nghị cử người đi thay đang chờ chủ trì đồng ý.',
    en: 'Another substitution waits for the consent of the chair.',
  });
}

export function substitutionDecided(): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: 'Đề nghị này đã được quyết định.',
    en: 'This has been decided already.',
  });
}

export function consentMissing(chairs: readonly string[]): DomainError {
  return domainError('CONSENT_MISSING', ['consentById'], {
    vi: `Cần ghi ai trong những người chủ trì đã đồng ý: ${chairs.join('; ') || 'hội nghị chưa có chủ trì'}.`,
    en: `Say who of those who chair has consented: ${chairs.join('; ') || 'the conference has no chair'}.`,
  });
}

export function refusalReasonMissing(): DomainError {
  return domainError('REASON_REQUIRED', ['reason'], {
    vi: 'Cần nêu lý do không đồng ý.',
    en: 'Say why it is refused.',
  });
}
