import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { allowedSteps, type SpeakRequestState } from './speak-request.states.js';

export const SPEAK_REQUEST: Message = { vi: 'đăng ký phát biểu', en: 'request for the floor' };
export const DELEGATE: Message = { vi: 'đại biểu', en: 'delegate' };

export function itemFinished(): DomainError {
  return domainError('ITEM_FINISHED', ['itemId'], {
    vi: 'Nội dung này đã kết thúc hoặc được bỏ qua, nên không nhận đăng ký phát biểu nữa.',
    en: 'The item is over or was left out: nobody can ask for the floor any more.',
  });
}

/** Somebody who signs in and comes as no delegate. */
export function notADelegate(): DomainError {
  return domainError('NOT_A_DELEGATE', ['delegateId'], {
    vi: 'Bạn không phải là đại biểu đã được xác nhận của hội nghị này; nếu đăng ký thay, hãy nêu đại biểu (delegateId).',
    en: 'You are no confirmed delegate of this conference; to ask for somebody else, name the delegate (delegateId).',
  });
}

export function delegateNotConfirmed(): DomainError {
  return domainError('DELEGATE_NOT_CONFIRMED', ['delegateId'], {
    vi: 'Chỉ đại biểu đã được xác nhận mới đăng ký phát biểu.',
    en: 'Only a confirmed delegate can ask for the floor.',
  });
}

export function requestInState(state: SpeakRequestState): DomainError {
  const allowed = allowedSteps(state).join(', ') || '-';
  return domainError('INVALID_STATE', ['id'], {
    vi: `Đăng ký đang ở trạng thái ${state}; các bước có thể: ${allowed}.`,
    en: `The request is ${state}; possible steps: ${allowed}.`,
  });
}

export function movedAfterItself(): DomainError {
  return domainError('AFTER_ITSELF', ['afterId'], {
    vi: 'Không thể xếp một đăng ký sau chính nó.',
    en: 'A request cannot be moved after itself.',
  });
}

/** What the index `speak_request_one_speaker` says. */
export function somebodySpeaks(): DomainError {
  return domainError('SOMEBODY_SPEAKS', ['id'], {
    vi: 'Có người khác vừa bắt đầu phát biểu ở nội dung này.',
    en: 'Somebody else has just begun to speak at this item.',
  });
}
