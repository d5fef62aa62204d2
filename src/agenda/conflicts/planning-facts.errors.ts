import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';

export const UNAVAILABILITY: Message = { vi: 'thời gian vắng mặt', en: 'time of absence' };

export function sameRoom(): DomainError {
  return domainError('SAME_ROOM', ['otherRoomId'], {
    vi: 'Cần hai phòng khác nhau.',
    en: 'Name two different rooms.',
  });
}

export function absenceReversed(): DomainError {
  return domainError('PERIOD_REVERSED', ['to'], {
    vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
    en: 'The end must be after the start.',
  });
}
