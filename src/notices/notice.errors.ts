import { type DomainError, domainError, type Failure, type Message } from '../platform/errors/index.js';
import type { NoticeState } from './notice.enums.js';

export const NOTICE: Message = { vi: 'thông báo kết luận', en: 'notice of conclusions' };

export function noticeState(state: NoticeState): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: `Thông báo đang ở trạng thái ${state}; chỉ bản thảo mới được sửa hay ban hành, chỉ bản đã ban hành mới được đính chính.`,
    en: `The notice is ${state}; only a draft is changed or issued, and only an issued one is corrected.`,
  });
}

export function draftExists(path: readonly string[]): DomainError {
  return domainError('DRAFT_EXISTS', path, {
    vi: 'Hội nghị này đang có một bản thảo thông báo; hãy sửa hoặc ban hành bản đó trước.',
    en: 'The conference has a draft of a notice already; edit or issue that one first.',
  });
}

export function abbreviationMissing(): Failure {
  return {
    code: 'MISSING_FIELD',
    path: ['series'],
    message: {
      vi: 'Cơ quan ban hành chưa có chữ viết tắt, nên chưa ghi được số, ký hiệu (ô số 3).',
      en: 'The issuing body has no abbreviation, so number and symbol (box 3) cannot be written.',
    },
  };
}

/** @param next the one after the highest */
export function numberTaken(next?: number): Failure {
  return {
    code: 'NUMBER_TAKEN',
    path: ['number'],
    message: {
      vi: `Số này đã được cấp trong năm cho loại văn bản này${next ? `; số tiếp theo là ${next}` : ''}.`,
      en: `This number was given already in the series of that year${next ? `; the next one is ${next}` : ''}.`,
    },
  };
}

/** @param startsOn first day of the conference */
export function issuedBeforeConference(startsOn: string): Failure {
  return {
    code: 'ISSUED_BEFORE_CONFERENCE',
    path: ['issuedOn'],
    message: {
      vi: `Thông báo không thể ban hành trước hội nghị (${startsOn}).`,
      en: `A notice is not issued before the conference (${startsOn}).`,
    },
  };
}

/** What stands against issuing a directive that the notice names. */
export function directiveNotIssuable(number: number, { code, message }: Failure): Failure {
  return {
    code,
    path: ['id'],
    message: {
      vi: `Ý kiến chỉ đạo số ${number}: ${message.vi}`,
      en: `Directive ${number}: ${message.en}`,
    },
  };
}

export function notOfConference(at: number, field: string): Failure {
  return {
    code: 'NOT_FOUND',
    path: ['paragraphs', String(at), field],
    message: {
      vi: 'Không tìm thấy trong hội nghị này.',
      en: 'There is no such thing in this conference.',
    },
  };
}

export function aboutTwoThings(at: number): Failure {
  return {
    code: 'ABOUT_TWO_THINGS',
    path: ['paragraphs', String(at)],
    message: {
      vi: 'Một đoạn nói về một ý kiến chỉ đạo hoặc một nhận định, không phải cả hai.',
      en: 'A paragraph is about a directive or about a finding, not both.',
    },
  };
}

export function noticeIssued(): DomainError {
  return domainError('NOTICE_ISSUED', ['conferenceId'], {
    vi: 'Thông báo kết luận của hội nghị này đã được ban hành.',
    en: 'The notice of this conference was issued already.',
  });
}

/** A conference is not concluded while its notice is owed. */
export const noticeOutstanding: Failure = {
  code: 'NOTICE_OUTSTANDING',
  path: ['action'],
  message: {
    vi: 'Chưa có thông báo kết luận; hãy ban hành (draftNotice, issueNotice), nêu lý do không cần ban hành (declareNoticeNotNeeded), hoặc, nếu thông báo không lập tại đây, ghi nó làm nguồn (addSource, NOTICE).',
    en: 'There is no notice of conclusions; issue one (draftNotice, issueNotice), say why none is needed (declareNoticeNotNeeded), or, if it was not issued here, record it as a source (addSource, NOTICE).',
  },
};
