import { type DomainError, domainError } from '../../platform/errors/index.js';

const DRAFT_CHANGE = { vi: 'thay đổi của chương trình', en: 'change of the agenda' };

export function nothingToUndo(): DomainError {
  return domainError('NOTHING_TO_UNDO', ['conferenceId'], {
    vi: 'Bản dự thảo chương trình chưa có thay đổi nào để hoàn tác.',
    en: 'The draft of the agenda has no change that could be undone.',
  });
}

/** Something that the change has changed is not as the change left it. */
export function changedSince(): DomainError {
  return domainError('CHANGED_SINCE', ['changeId'], {
    vi: 'Nội dung của thay đổi này đã được sửa tiếp sau đó; hãy hoàn tác các thay đổi sau trước, từ mới đến cũ.',
    en: 'What this change has changed was changed again since; undo the later changes first, newest first.',
  });
}

export function undoDoesNotFit(code: string): DomainError {
  return domainError('UNDO_DOES_NOT_FIT', ['changeId'], {
    vi: `Giờ trước thay đổi này không còn phù hợp với ngày của hội nghị hoặc giờ của phiên hiện nay (${code}).`,
    en: `The times before this change no longer fit the days of the conference or the times of a session (${code}).`,
  });
}

export { DRAFT_CHANGE };
