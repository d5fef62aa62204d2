import { type DomainError, domainError, type Failure, type Message } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { type AssignmentState, possibleSteps } from '../assignment.states.js';
import type { ExtensionState } from './follow-up.enums.js';

export const ASSIGNMENT: Message = { vi: 'phân công', en: 'share in a directive' };
export const EXTENSION: Message = { vi: 'đề nghị gia hạn', en: 'request for more time' };
export const FILE: Message = { vi: 'tệp', en: 'file' };

/** Where a share went that passed to another body. */
export interface Passed {
  name: LocalizedText;
  on: string;
}

/** A step that the state does not allow. */
export function invalidState(
  path: readonly string[],
  state: AssignmentState,
  passed: Passed | null,
): DomainError {
  const steps = possibleSteps(state).join(', ');
  const to = (language: string) => passed && inLanguage(passed.name, { language });
  return domainError('INVALID_STATE', path, {
    vi:
      `Phân công đang ở trạng thái ${state}` +
      `${passed ? `, đã chuyển cho ${to('vi')} ngày ${passed.on}` : ''}; các bước có thể: ${steps || 'không có'}.`,
    en:
      `The share is ${state}` +
      `${passed ? `: it passed to ${to('en')} on ${passed.on}` : ''}; possible steps: ${steps || 'none'}.`,
  });
}

export function notLead(path: readonly string[], lead: LocalizedText | null): DomainError {
  const name = (language: string) => lead && inLanguage(lead, { language });
  return domainError('NOT_LEAD', path, {
    vi: `Chỉ cơ quan chủ trì báo cáo: ${name('vi') ?? 'chưa rõ'}.`,
    en: `Only the body that leads reports on it: ${name('en') ?? 'unknown'}.`,
  });
}

/** A share of a group, whose members have theirs, or one of a directive that is not in force. */
export function notFollowed(path: readonly string[]): DomainError {
  return domainError('NOT_FOLLOWED', path, {
    vi: 'Phân công này không được theo dõi: chỉ phân công của cơ quan chủ trì, khi ý kiến chỉ đạo đã có hiệu lực; với nhóm, hãy dùng phân công của từng thành viên.',
    en: 'This share is not followed: only those of bodies that lead are, once the directive is in force; of a group, the shares of its members.',
  });
}

export function notInForce(path: readonly string[], inForceOn: string, day: string): DomainError {
  return domainError('NOT_IN_FORCE', path, {
    vi: `Phân công chỉ có hiệu lực từ ngày ${inForceOn}; hôm nay là ${day}.`,
    en: `The share is in force from ${inForceOn} on; today is ${day}.`,
  });
}

export function evidenceRequired(path: readonly string[]): DomainError {
  return domainError('EVIDENCE_REQUIRED', path, {
    vi: 'Báo cáo hoàn thành cần ít nhất một tệp minh chứng đã được kiểm tra, hoặc lý do miễn minh chứng và tên người cho miễn.',
    en: 'What is done needs evidence: at least one file that was found safe; or a waiver with its reason and the name of who gave it.',
  });
}

export function fileRefused(path: readonly string[]): Failure {
  return {
    code: 'FILE_REFUSED',
    path,
    message: {
      vi: 'Tệp này đã bị từ chối khi kiểm tra; hãy gửi tệp khác.',
      en: 'The scan has refused this file; send another one.',
    },
  };
}

export function ownReport(): DomainError {
  return domainError('OWN_REPORT', ['id'], {
    vi: 'Người đã báo cáo hoàn thành không tự xác nhận hoặc trả lại; cần một người theo dõi khác.',
    en: 'Whoever has reported it done does not confirm or return it; somebody else who monitors it has to.',
  });
}

export function ownRequest(): DomainError {
  return domainError('OWN_REQUEST', ['id'], {
    vi: 'Người đã đề nghị gia hạn không tự quyết định đề nghị đó; cần một người theo dõi khác.',
    en: 'Whoever has asked for more time does not decide about it; somebody else who monitors the share has to.',
  });
}

export function noDeadline(): DomainError {
  return domainError('NO_DEADLINE', ['assignmentId'], {
    vi: 'Phân công này không có thời hạn nên không cần gia hạn.',
    en: 'The share has no deadline, so there is nothing to extend.',
  });
}

export function extensionPending(): DomainError {
  return domainError('EXTENSION_PENDING', ['assignmentId'], {
    vi: 'Đã có một đề nghị gia hạn đang chờ quyết định.',
    en: 'A request for more time is open already; it has to be decided first.',
  });
}

/** @param after the day after which the deadline must lie */
export function deadlineNotLater(after: string): DomainError {
  return domainError('DEADLINE_NOT_LATER', ['deadline'], {
    vi: `Thời hạn mới phải sau ngày ${after}.`,
    en: `The new deadline must be later than ${after}.`,
  });
}

export function alreadyPast(day: string): DomainError {
  return domainError('DEADLINE_NOT_LATER', ['deadline'], {
    vi: `Thời hạn đề nghị đã qua; hôm nay là ${day}.`,
    en: `The deadline that is asked for has passed already; today is ${day}.`,
  });
}

export function refusedWithDeadline(): DomainError {
  return domainError('DEADLINE_NOT_ALLOWED', ['deadline'], {
    vi: 'Khi không gia hạn, thời hạn giữ nguyên; không nêu thời hạn mới.',
    en: 'If more time is refused the deadline stays; give none.',
  });
}

export function alreadyDecided(state: ExtensionState, decidedOn: string): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: `Đề nghị gia hạn đã được quyết định (${state}) ngày ${decidedOn}; các bước có thể: không có.`,
    en: `The request was decided (${state}) on ${decidedOn}; possible steps: none.`,
  });
}
