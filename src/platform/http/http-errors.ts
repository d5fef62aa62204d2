import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Message, messageLanguage } from '../errors/index.js';

const FAULTS: Record<number, { reason: string; message: Message }> = {
  400: {
    reason: 'MALFORMED_JSON',
    message: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not well-formed JSON.' },
  },
  413: {
    reason: 'BODY_TOO_LARGE',
    message: { vi: 'Nội dung gửi lên quá lớn, tối đa 128 KiB.', en: 'The body is too large; the limit is 128 KiB.' },
  },
  415: {
    reason: 'UNSUPPORTED_MEDIA_TYPE',
    message: { vi: 'Hãy gửi application/json.', en: 'Send application/json.' },
  },
};

/** Faults that Fastify finds before GraphQL sees the request, in the form of a GraphQL answer. */
export function answerHttpFaults(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const otherwise = fastify.errorHandler;
  fastify.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const fault = error.code?.startsWith('FST_ERR_CTP') || error instanceof SyntaxError;
    if (!fault) return otherwise.call(fastify, error, request, reply);
    const status = error.statusCode ?? 400;
    const { reason, message } = FAULTS[status] ?? FAULTS[400]!;
    const language = messageLanguage(request.headers['accept-language']);
    return reply
      .status(status)
      .send({ errors: [{ message: message[language], extensions: { code: 'BAD_USER_INPUT', reason } }] });
  });
}
