import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TOO_MANY_FILES, UNAUTHENTICATED, UNSUPPORTED_MEDIA_TYPE } from './faults.js';
import { HttpFault } from './http-fault.js';
import type { Requesters } from './requesters.js';

/** Files that are under way at once, from their first byte until they are answered: of everybody, and of one account. */
const MOST_AT_ONCE = 8;
const MOST_OF_ONE = 4;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes of the file that the body of the route is; without it no files are taken. */
    fileLimit?: number;
    /** Whether the route reads the file as it comes, and sees to its size by itself. */
    streamsFile?: boolean;
  }
}

/** Config of a route whose body is a file, of whatever media type but JSON and forms; the handler gets a Buffer. */
export function takesFile(bytes: number): { fileLimit: number } {
  return { fileLimit: bytes };
}

/** The same, but the handler gets the stream, of which nothing was read: it can still refuse. */
export const STREAMS_FILE = { streamsFile: true } as const;

/**
 * Reads the body of those routes into memory, up to their limit, of those who have told who they are; to all others,
 * files are no media type that they know.
 */
export function readFileBodies(fastify: FastifyInstance, requesters: Requesters): void {
  admitSenders(fastify, requesters);
  // Fastify would make a text of it, in UTF-8 whatever it is.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', (request: FastifyRequest, body: IncomingMessage, done) => {
    const { fileLimit, streamsFile } = request.routeOptions.config;
    if (streamsFile) return done(null, body);
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

/** Before anything of the body is read: nobody fills the memory unasked, nor takes all the places. */
function admitSenders(fastify: FastifyInstance, requesters: Requesters): void {
  const senders: string[] = [];
  fastify.addHook('onRequest', async (request, reply) => {
    const { fileLimit, streamsFile } = request.routeOptions.config ?? {};
    if (fileLimit === undefined && !streamsFile) return;
    const { isSignedIn, accountId } = await requesters.actorOf(request);
    if (!isSignedIn || !accountId) throw UNAUTHENTICATED;
    const own = senders.filter(sender => sender === accountId).length;
    if (senders.length >= MOST_AT_ONCE || own >= MOST_OF_ONE) throw TOO_MANY_FILES;
    senders.push(accountId);
    // Also if the client has gone, meanwhile or before.
    finished(reply.raw, () => {
      senders.splice(senders.indexOf(accountId), 1);
    });
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
