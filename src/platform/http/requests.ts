import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The account that sends the request, once it is known; only for the log. */
    accountId: string | null;
  }
}

const SANE_ID = /^[\w-]{8,64}$/;

/** A new id for each request, or the one under which a proxy of ours knows it. */
export function requestIds(
  isTrusted: (address: string | undefined) => boolean,
): (request: IncomingMessage) => string {
  return ({ headers, socket }) => {
    const given = String(headers['x-request-id'] ?? '');
    return SANE_ID.test(given) && isTrusted(socket.remoteAddress) ? given : randomUUID();
  };
}

const HEALTH_CHECKS = new Set(['/healthz', '/readyz']);

/** Sends back the id of each request, and writes a line about it: never what it says, only where it went. */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('HTTP');
  fastify.decorateRequest('accountId', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The pattern of the route: an address may hold a token.
    const route = request.routeOptions.url;
    logger[HEALTH_CHECKS.has(route ?? '') ? 'debug' : 'log']({
      msg: 'request',
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      requestId: request.id,
      accountId: request.accountId ?? undefined,
    });
    done();
  });
}
