import { DATABASE_UNAVAILABLE } from '../errors/index.js';
import { clientError } from '../graphql/index.js';

export const noLongerSignedIn = () =>
  clientError(
    'UNAUTHENTICATED',
    {
      vi: 'Phiên đăng nhập hoặc mã truy cập này đã hết hiệu lực.',
      en: 'The session or the access token is no longer valid.',
    },
    { reason: 'NO_LONGER_VALID' },
  );

export const nothingToFollow = () =>
  clientError('NOT_FOUND', {
    vi: 'Không tìm thấy nội dung để theo dõi.',
    en: 'There is no such thing to follow.',
  });

export const unavailable = () => clientError('UNAVAILABLE', DATABASE_UNAVAILABLE);

export const tooManySubscriptions = (limit: number) =>
  clientError(
    'RATE_LIMITED',
    {
      vi: `Quá nhiều đăng ký theo dõi trên một kết nối, tối đa ${limit}.`,
      en: `Too many subscriptions on one connection; the limit is ${limit}.`,
    },
    { reason: 'TOO_MANY_SUBSCRIPTIONS', limit },
  );

export const onlySubscriptions = () =>
  clientError(
    'BAD_USER_INPUT',
    {
      vi: 'Kết nối này chỉ dành cho subscription; hãy gửi query và mutation bằng POST /graphql.',
      en: 'Only subscriptions go over this connection; send queries and mutations with POST /graphql.',
    },
    { reason: 'OPERATION_NOT_SUPPORTED' },
  );
