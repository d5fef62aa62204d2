import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Message, messageLanguage } from '../errors/index.js';

interface Fault {
  code: 'BAD_USER_INPUT' | 'INTERNAL';
  reason?: string;
  message: Message;
}

const FAULTS: Record<number, Fault> = {
  400: {
    code: 'BAD_USER_INPUT',
    reason: 'MALFORMED_JSON',
    message: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not well-formed JSON.' },
  },
  413: {
    code: 'BAD_USER_INPUT',
    reason: 'BODY_TOO_LARGE',
    message: { vi: 'Nội dung gửi lên quá lớn, tối đa 128 KiB.', en: 'The body is too large; the limit is 128 KiB.' },
  },
  415: {
    code: 'BAD_USER_INPUT',
    reason: 'UNSUPPORTED_MEDIA_TYPE',
    message: { vi: 'Hãy gửi application/json.', en: 'Send application/json.' },
  },
  500: {
    code: 'INTERNAL',
    message: {
      vi: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.',
      en: 'Something went wrong on our side; it has been logged.',
    },
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
      route.errorHandler = answerFault;
    });
}

async function requireJson(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (request.method !== 'POST' || type.trim().toLowerCase() === 'application/json') return undefined;
  return refuse(415, request, reply);
}

function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode !== undefined && FAULTS[error.statusCode] ? error.statusCode : 500;
  if (status === 500) logger.error(error.stack ?? error.message);
  void refuse(status, request, reply);
}

function refuse(status: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { message, ...extensions } = FAULTS[status]!;
  const language = messageLanguage(request.headers['accept-language']);
  return reply.status(status).send({ errors: [{ message: message[language], extensions }] });
}
