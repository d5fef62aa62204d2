import type { Message } from './domain-error.js';

/** SQLSTATE classes and Node codes that say: the database cannot be reached now, or not the row (55P03, a lock). */
const CODES =
  /^(08|28|3D000|53|55P03|57P0|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)/;
/** The same, said by `pg` and its pool without a code. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export const DATABASE_UNAVAILABLE: Message = {
  vi: 'Cơ sở dữ liệu tạm thời không dùng được; hãy thử lại sau ít phút.',
  en: 'The database cannot be reached at the moment; please try again in a few minutes.',
};

/** Something failed in a way that nobody foresaw: all that the client reads of it. */
export const UNFORESEEN: Message = {
  vi: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.',
  en: 'Something went wrong on our side; it has been logged.',
};

/** Whether the error says that the database cannot be reached now. */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.test(String(code)) || MESSAGES.test(String(message));
}
