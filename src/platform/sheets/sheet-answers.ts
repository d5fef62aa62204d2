import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/index.js';
import { HttpFault } from '../http/index.js';
import { fileEmpty } from './file-faults.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';

export function sendFile(
  reply: FastifyReply,
  file: Buffer | string,
  type: string,
  name: string,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('vary', 'accept-language, authorization, cookie')
    .type(type)
    .send(file);
}

/** @throws HttpFault where nothing was sent, or JSON or a form */
export function fileOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined || body === null) throw fileEmpty();
  const messages = {
    vi: 'Hãy gửi chính tệp XLSX hoặc CSV, với content-type: application/octet-stream.',
    en: 'Send the XLSX or CSV file itself, with content-type: application/octet-stream.',
  };
  throw new HttpFault(415, 'BAD_USER_INPUT', messages, { reason: 'UNSUPPORTED_MEDIA_TYPE' });
}

/** What refuses a whole import, as REST says it. */
export function rethrowForRest(error: unknown): never {
  if (error instanceof DomainError) {
    const { code, message } = error.failures[0]!;
    throw new HttpFault(400, 'BAD_USER_INPUT', message, { reason: code });
  }
  throw error;
}
