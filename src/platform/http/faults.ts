import { DATABASE_UNAVAILABLE, SIGN_IN_FIRST, UNFORESEEN } from '../errors/index.js';
import { HttpFault } from './http-fault.js';

const badRequest = (status: number, reason: string, vi: string, en: string) =>
  new HttpFault(status, 'BAD_USER_INPUT', { vi, en }, { reason });

export const MALFORMED_JSON = badRequest(
  400,
  'MALFORMED_JSON',
  'Nội dung gửi lên không phải JSON hợp lệ.',
  'The body is not well-formed JSON.',
);
export const MALFORMED_HOST = badRequest(
  400,
  'MALFORMED_HOST',
  'Trường Host của yêu cầu không phải tên máy hợp lệ.',
  'The Host header is not the name of a host.',
);
export const MALFORMED_REQUEST = badRequest(
  400,
  'MALFORMED_REQUEST',
  'Yêu cầu không đúng khuôn dạng.',
  'The request is malformed.',
);
export const FORBIDDEN_KEY = badRequest(
  400,
  'FORBIDDEN_KEY',
  'Không được dùng các khóa __proto__, constructor và prototype.',
  'The keys __proto__, constructor and prototype are not allowed.',
);
export const REQUEST_TIMEOUT = badRequest(
  408,
  'REQUEST_TIMEOUT',
  'Yêu cầu đến quá chậm.',
  'The request took too long to arrive.',
);
export const BODY_TOO_LARGE = badRequest(
  413,
  'BODY_TOO_LARGE',
  'Nội dung gửi lên quá lớn, tối đa 128 KiB.',
  'The body is too large; the limit is 128 KiB.',
);
const ADDRESS_TOO_LONG = badRequest(414, 'ADDRESS_TOO_LONG', 'Địa chỉ quá dài.', 'The address is too long.');
export const UNSUPPORTED_MEDIA_TYPE = badRequest(
  415,
  'UNSUPPORTED_MEDIA_TYPE',
  'Hãy gửi application/json.',
  'Send application/json.',
);
export const HEADERS_TOO_LARGE = badRequest(
  431,
  'HEADERS_TOO_LARGE',
  'Phần đầu của yêu cầu quá lớn, tối đa 16 KiB.',
  'The headers of the request are too large; the limit is 16 KiB.',
);
export const CROSS_SITE = new HttpFault(
  403,
  'FORBIDDEN',
  {
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request comes from another site and is refused.',
  },
  { reason: 'CROSS_SITE' },
);
export const NO_SUCH_ADDRESS = new HttpFault(
  404,
  'NOT_FOUND',
  { vi: 'Không có gì ở địa chỉ này.', en: 'There is nothing at this address.' },
  { reason: 'NO_SUCH_ADDRESS' },
);
export const UNAUTHENTICATED = new HttpFault(401, 'UNAUTHENTICATED', SIGN_IN_FIRST);
export const TOO_MANY_FILES = new HttpFault(
  503,
  'UNAVAILABLE',
  {
    vi: 'Đang có quá nhiều tệp được gửi lên cùng lúc; hãy thử lại sau ít giây.',
    en: 'Too many files are being sent at the same time; please try again in a few seconds.',
  },
  { reason: 'TOO_MANY_FILES', headers: { 'retry-after': '10' } },
);
export const UNAVAILABLE = new HttpFault(503, 'UNAVAILABLE', DATABASE_UNAVAILABLE);
export const INTERNAL = new HttpFault(500, 'INTERNAL', UNFORESEEN);

/** What a status says that Fastify or Nest has given to a fault of the request. */
export const BY_STATUS: ReadonlyMap<number, HttpFault> = new Map(
  [
    MALFORMED_REQUEST,
    NO_SUCH_ADDRESS,
    REQUEST_TIMEOUT,
    BODY_TOO_LARGE,
    ADDRESS_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    HEADERS_TOO_LARGE,
  ].map(fault => [fault.status, fault]),
);
