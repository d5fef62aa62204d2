import type { FastifyReply, FastifyRequest } from 'fastify';
import { strongTag } from '../public-answers/index.js';

/** An answer that its reader may keep, as long as it asks each time whether it still holds. */
export interface Validated {
  body: string | Buffer;
  contentType: string;
  /** When what it tells was last changed; null if that says nothing to this reader. */
  modifiedAt: Date | null;
  /** Headers of the request on which the answer depends. */
  vary: readonly string[];
  /** Whether it holds for this reader alone. */
  isPrivate: boolean;
  /** Its strong tag and further headers, where it was kept with them. */
  headers?: Readonly<Record<string, string>>;
}

/** `Last-Modified` tells whole seconds: until one has passed for sure, it could stand for two states. */
const SETTLED_AFTER = 60_000;

/** Sends the answer, or 304 to a reader who has it already (RFC 9110, 13). */
export function sendValidated(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, contentType, modifiedAt, vary, isPrivate, headers = {} }: Validated,
  now: Date,
): void {
  const etag = headers.etag ?? strongTag(body);
  const isSettled = modifiedAt !== null && now.getTime() - modifiedAt.getTime() >= SETTLED_AFTER;
  const lastModified = isSettled ? modifiedAt.toUTCString() : undefined;
  void reply.headers({
    ...headers,
    etag,
    'cache-control': isPrivate ? 'private, no-cache' : 'no-cache',
    vary: vary.join(', '),
    ...(lastModified && { 'last-modified': lastModified }),
  });
  if (isKnown(request.headers, etag, lastModified)) void reply.status(304).send();
  else void reply.type(contentType).send(body);
}

function isKnown(
  headers: FastifyRequest['headers'],
  etag: string,
  lastModified: string | undefined,
): boolean {
  const named = namesTag(etag, headers['if-none-match']);
  if (named !== undefined) return named;
  // Only the very date that was sent: one that a reader made up may lie after a change that it has not seen.
  return lastModified !== undefined && headers['if-modified-since'] === lastModified;
}

/** Whether `If-None-Match` names the tag; undefined where it says nothing. */
export function namesTag(etag: string, ifNoneMatch: string | undefined): boolean | undefined {
  const given = ifNoneMatch?.split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return given && (given.includes('*') || given.includes(etag));
}
