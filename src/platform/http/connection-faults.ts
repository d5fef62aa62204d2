import type { Socket } from 'node:net';
import { HEADERS_TOO_LARGE, MALFORMED_REQUEST, REQUEST_TIMEOUT } from './faults.js';
import type { HttpFault } from './http-fault.js';

const BY_CODE: Record<string, HttpFault> = {
  HPE_HEADER_OVERFLOW: HEADERS_TOO_LARGE,
  ERR_HTTP_REQUEST_TIMEOUT: REQUEST_TIMEOUT,
};

/** Answers what is no HTTP. Which language the client reads is not known then, so it is told in both. */
export function answerConnectionFault({ code }: Error & { code: string }, socket: Socket): void {
  if (code !== 'ECONNRESET' && socket.writable) {
    const fault = BY_CODE[code] ?? MALFORMED_REQUEST;
    const message = `${fault.messages.vi} / ${fault.messages.en}`;
    const body = JSON.stringify({
      errors: [{ message, extensions: { code: fault.code, reason: fault.reason } }],
    });
    socket.write(
      [
        `HTTP/1.1 ${fault.status} ${fault.reason}`,
        'Connection: close',
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroySoon();
}
