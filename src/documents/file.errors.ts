import type { Message } from '../platform/errors/index.js';
import { HttpFault } from '../platform/http/index.js';

export const FILE: Message = { vi: 'tệp', en: 'file' };

/** What files may be, as people call it. */
const TYPES = 'PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG, TXT, CSV';

/** Why a file is not taken: the reason is always FILE_REJECTED, `why` tells programs the rest. */
function rejected(
  why: string,
  messages: Message,
  status = 422,
  headers: Record<string, string> = {},
): HttpFault {
  return new HttpFault(status, 'BAD_USER_INPUT', messages, {
    reason: 'FILE_REJECTED',
    headers,
    details: { why },
  });
}

export function tooLarge(limit: number): HttpFault {
  const messages = {
    vi: `Tệp quá lớn, tối đa ${megabytes(limit)} MB.`,
    en: `The file is too large; the limit is ${megabytes(limit)} MB.`,
  };
  // What still comes is not read to its end.
  return rejected('TOO_LARGE', messages, 413, { connection: 'close' });
}

export function wrongType(limit: number): HttpFault {
  return rejected('TYPE', {
    vi: `Không nhận loại tệp này. Các loại được nhận, xét theo nội dung: ${TYPES} (văn bản bằng UTF-8; không có macro, không đặt mật khẩu), tối đa ${megabytes(limit)} MB.`,
    en: `Files of this type are not taken. Taken are, by their content: ${TYPES} (text in UTF-8; without macros and passwords), up to ${megabytes(limit)} MB.`,
  });
}

export const EMPTY = rejected('EMPTY', {
  vi: 'Tệp rỗng: hãy gửi chính nội dung tệp trong yêu cầu.',
  en: 'The file is empty: send its content as the body of the request.',
});

export const CUT_OFF = rejected('CUT_OFF', {
  vi: 'Tệp chưa được gửi hết; hãy gửi lại.',
  en: 'The file did not arrive whole; please send it again.',
});

export const NAME_MISSING = rejected('NAME', {
  vi: 'Cần tên tệp: ?name=… hoặc Content-Disposition với filename.',
  en: 'Needs the name of the file: ?name=… or Content-Disposition with a filename.',
});

export const SECRET = rejected('SECRECY_MARK', {
  vi: 'Tệp mang dấu chỉ độ mật (MẬT, TỐI MẬT hoặc TUYỆT MẬT). Hệ thống này không được lưu bí mật nhà nước; hãy phát tài liệu tại phòng họp.',
  en: 'The file carries a mark of secrecy (MẬT, TỐI MẬT or TUYỆT MẬT). This system must not hold state secrets; hand such papers out in the meeting room.',
});

export function quotaReached(limit: number): HttpFault {
  return rejected('QUOTA', {
    vi: `Các tệp của hội nghị đã đạt giới hạn chung ${megabytes(limit)} MB; hãy hỏi quản trị viên.`,
    en: `The files of the conference together have reached their limit of ${megabytes(limit)} MB; ask an administrator.`,
  });
}

export const SEND_THE_FILE = new HttpFault(
  415,
  'BAD_USER_INPUT',
  {
    vi: 'Hãy gửi chính tệp làm nội dung yêu cầu, với content-type: application/octet-stream.',
    en: 'Send the file itself as the body, with content-type: application/octet-stream.',
  },
  { reason: 'UNSUPPORTED_MEDIA_TYPE' },
);

export const MAY_NOT_UPLOAD = new HttpFault(403, 'FORBIDDEN', {
  vi: 'Việc này dành cho ban tổ chức, thư ký của hội nghị và đầu mối của các cơ quan được giao việc tại hội nghị.',
  en: 'This is for the organisers and secretaries of the conference, and for the focal points of bodies that were asked for something at it.',
});

export const NO_SUCH_FILE = new HttpFault(404, 'NOT_FOUND', {
  vi: `Không tìm thấy ${FILE.vi}.`,
  en: `No such ${FILE.en}.`,
});

export const STORE_UNAVAILABLE = new HttpFault(
  503,
  'UNAVAILABLE',
  {
    vi: 'Kho tệp tạm thời không dùng được; hãy thử lại sau ít phút.',
    en: 'The store of files cannot be used at the moment; please try again in a few minutes.',
  },
  { reason: 'STORE_UNAVAILABLE', headers: { 'retry-after': '60' } },
);

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
