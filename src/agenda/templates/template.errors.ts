import { type DomainError, domainError } from '../../platform/errors/index.js';

export function sourceWithoutDays(): DomainError {
  return domainError('SOURCE_WITHOUT_DAYS', ['sourceId'], {
    vi: 'Hội nghị gốc chưa có ngày nên không thể dời ngày giờ; hãy chọn hội nghị khác hoặc đặt ngày cho nó.',
    en: 'The earlier conference has no days, so nothing can be moved from them; choose another one, or set its days.',
  });
}

export function sourceWithoutSeries(): DomainError {
  return domainError('SERIES_MISSING', ['nextInSeries'], {
    vi: 'Hội nghị gốc không thuộc chuỗi hội nghị nào.',
    en: 'The earlier conference belongs to no series.',
  });
}
