import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { type MailState, RESENDABLE_STATES } from './outgoing-mail.enums.js';

export const MAIL: Message = { vi: 'thư', en: 'mail' };

export function notResendable(state: MailState): DomainError {
  const allowed = RESENDABLE_STATES.join(', ');
  return domainError('INVALID_STATE', ['id'], {
    vi: `Thư đang ở trạng thái ${state}; chỉ gửi lại được thư ở trạng thái: ${allowed}.`,
    en: `The mail is ${state}; only mails in these states can be sent again: ${allowed}.`,
  });
}

export function mailTextGone(): DomainError {
  return domainError('MAIL_TEXT_GONE', ['id'], {
    vi: 'Nội dung và địa chỉ của thư đã được xóa (sau 90 ngày hoặc theo yêu cầu xóa dữ liệu), nên không gửi lại được.',
    en: 'Text and address of the mail were removed (after 90 days, or by an erasure), so it cannot be sent again.',
  });
}
