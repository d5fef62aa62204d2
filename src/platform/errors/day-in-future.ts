import { type DomainError, domainError } from './domain-error.js';

/** @param today at the conference, or in Vietnam where it is about none */
export function dayInFuture(path: readonly string[], today: string): DomainError {
  return domainError('DAY_IN_FUTURE', path, {
    vi: `Ngày này còn ở tương lai; hôm nay là ${today}.`,
    en: `That day is still to come; today is ${today}.`,
  });
}
