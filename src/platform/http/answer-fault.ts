import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isOutage, type Message, messageLanguage } from '../errors/index.js';
import { BY_STATUS, INTERNAL, MALFORMED_HOST, MALFORMED_REQUEST, UNAVAILABLE } from './faults.js';
import { HttpFault } from './http-fault.js';

const logger = new Logger('HTTP');

/** Answers what was thrown outside GraphQL in the form of GraphQL's errors; what nobody foresaw is logged and masked. */
export function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = faultOf(error);
  if (fault === INTERNAL) logger.error({ requestId: request.id, err: error });
  const { status, code, reason, messages, headers, details } = fault;
  const message = messages[messageLanguage(request.headers['accept-language'])];
  return reply
    .status(status)
    .headers({ ...headers, 'x-request-id': request.id })
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, reason, ...details, requestId: request.id } }] });
}

/** A fault as its maker threw it, or as Fastify, Nest or the database say it. */
function faultOf(error: unknown): HttpFault {
  if (error instanceof HttpFault) return error;
  if (error instanceof GraphQLError) return faultOfGraphQL(error);
  if (isOutage(error)) return UNAVAILABLE;
  const { code, statusCode, status = statusCode } = (error ?? {}) as Record<string, unknown>;
  // The bridge to Apollo makes a URL of the Host header.
  if (code === 'ERR_INVALID_URL') return MALFORMED_HOST;
  if (typeof status !== 'number' || status >= 500) return INTERNAL;
  return BY_STATUS.get(status) ?? MALFORMED_REQUEST;
}

const STATUS_OF: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

/** What GraphQL refuses: its guards before it begins, such as an access token that has expired, or its resolvers. */
function faultOfGraphQL({ extensions }: GraphQLError): HttpFault {
  const { code, reason, messages } = extensions as { code?: string; reason?: string; messages?: Message };
  const status = STATUS_OF[code ?? ''];
  return status && messages ? new HttpFault(status, code!, messages, { reason }) : INTERNAL;
}
