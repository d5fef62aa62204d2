import { dayText } from '../platform/clock/index.js';
import { type DomainError, domainError, type Failure, type Message } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import type { InvitationState } from './invitation.enums.js';

export const INVITATION: Message = { vi: 'giấy mời', en: 'invitation' };
export const INVITEE: Message = { vi: 'khách được mời', en: 'invitee' };

export function addresseeParty(): DomainError {
  return domainError('ADDRESSEE_PARTY', ['bodyId'], {
    vi: 'Giấy mời gửi đến đúng một nơi: cho bodyId, groupId, postId hoặc personId.',
    en: 'An invitation goes to exactly one: give bodyId, groupId, postId or personId.',
  });
}

export function quotaOfBody(): DomainError {
  return domainError('QUOTA_NOT_ALLOWED', ['quota'], {
    vi: 'Chỉ cơ quan hoặc nhóm cơ quan có số lượng đại biểu; người được mời đích danh chỉ dự một mình.',
    en: 'Only a body or a group of bodies has a quota; who is invited in person comes alone.',
  });
}

export function emailOfOne(): DomainError {
  return domainError('EMAIL_NOT_ALLOWED', ['email'], {
    vi: 'Một địa chỉ không thể dùng cho cả nhóm cơ quan; hãy mời riêng cơ quan ấy.',
    en: 'One address cannot stand for a group of bodies; invite that body by itself.',
  });
}

export function replyAfterStart(day: string, path: readonly string[] = ['replyBy']): DomainError {
  return domainError('REPLY_BY_AFTER_START', path, {
    vi: `Hạn trả lời phải trước hoặc trong ngày đầu của hội nghị (${dayText(day, 'vi')}).`,
    en: `The day by which to answer must not lie after the first day of the conference (${dayText(day, 'en')}).`,
  });
}

/** A change, or a step, that the state does not allow. */
export function invalidInvitationState(
  state: InvitationState,
  path: readonly string[] = ['id'],
): DomainError {
  return domainError('INVALID_STATE', path, {
    vi: `Giấy mời đang ở trạng thái ${state}. Giấy mời nháp có thể sửa, xóa, ban hành; giấy mời đã ban hành có thể thu hồi hoặc thay thế.`,
    en: `The invitation is ${state}. A draft can be changed, removed and issued; one that is issued can be withdrawn or replaced.`,
  });
}

export function nothingToIssue(): DomainError {
  return domainError('NOTHING_TO_ISSUE', ['conferenceId'], {
    vi: 'Hội nghị không có giấy mời nháp nào.',
    en: 'The conference has no invitation that is still a draft.',
  });
}

export function nothingOutdated(): DomainError {
  return domainError('NOTHING_OUTDATED', ['conferenceId'], {
    vi: 'Không có giấy mời nào đã ban hành mà thời gian hoặc địa điểm khác với hiện nay.',
    en: 'No invitation that is issued states another time or place than there is now.',
  });
}

export function chairNotNamed(): Failure {
  return {
    code: 'CHAIR_MISSING',
    path: ['conferenceId'],
    message: {
      vi: 'Cần có người chủ trì trước khi ban hành giấy mời.',
      en: 'The conference needs a chair before invitations are issued.',
    },
  };
}

export function dayMissing(): Failure {
  return {
    code: 'DATE_MISSING',
    path: ['conferenceId'],
    message: {
      vi: 'Cần có ngày họp trước khi ban hành giấy mời.',
      en: 'The conference needs a date before invitations are issued.',
    },
  };
}

export function contactPointMissing(to: LocalizedText, path: readonly string[]): Failure {
  return {
    code: 'CONTACT_POINT_MISSING',
    path,
    message: {
      vi: `Giấy mời gửi ${inLanguage(to, { language: 'vi' })} chưa có đầu mối liên hệ.`,
      en: `The invitation to ${inLanguage(to, { language: 'en' })} has no contact point.`,
    },
  };
}

export function replyByPast(day: string, path: readonly string[]): Failure {
  return {
    code: 'REPLY_BY_PAST',
    path,
    message: {
      vi: `Hạn trả lời ${dayText(day, 'vi')} đã qua.`,
      en: `The day by which to answer, ${dayText(day, 'en')}, is over.`,
    },
  };
}

export function postVacant(post: LocalizedText, day: string, path: readonly string[]): Failure {
  return {
    code: 'POST_VACANT',
    path,
    message: {
      vi: `Không có ai giữ chức vụ ${inLanguage(post, { language: 'vi' })} vào ngày ${dayText(day, 'vi')}.`,
      en: `Nobody holds the post ${inLanguage(post, { language: 'en' })} on ${dayText(day, 'en')}.`,
    },
  };
}

export function alreadyInvited(to: LocalizedText, path: readonly string[]): Failure {
  return {
    code: 'ALREADY_INVITED',
    path,
    message: {
      vi: `${inLanguage(to, { language: 'vi' })} đã được mời dự hội nghị này.`,
      en: `${inLanguage(to, { language: 'en' })} is invited to this conference already.`,
    },
  };
}

/** The days off that were passed over in the count, by name. */
export interface NoticeDay {
  day: string;
  daysOff: { day: string; name: LocalizedText | null }[];
}

export function lateNotice({ day, daysOff }: NoticeDay): Failure {
  const holidays = (language: 'vi' | 'en') => {
    const named = daysOff.flatMap(({ day: off, name }) =>
      name ? `${dayText(off, language)} (${inLanguage(name, { language })})` : [],
    );
    const word = { vi: 'Ngày nghỉ đã trừ', en: 'Holidays passed over' };
    return named.length > 0 ? ` ${word[language]}: ${named.join(', ')}.` : '';
  };
  return {
    code: 'LATE_NOTICE',
    path: ['lateReason'],
    message: {
      vi: `Giấy mời phải gửi chậm nhất ngày ${dayText(day, 'vi')}.${holidays('vi')} Nếu vẫn ban hành, hãy nêu lý do ở lateReason.`,
      en: `Invitations were to go out on ${dayText(day, 'en')} at the latest.${holidays('en')} To issue them all the same, give the reason in lateReason.`,
    },
  };
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

export function delegatesStanding(): DomainError {
  return domainError('DELEGATES_STANDING', ['answer'], {
    vi: 'Đã cử đại biểu; hãy rút các đại biểu trước khi trả lời không dự.',
    en: 'Delegates are named; withdraw them before you decline.',
  });
}

export function issuedAlready(): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: 'Giấy mời đã ban hành không thay đổi; hãy thu hồi hoặc ban hành giấy mời thay thế.',
    en: 'An invitation that was issued does not change; withdraw it or issue another one in its place.',
  });
}
