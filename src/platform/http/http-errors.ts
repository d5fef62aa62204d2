import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Message, messageLanguage } from '../errors/index.js';

interface Fault {
  status: number;
  extensions: { code: 'BAD_USER_INPUT' | 'INTERNAL'; reason?: string };
  message: Message;
}

function badRequest(status: number, reason: string, message: Message): Fault {
  return { status, extensions: { code: 'BAD_USER_INPUT', reason }, message };
}

const MALFORMED_JSON = badRequest(400, 'MALFORMED_JSON', {
  vi: 'Nội dung gửi lên không phải JSON hợp lệ.',
  en: 'The body is not well-formed JSON.',
});
const MALFORMED_HOST = badRequest(400, 'MALFORMED_HOST', {
  vi: 'Trường Host của yêu cầu không phải tên máy hợp lệ.',
  en: 'The Host header is not the name of a host.',
});
const BODY_TOO_LARGE = badRequest(413, 'BODY_TOO_LARGE', {
  vi: 'Nội dung gửi lên quá lớn, tối đa 128 KiB.',
  en: 'The body is too large; the limit is 128 KiB.',
});
const UNSUPPORTED_MEDIA_TYPE = badRequest(415, 'UNSUPPORTED_MEDIA_TYPE', {
  vi: 'Hãy gửi application/json.',
  en: 'Send application/json.',
});
const INTERNAL: Fault = {
  status: 500,
  extensions: { code: 'INTERNAL' },
  message: {
    vi: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.',
    en: 'Something went wrong on our side; it has been logged.',
  },
};

const logger = new Logger('HTTP');

/**
 * What stands before GraphQL: a POST must be application/json, which no form of another site can send
 * without a preflight; and faults found before GraphQL sees the request get the form of its answers.
 */
export function guardGraphqlRoute(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route: RouteOptions) => {
      if (route.url !== '/graphql') return;
      route.onRequest = requireJson;
      route.errorHandler = (error, request, reply) => {
        const fault = faultOf(error);
        if (fault === INTERNAL) logger.error(error.stack ?? error.message);
        refuse(fault, request, reply);
      };
    });
}

async function requireJson(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (request.method !== 'POST' || type.trim().toLowerCase() === 'application/json') return undefined;
  return refuse(UNSUPPORTED_MEDIA_TYPE, request, reply);
}

function faultOf({ statusCode, code }: FastifyError): Fault {
  if (statusCode === 413) return BODY_TOO_LARGE;
  if (statusCode === 415) return UNSUPPORTED_MEDIA_TYPE;
  if (statusCode === 400) return MALFORMED_JSON;
  // The bridge to Apollo makes a URL of the Host header.
  return code === 'ERR_INVALID_URL' ? MALFORMED_HOST : INTERNAL;
}

function refuse(
  { status, message, extensions }: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = messageLanguage(request.headers['accept-language']);
  return reply.status(status).send({ errors: [{ message: message[language], extensions }] });
}
