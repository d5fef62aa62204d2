import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, messageLanguage } from '../platform/errors/index.js';
import { HttpFault } from '../platform/http/index.js';
import { type Page, rendered } from './auth.pages.js';
import { isForm } from './auth.requests.js';
import { STYLE_SOURCE } from './auth.style.js';

/** What a browser gets that has sent the form of a page. */
export interface FormAnswer {
  /** The page again, with what is wrong. */
  again: Page;
  /** Where to go, or the page to show, when it is done. */
  done: string | Page;
}

/** Only what the page itself sends; no script at all. */
const PAGE_POLICY = `default-src 'none'; style-src ${STYLE_SOURCE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/**
 * Does the work of a request and answers: with JSON, or with a page when a form has sent it.
 * @param status of the JSON answer
 */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { again, done }: FormAnswer,
  work: () => Promise<object | undefined>,
  status = 200,
): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    const result = await work();
    if (!isForm(request)) return void reply.status(result ? status : 204).send(result);
    if (typeof done === 'string') return void reply.redirect(done, 303);
    sendPage(request, reply.status(200), done);
  } catch (error) {
    const fault = faultOf(error);
    if (!isForm(request) || !(fault instanceof HttpFault)) throw fault;
    sendPage(request, reply.status(fault.status).headers(fault.headers), again, fault);
  }
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page, fault?: HttpFault): void {
  const language = messageLanguage(request.headers['accept-language']);
  void reply
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(rendered(page, language, fault?.messages[language]));
}

/** What a command refuses, as REST says it: the message names the field. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, message, path } = error.failures[0]!;
  const field = path.join('.');
  const messages = { vi: `${field}: ${message.vi}`, en: `${field}: ${message.en}` };
  return new HttpFault(400, 'BAD_USER_INPUT', messages, { reason: code });
}
