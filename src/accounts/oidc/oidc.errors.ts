import { HttpFault } from '../../platform/http/index.js';

export function oidcNotConfigured(): HttpFault {
  return new HttpFault(404, 'NOT_FOUND', {
    vi: 'Hệ thống này không dùng nhà cung cấp danh tính.',
    en: 'No identity provider is set up here.',
  });
}

export function oidcUnavailable(): HttpFault {
  return new HttpFault(
    503,
    'UNAVAILABLE',
    {
      vi: 'Hiện không liên lạc được với nhà cung cấp danh tính; hãy thử lại sau ít phút.',
      en: 'The identity provider cannot be reached right now; try again in a few minutes.',
    },
    { reason: 'PROVIDER_UNAVAILABLE', headers: { 'retry-after': '30' } },
  );
}

/** Nobody has started this here, or it is over, or it took too long. */
export function oidcFlowNotValid(): HttpFault {
  return new HttpFault(
    400,
    'BAD_USER_INPUT',
    {
      vi: 'Lần đăng nhập này không bắt đầu từ trình duyệt này, đã kết thúc hoặc đã quá 10 phút; hãy đăng nhập lại.',
      en: 'This sign-in was not started in this browser, is over, or took more than 10 minutes; sign in again.',
    },
    { reason: 'FLOW_NOT_VALID' },
  );
}

/** The provider itself says no, for example because the person did not agree. Its own words are not repeated. */
export function oidcDeclined(): HttpFault {
  return new HttpFault(
    400,
    'BAD_USER_INPUT',
    {
      vi: 'Nhà cung cấp danh tính đã từ chối đăng nhập; hãy thử lại.',
      en: 'The identity provider has declined to sign you in; try again.',
    },
    { reason: 'PROVIDER_DECLINED' },
  );
}

export function oidcAnswerNotValid(): HttpFault {
  return new HttpFault(
    400,
    'BAD_USER_INPUT',
    {
      vi: 'Câu trả lời của nhà cung cấp danh tính không hợp lệ nên không được chấp nhận; hãy đăng nhập lại.',
      en: 'The answer of the identity provider does not hold, so it is not accepted; sign in again.',
    },
    { reason: 'ANSWER_NOT_VALID' },
  );
}

/** The same for an identity without an account and one whose account is disabled. */
export function identityUnknown(): HttpFault {
  return new HttpFault(
    403,
    'FORBIDDEN',
    {
      vi: 'Danh tính này không mở được tài khoản nào ở đây. Hãy mở liên kết trong thư mời, hoặc đăng nhập bằng mật khẩu rồi liên kết danh tính; nếu không được, hãy liên hệ quản trị viên.',
      en: 'This identity opens no account here. Follow the link of your invitation, or sign in with your password and link the identity then; if neither works, ask your administrator.',
    },
    { reason: 'IDENTITY_UNKNOWN' },
  );
}
