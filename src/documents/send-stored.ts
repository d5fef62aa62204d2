import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../platform/files/index.js';
import { namesTag } from '../platform/http/index.js';
import { STORE_UNAVAILABLE } from './file.errors.js';
import { attachment } from './file-name.js';
import type { StoredFile } from './files.queries.js';

const logger = new Logger('Files');

/** Whatever a browser makes of it: it runs nothing, and nothing frames it. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Sends a file as an attachment, whole or the part that is asked for (RFC 9110, 14), or 304 to whoever has it. */
export async function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, mediaType, sha256, size }: StoredFile,
  store: FileStore,
): Promise<FastifyReply> {
  const etag = `"${sha256}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': attachment(name),
    'content-security-policy': POLICY,
    vary: 'authorization, cookie',
  });
  if (namesTag(etag, request.headers['if-none-match'])) return reply.status(304).send();
  const range = rangeOf(request, etag, size);
  if (range === 'none') {
    return reply.status(416).header('content-range', `bytes */${size}`).send();
  }
  const content = await store.open({ sha256, size }, range).catch(error => {
    logger.error({ msg: 'A file was not read', err: error });
    throw STORE_UNAVAILABLE;
  });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) void reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`);
  return reply
    .header('content-length', end - start + 1)
    .type(mediaType)
    .send(content);
}

/** The one part that is asked for; 'none' if there is no such part, undefined for the whole, which several parts are too. */
function rangeOf({ headers }: FastifyRequest, etag: string, size: number) {
  const given = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? '');
  const condition = headers['if-range'];
  if (!given || (given[1] === '' && given[2] === '') || (condition && condition !== etag)) return undefined;
  const [first, last] = [given[1]!, given[2]!];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && (first !== '' || Number(last) > 0) ? { start, end } : ('none' as const);
}
