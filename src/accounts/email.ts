import { domainError } from '../platform/errors/index.js';

/** The longest address that mail can be sent to (RFC 5321). */
const LONGEST = 254;
/** Loose on purpose, but nothing that could be more than one address, or a part of a mail's header. */
const ADDRESS = /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u;

/** One spelling for addresses that differ only in case or in how their letters are encoded. */
export function normalEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/**
 * The address as it is stored.
 * @throws DomainError INVALID_EMAIL at `path`
 */
export function checkedEmail(text: string, path: readonly string[]): string {
  const email = normalEmail(text);
  if (email.length <= LONGEST && ADDRESS.test(email)) return email;
  throw domainError('INVALID_EMAIL', path, {
    vi: 'Đây không phải địa chỉ thư điện tử, ví dụ ten@bo.gov.vn.',
    en: 'This is no e-mail address; one looks like name@ministry.example.',
  });
}
