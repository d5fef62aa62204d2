import { type DomainError, domainError } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';

/** Bodies that a message names; more are counted. */
const MOST_NAMES = 5;

export function deadlineBeforeEvent(): DomainError {
  return domainError('DEADLINE_BEFORE_EVENT', ['deadline'], {
    vi: 'Thời hạn không thể trước ngày xảy ra sự kiện, cũng không thể trước ngày nhiệm vụ bắt đầu được thực hiện.',
    en: 'The deadline cannot come before the event, nor before the day from which the directive is in force.',
  });
}

export function reviewNotLater(today: string): DomainError {
  return domainError('REVIEW_NOT_LATER', ['nextReviewOn'], {
    vi: `Lần rà soát tiếp theo phải sau hôm nay (${today}).`,
    en: `The next review must come after today (${today}).`,
  });
}

export function notInForce(): DomainError {
  return domainError('NOT_IN_FORCE', ['byId'], {
    vi: 'Ý kiến chỉ đạo thay thế phải đang có hiệu lực và là một ý kiến khác.',
    en: 'The directive in its place must be another one, and in force.',
  });
}

export function earlierConference(): DomainError {
  return domainError('EARLIER_CONFERENCE', ['byId'], {
    vi: 'Ý kiến chỉ đạo thay thế phải thuộc chính hội nghị này hoặc một hội nghị sau đó.',
    en: 'The directive in its place must be of the same conference or of a later one.',
  });
}

export function noteNeeded(): DomainError {
  return domainError('NOTE_NEEDED', ['note'], {
    vi: 'Nhiệm vụ thường xuyên chỉ kết thúc theo dõi khi nêu rõ vì sao.',
    en: 'An ongoing directive is closed only with a note that says why.',
  });
}

/** @param bodies whose shares are still open */
export function sharesOpen(bodies: LocalizedText[]): DomainError {
  const names = (language: string) =>
    bodies
      .slice(0, MOST_NAMES)
      .map(name => inLanguage(name, { language }))
      .join('; ');
  const more = bodies.length - MOST_NAMES;
  return domainError('SHARES_OPEN', ['id'], {
    vi: `Chưa xác nhận hoàn thành: ${names('vi')}${more > 0 ? ` và ${more} cơ quan khác` : ''}.`,
    en: `Not confirmed as done yet: ${names('en')}${more > 0 ? ` and ${more} more` : ''}.`,
  });
}
