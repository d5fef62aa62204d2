import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const INSTRUMENT: Message = { vi: 'văn bản', en: 'legal instrument' };
export const PROGRAMME: Message = { vi: 'chương trình', en: 'programme' };

export function instrumentKnown(): DomainError {
  return domainError('INSTRUMENT_KNOWN', ['number'], {
    vi: 'Văn bản có số, ngày và cơ quan ban hành này đã có.',
    en: 'An instrument with this number, date and issuer is already registered.',
  });
}

export function numberWithoutDigits(): DomainError {
  return domainError('INVALID_NUMBER', ['number'], {
    vi: 'Số, ký hiệu phải có chữ số, ví dụ 1956/QĐ-TTg.',
    en: 'The number must contain digits, for example 1956/QĐ-TTg.',
  });
}
