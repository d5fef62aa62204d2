import { type DomainError, domainError, type Failure, type Message } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { DirectiveNoteCode, NOTE_MESSAGES } from './directive.notes.js';
import { allowedActions, type Stage } from './directive.states.js';

export const DIRECTIVE: Message = { vi: 'ý kiến chỉ đạo', en: 'directive' };

/** A step, or a change, that the state does not allow. */
export function invalidState(stage: Stage): DomainError {
  const { state } = stage;
  const allowed = allowedActions(stage).join(', ');
  return domainError('INVALID_STATE', ['id'], {
    vi: `Ý kiến chỉ đạo đang ở trạng thái ${state}; các bước có thể: ${allowed || 'không có'}.`,
    en: `The directive is ${state}; possible steps: ${allowed || 'none'}.`,
  });
}

export function deadlineMissing(): DomainError {
  return domainError('DEADLINE_MISSING', ['deadline'], {
    vi: 'Nhiệm vụ có thời hạn (FIXED) cần ngày hoàn thành; nếu không có thời hạn, hãy chọn ONGOING.',
    en: 'A directive with FIXED timing needs a deadline; if there is none, choose ONGOING.',
  });
}

export function deadlineNotAllowed(): DomainError {
  return domainError('DEADLINE_NOT_ALLOWED', ['deadline'], {
    vi: 'Chỉ nhiệm vụ có thời hạn (FIXED) mới có ngày hoàn thành; với ONGOING hãy dùng ngày rà soát, với ON_EVENT thời hạn được đặt khi sự kiện xảy ra.',
    en: 'Only a FIXED directive has a deadline; give an ONGOING one a review date instead; that of an ON_EVENT one is set when the event has happened.',
  });
}

export function eventMissing(): DomainError {
  return domainError('EVENT_MISSING', ['event'], {
    vi: 'Nhiệm vụ thực hiện sau một sự kiện (ON_EVENT) cần nêu rõ sự kiện đó.',
    en: 'A directive with ON_EVENT timing needs the event that it waits for.',
  });
}

export function eventNotAllowed(): DomainError {
  return domainError('EVENT_NOT_ALLOWED', ['event'], {
    vi: 'Chỉ nhiệm vụ ON_EVENT mới nêu sự kiện.',
    en: 'Only an ON_EVENT directive names an event.',
  });
}

export function translationOfOriginal(): DomainError {
  return domainError('TRANSLATION_OF_ORIGINAL', ['translations'], {
    vi: 'Bản dịch phải ở ngôn ngữ khác với nguyên văn.',
    en: 'A translation must be in another language than the original text.',
  });
}

export function assignmentParty(at: number): Failure {
  return {
    code: 'ASSIGNMENT_PARTY',
    path: ['assignments', String(at)],
    message: {
      vi: 'Mỗi phân công dành cho một cơ quan hoặc một nhóm cơ quan: cho bodyId hoặc groupId.',
      en: 'An assignment goes to a body or to a group of bodies: give either bodyId or groupId.',
    },
  };
}

export function assignedTwice(path: readonly string[] = ['assignments']): Failure {
  return {
    code: 'ASSIGNED_TWICE',
    path,
    message: {
      vi: 'Cơ quan hoặc nhóm này đã được phân công với vai trò này.',
      en: 'This body or group already has this role in the directive.',
    },
  };
}

export function multipleLeads(path: readonly string[] = ['assignments']): Failure {
  return {
    code: 'MULTIPLE_LEADS',
    path,
    message: {
      vi: 'Chỉ một cơ quan chủ trì; các cơ quan khác phối hợp (COORDINATE) hoặc thực hiện (IMPLEMENT).',
      en: 'Only one body leads; the others co-ordinate (COORDINATE) or carry out (IMPLEMENT).',
    },
  };
}

/** What a note warned of stands in the way of issuing. */
export function notIssuable(note: DirectiveNoteCode): Failure {
  const code = note === DirectiveNoteCode.NO_REVIEW_DATE ? 'REVIEW_DATE_MISSING' : note;
  return { code, path: ['id'], message: NOTE_MESSAGES[note] };
}

export function deadlineInPast(
  deadline?: string,
  day?: string,
  path: readonly string[] = ['issuedOn'],
): Failure {
  const days = deadline && day ? ` (${deadline} < ${day})` : '';
  return {
    code: 'DEADLINE_IN_PAST',
    path,
    message: {
      vi: `Thời hạn nằm trước ngày ban hành${days}.`,
      en: `The deadline lies before the day of issue${days}.`,
    },
  };
}

/** @param startsOn first day of the conference */
export function issuedBeforeConference(startsOn: string): DomainError {
  return domainError('ISSUED_BEFORE_CONFERENCE', ['issuedOn'], {
    vi: `Ý kiến chỉ đạo không thể ban hành trước hội nghị (${startsOn}).`,
    en: `A directive is not issued before the conference (${startsOn}).`,
  });
}

export function verificationSourceMissing(): DomainError {
  return domainError('VERIFICATION_SOURCE_MISSING', ['sourceId'], {
    vi: 'Cần nêu nguồn để đối chiếu: ý kiến chỉ đạo này không có nguồn và không lấy từ mục biên bản nào.',
    en: 'Name the source that it matches: the directive has none, and is not taken from an entry of the minutes.',
  });
}

export function entryStruck(): DomainError {
  return domainError('ENTRY_STRUCK', ['id'], {
    vi: 'Mục biên bản đã lấy nay bị gạch bỏ; hãy đối chiếu với nguồn khác (sourceId), hoặc rút ý kiến chỉ đạo.',
    en: 'The entry of the minutes that it is taken from was struck since; verify it against another source (sourceId), or withdraw it.',
  });
}

export function textDiffersFromMinutes(): DomainError {
  const { vi, en } = NOTE_MESSAGES.TEXT_DIFFERS_FROM_MINUTES;
  return domainError('TEXT_DIFFERS_FROM_MINUTES', ['reason'], {
    vi: `${vi} Hãy nêu lý do vẫn xác nhận là khớp.`,
    en: `${en} Say why it is verified all the same.`,
  });
}

export function issuedBeforeInForce(inForceOn: string): DomainError {
  return domainError('ISSUED_BEFORE_IN_FORCE', ['issuedOn'], {
    vi: `Nhiệm vụ khẩn đã được thực hiện từ ngày ${inForceOn}; ngày ban hành không thể sớm hơn.`,
    en: `The urgent directive has been in force since ${inForceOn}; it cannot be issued before.`,
  });
}

export function groupUndefined(group: LocalizedText): Failure {
  return {
    code: 'GROUP_UNDEFINED',
    path: ['id'],
    message: {
      vi: `Chưa rõ nhóm "${inLanguage(group, { language: 'vi' })}" gồm những cơ quan nào; cần quy tắc hoặc danh sách.`,
      en: `It is not known who belongs to the group "${inLanguage(group, { language: 'en' })}"; it needs a rule or a list.`,
    },
  };
}
