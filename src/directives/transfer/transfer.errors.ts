import { type DomainError, domainError, type Failure, type Message } from '../../platform/errors/index.js';
import type { AssignmentState } from '../assignment.states.js';

export const SHARE: Message = { vi: 'phân công', en: 'assignment' };

export function conferenceNeeded(): DomainError {
  return domainError('CONFERENCE_NEEDED', ['conferenceId'], {
    vi: 'Chỉ quản trị viên chuyển nhiệm vụ của mọi hội nghị; hãy nêu hội nghị.',
    en: 'Only administrators transfer what is open from all conferences; name the conference.',
  });
}

export function passesTwice(at: number): Failure {
  return {
    code: 'PASSES_TWICE',
    path: ['pairs', String(at), 'fromBodyId'],
    message: {
      vi: 'Cơ quan này đã có trong danh sách; mỗi cơ quan chuyển cho một cơ quan kế thừa.',
      en: 'This body is in the list already; each body passes to one successor.',
    },
  };
}

export function passesToItself(path: readonly string[]): Failure {
  return {
    code: 'PASSES_TO_ITSELF',
    path,
    message: {
      vi: 'Cơ quan nhận phải là một cơ quan khác.',
      en: 'It must pass to another body.',
    },
  };
}

export function passesOnAgain(at: number): Failure {
  return {
    code: 'PASSES_ON_AGAIN',
    path: ['pairs', String(at), 'toBodyId'],
    message: {
      vi: 'Cơ quan nhận này cũng chuyển đi trong cùng danh sách; hãy nêu cơ quan nhận cuối cùng.',
      en: 'This body passes on itself in the same list; name the one that receives in the end.',
    },
  };
}

/** A step that the state of the share does not allow. */
export function shareState(state: AssignmentState | null): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: `Phân công đang ở trạng thái ${state ?? 'không theo dõi'}; việc này không thực hiện được.`,
    en: `The share is ${state ?? 'not followed'}; this cannot be done with it.`,
  });
}

export function handedBackAlready(): DomainError {
  return domainError('HANDED_BACK_ALREADY', ['id'], {
    vi: 'Cơ quan đã trả lại nhiệm vụ này; đang chờ ban tổ chức quyết định.',
    en: 'The body has handed this back already; the organisers have not decided yet.',
  });
}

export function notHandedBack(): DomainError {
  return domainError('NOT_HANDED_BACK', ['id'], {
    vi: 'Không có đề nghị trả lại nào đang chờ quyết định.',
    en: 'It was not handed back, or that is decided already.',
  });
}
