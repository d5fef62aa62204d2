import { ConferenceState } from '../conferences/index.js';
import { type DomainError, domainError, type Failure, type Message } from '../platform/errors/index.js';
import type { MinutesSignatory } from './minutes.enums.js';
import { allowedActions, MinutesState } from './minutes.states.js';

export const MINUTES: Message = { vi: 'biên bản', en: 'minutes' };
export const MINUTES_ENTRY: Message = { vi: 'mục biên bản', en: 'entry of minutes' };

export function minutesOpenAlready(): DomainError {
  return domainError('MINUTES_OPEN_ALREADY', ['conferenceId'], {
    vi: 'Hội nghị đã có biên bản; mỗi hội nghị chỉ có một.',
    en: 'The conference has its minutes already; there is one for each.',
  });
}

export function minutesNotOpen(path: readonly string[]): DomainError {
  return domainError('MINUTES_NOT_OPEN', path, {
    vi: 'Chưa mở biên bản của hội nghị này; hãy mở trước (openMinutes).',
    en: 'The minutes of this conference are not open yet; open them first (openMinutes).',
  });
}

/** @param allowed the states of the conference in which it is done */
export function conferenceInState(
  path: readonly string[],
  state: ConferenceState,
  allowed: readonly ConferenceState[],
): DomainError {
  return domainError('INVALID_STATE', path, {
    vi: `Hội nghị đang ở trạng thái ${state}; việc này chỉ làm khi hội nghị ở trạng thái ${allowed.join(', ')}.`,
    en: `The conference is ${state}; this is done while it is ${allowed.join(', ')}.`,
  });
}

/** A step that the state of the minutes does not allow. */
export function minutesInState(path: readonly string[], state: MinutesState): DomainError {
  const allowed = allowedActions(state).join(', ');
  return domainError('INVALID_STATE', path, {
    vi: `Biên bản đang ở trạng thái ${state}; các bước có thể: ${allowed}.`,
    en: `The minutes are ${state}; possible steps: ${allowed}.`,
  });
}

/** A change of entries outside of a draft. */
export function minutesNotDraft(path: readonly string[], state: MinutesState): DomainError {
  const how: Message =
    state === MinutesState.APPROVED
      ? { vi: 'hãy đính chính (correctMinutesEntry)', en: 'correct an entry instead (correctMinutesEntry)' }
      : {
          vi: 'hãy trả về bản thảo trước (returnMinutes)',
          en: 'return them to the draft first (returnMinutes)',
        };
  return domainError('INVALID_STATE', path, {
    vi: `Biên bản đang ở trạng thái ${state} nên các mục giữ nguyên; ${how.vi}.`,
    en: `The minutes are ${state}, so the entries stay as they are; ${how.en}.`,
  });
}

export function entryStruck(path: readonly string[]): DomainError {
  return domainError('ENTRY_STRUCK', path, {
    vi: 'Mục này đã bị gạch bỏ; hãy ghi một mục mới.',
    en: 'The entry was struck; record a new one.',
  });
}

export function speakersTwo(): DomainError {
  return domainError('SPEAKERS_TWO', ['speakerPersonId'], {
    vi: 'Chỉ nêu một: người (speakerPersonId), cơ quan có đại diện không nêu tên (speakerBodyId), hoặc tên như đã ghi (speakerPrinted).',
    en: 'Give one: a person (speakerPersonId), a body whose representative is not named (speakerBodyId), or a printed name (speakerPrinted).',
  });
}

export function votesMissing(): DomainError {
  return domainError('VOTES_MISSING', ['votes'], {
    vi: 'Mục biểu quyết (VOTE) cần số phiếu tán thành, không tán thành và không có ý kiến.',
    en: 'A VOTE needs its counts: for, against and abstaining.',
  });
}

export function votesNotAllowed(): DomainError {
  return domainError('VOTES_NOT_ALLOWED', ['votes'], {
    vi: 'Chỉ mục biểu quyết (VOTE) mới có số phiếu.',
    en: 'Only a VOTE has counts.',
  });
}

/** @param now in the time of the conference */
export function saidInFuture(now: string): DomainError {
  return domainError('TIME_IN_FUTURE', ['saidAt'], {
    vi: `Chỉ ghi điều đã được nói; bây giờ là ${now}.`,
    en: `Only what was said is recorded; it is ${now} now.`,
  });
}

export function movedAfterItself(): DomainError {
  return domainError('AFTER_ITSELF', ['afterId'], {
    vi: 'Một mục không thể đứng sau chính nó.',
    en: 'An entry cannot come after itself.',
  });
}

export function minutesEmpty(): DomainError {
  return domainError('MINUTES_EMPTY', ['id'], {
    vi: 'Biên bản chưa có mục nào.',
    en: 'The minutes have no entry yet.',
  });
}

export function signedAlready(): DomainError {
  return domainError('SIGNED_ALREADY', ['id'], {
    vi: 'Biên bản đã có chữ ký này.',
    en: 'The minutes have this signature already.',
  });
}

/** One person, or one account, gives one of the two signatures. */
export function anotherSignatory(path: readonly string[] = ['role']): DomainError {
  return domainError('ANOTHER_SIGNATORY', path, {
    vi: 'Thư ký và chủ tọa ký là hai người, mà người này đã ký; hãy ghi thêm người giữ vai trò còn lại (updateConference), rồi người ấy ký.',
    en: 'Secretary and chair sign as two persons, and this one has signed already; name another officer in the other role (updateConference), who then signs.',
  });
}

export function notThatOfficer(role: MinutesSignatory): DomainError {
  return domainError('NOT_THAT_OFFICER', ['personId'], {
    vi: `Người này không giữ vai trò ${role} tại hội nghị; hãy chọn người khác hoặc ghi vai trò trước (updateConference).`,
    en: `This person is not a ${role} of the conference; choose another one, or name the officer first (updateConference).`,
  });
}

export function officerHasAccount(): DomainError {
  return domainError('OFFICER_HAS_ACCOUNT', ['personId'], {
    vi: 'Người này có tài khoản và tự ký (signMinutes).',
    en: 'This person has an account, and signs in person (signMinutes).',
  });
}

/** A conference is not concluded without minutes. */
export const minutesNotApproved: Failure = {
  code: 'MINUTES_NOT_APPROVED',
  path: ['action'],
  message: {
    vi: 'Biên bản chưa được thư ký và chủ tọa ký; hãy mở, kiểm tra và ký biên bản (openMinutes, checkMinutes, signMinutes), hoặc, nếu biên bản không lập tại đây, ghi nó làm nguồn (addSource, MINUTES).',
    en: 'The minutes are not signed by secretary and chair; open, check and sign them (openMinutes, checkMinutes, signMinutes), or, if none are kept here, record them as a source (addSource, MINUTES).',
  },
};

/** @param today in the zone of the conference */
export function signedInFuture(today: string): DomainError {
  return domainError('DAY_IN_FUTURE', ['signedOn'], {
    vi: `Ngày ký không thể sau hôm nay (${today}).`,
    en: `The day of the signature cannot be after today (${today}).`,
  });
}
