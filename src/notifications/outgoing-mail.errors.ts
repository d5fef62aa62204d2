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

export function notBounceable(state: MailState): DomainError {
  return domainError('INVALID_STATE', ['id'], {
    vi: `Thư đang ở trạng thái ${state}; chỉ thư ở trạng thái SENT mới có thể bị trả lại.`,
    en: `The mail is ${state}; only mails that are SENT can come back.`,
  });
}

export function statusNotPermanent(): DomainError {
  return domainError('INVALID_STATUS_CODE', ['statusCode'], {
    vi: 'Hãy ghi mã trạng thái vĩnh viễn, ví dụ 5.1.1; mã bắt đầu bằng 4 nghĩa là thư còn được gửi tiếp.',
    en: 'Write a status code that is for good, such as 5.1.1; one that begins with 4 says that it is still tried.',
  });
}

export function mailLinkGone(): DomainError {
  return domainError('MAIL_LINK_GONE', ['id'], {
    vi: 'Liên kết riêng trong thư không được giữ lại sau khi thư đã gửi, nên không gửi lại được; hãy phát hành lại giấy mời hoặc ghi nhận việc giao bản giấy.',
    en: 'The link in the mail was kept nowhere after it had been sent, so it cannot be sent again; issue the invitation anew, or record that it was handed over on paper.',
  });
}

export function mailTextGone(): DomainError {
  return domainError('MAIL_TEXT_GONE', ['id'], {
    vi: 'Nội dung và địa chỉ của thư đã được xóa (sau 90 ngày hoặc theo yêu cầu xóa dữ liệu), nên không gửi lại được.',
    en: 'Text and address of the mail were removed (after 90 days, or by an erasure), so it cannot be sent again.',
  });
}
