import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConflictError, DomainError } from '../../platform/errors/index.js';
import { HttpFault } from '../../platform/http/index.js';
import { fileEmpty } from './file-faults.js';

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

export function notPublished(): HttpFault {
  const messages = {
    vi: 'Chương trình của hội nghị chưa được công bố.',
    en: 'The agenda of the conference has not been published.',
  };
  return new HttpFault(404, 'NOT_FOUND', messages, { reason: 'AGENDA_NOT_PUBLISHED' });
}

/** What refuses a whole import, as REST says it. */
export function rethrowForRest(error: unknown): never {
  if (error instanceof DomainError) {
    const { code, message } = error.failures[0]!;
    throw new HttpFault(400, 'BAD_USER_INPUT', message, { reason: code });
  }
  if (error instanceof ConflictError) {
    const { currentRevision } = error;
    const messages = {
      vi: `Chương trình vừa được người khác sửa (nay là lần ${currentRevision}); hãy tải lại tệp rồi sửa tiếp.`,
      en: `Somebody else has changed the agenda meanwhile (revision ${currentRevision} now); download it again and repeat your change.`,
    };
    throw new HttpFault(409, 'CONFLICT', messages, { details: { currentRevision } });
  }
  throw error;
}
