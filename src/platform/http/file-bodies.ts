import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UNSUPPORTED_MEDIA_TYPE } from './faults.js';
import { HttpFault } from './http-fault.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes of the file that the body of the route is; without it no files are taken. */
    fileLimit?: number;
  }
}

/** Config of a route whose body is a file, of whatever media type but JSON and forms; the handler gets a Buffer. */
export function takesFile(bytes: number): { fileLimit: number } {
  return { fileLimit: bytes };
}

/** Reads the body of those routes into memory, up to their limit; to all others, files are no media type that they know. */
export function readFileBodies(fastify: FastifyInstance): void {
  // Fastify would make a text of it, in UTF-8 whatever it is.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', (request: FastifyRequest, body: IncomingMessage, done) => {
    const { fileLimit } = request.routeOptions.config;
    if (fileLimit === undefined) return done(UNSUPPORTED_MEDIA_TYPE);
    if (Number(request.headers['content-length']) > fileLimit) return done(tooLarge(fileLimit));
    const chunks: Buffer[] = [];
    let bytes = 0;
    const read = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= fileLimit) return;
      // What still comes is let go: whoever is cut off while sending would not read why.
      body.off('data', read).off('end', end).resume();
      done(tooLarge(fileLimit));
    };
    const end = () => done(null, Buffer.concat(chunks, bytes));
    body.on('data', read).on('end', end).on('error', done);
  });
}

function tooLarge(limit: number): HttpFault {
  const megabytes = limit / 1024 / 1024;
  return new HttpFault(
    413,
    'BAD_USER_INPUT',
    {
      vi: `Tệp quá lớn, tối đa ${megabytes} MB.`,
      en: `The file is too large; the limit is ${megabytes} MB.`,
    },
    { reason: 'BODY_TOO_LARGE', headers: { connection: 'close' } },
  );
}
