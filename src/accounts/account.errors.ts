import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { HttpFault } from '../platform/http/index.js';

export const ACCOUNT: Message = { vi: 'tài khoản', en: 'account' };
export const SESSION: Message = { vi: 'phiên đăng nhập', en: 'session' };
export const ACCESS_TOKEN: Message = { vi: 'mã truy cập', en: 'access token' };
export const CALENDAR_LINK: Message = { vi: 'liên kết lịch', en: 'calendar link' };

export function emailTaken(): DomainError {
  return domainError('EMAIL_TAKEN', ['email'], {
    vi: 'Đã có tài khoản với địa chỉ thư điện tử này.',
    en: 'There is an account with this e-mail address already.',
  });
}

export function unknownLanguage(): DomainError {
  return domainError('UNKNOWN_LANGUAGE', ['language'], {
    vi: 'Ngôn ngữ phải là vi hoặc en.',
    en: 'The language must be vi or en.',
  });
}

export function lastAdministrator(path: readonly string[]): DomainError {
  return domainError('LAST_ADMINISTRATOR', path, {
    vi: 'Đây là quản trị viên cuối cùng; hãy chỉ định một quản trị viên khác trước.',
    en: 'This is the last administrator; appoint another one first.',
  });
}

export function invitationAccepted(): DomainError {
  return domainError('INVITATION_ACCEPTED', ['id'], {
    vi: 'Tài khoản này đã nhận lời mời; hãy tạo liên kết đặt lại mật khẩu.',
    en: 'This account has accepted its invitation already; create a reset link instead.',
  });
}

export function accountDisabled(): DomainError {
  return domainError('ACCOUNT_DISABLED', ['id'], {
    vi: 'Tài khoản này đang bị vô hiệu hóa.',
    en: 'This account is disabled.',
  });
}

export function expiryOutOfRange(first: string, last: string): DomainError {
  return domainError('EXPIRY_OUT_OF_RANGE', ['expiresOn'], {
    vi: `Ngày hết hạn phải từ ${first} đến ${last}.`,
    en: `The last day must be from ${first} to ${last}.`,
  });
}

export function passwordLength(path: readonly string[], shortest: number, longest: number): DomainError {
  return domainError('PASSWORD_LENGTH', path, {
    vi: `Mật khẩu cần từ ${shortest} đến ${longest} ký tự; có thể dùng một câu dài.`,
    en: `A password must have ${shortest} to ${longest} characters; a long sentence will do.`,
  });
}

export function passwordIsEmail(path: readonly string[]): DomainError {
  return domainError('PASSWORD_IS_EMAIL', path, {
    vi: 'Mật khẩu không được trùng với địa chỉ thư điện tử.',
    en: 'The password must not be the e-mail address.',
  });
}

export function wrongPassword(): DomainError {
  return domainError('WRONG_PASSWORD', ['currentPassword'], {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is wrong.',
  });
}

export function identityTaken(): DomainError {
  return domainError('IDENTITY_TAKEN', ['identity'], {
    vi: 'Danh tính này đã thuộc về một tài khoản khác.',
    en: 'This identity belongs to another account already.',
  });
}

export function linkNotValid(): HttpFault {
  return new HttpFault(
    410,
    'NOT_FOUND',
    {
      vi: 'Liên kết này không đúng, đã hết hạn hoặc đã được dùng; hãy yêu cầu liên kết mới.',
      en: 'This link is wrong, has expired or was used already; ask for a new one.',
    },
    { reason: 'LINK_NOT_VALID' },
  );
}

export function signInFirst(): HttpFault {
  return new HttpFault(401, 'UNAUTHENTICATED', {
    vi: 'Hãy đăng nhập trước.',
    en: 'Sign in first.',
  });
}

/** The same for an unknown account, a disabled one and a wrong password. */
export function wrongCredentials(): HttpFault {
  return new HttpFault(
    401,
    'UNAUTHENTICATED',
    {
      vi: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
      en: 'The e-mail address or the password is wrong.',
    },
    { reason: 'WRONG_CREDENTIALS' },
  );
}

export function tooManyGuesses(seconds: number): HttpFault {
  const minutes = Math.ceil(seconds / 60);
  return new HttpFault(
    429,
    'RATE_LIMITED',
    {
      vi: `Đã thử quá nhiều lần; hãy thử lại sau ${minutes} phút.`,
      en: `Too many tries; try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    },
    { headers: { 'retry-after': String(seconds) } },
  );
}

export function passwordsBusy(): HttpFault {
  return new HttpFault(
    503,
    'UNAVAILABLE',
    {
      vi: 'Hiện có quá nhiều người đăng nhập cùng lúc; hãy thử lại sau vài giây.',
      en: 'Too many people are signing in right now; try again in a few seconds.',
    },
    { headers: { 'retry-after': '5' } },
  );
}
