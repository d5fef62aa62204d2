import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { messageLanguage } from '../errors/index.js';
import type { Answer, PublicAnswers } from '../public-answers/index.js';
import { namesTag } from './conditional.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which the answer may be kept: set for anonymous requests to GraphQL only. */
    publicKey: string | undefined;
    /** What is kept for it and still right: all that is to be sent. */
    keptAnswer: Answer | undefined;
  }
}

/** Gives the kept answer to a body before it is parsed, if there is one. */
export type LookUp = (request: FastifyRequest, text: string) => Promise<Answer | undefined> | undefined;

/** What many clients accept, and is answered alike. */
const PLAIN = new Set([undefined, '*/*', 'application/json']);

/**
 * Answers anonymous requests to GraphQL from what is kept: those by GET before anything else is done; those by POST
 * without parsing their body, by the handler of the route.
 * @returns the look-up for bodies
 */
export function serveKeptAnswers(
  fastify: FastifyInstance,
  answers: PublicAnswers,
  cookieName: string,
): LookUp {
  fastify.decorateRequest('publicKey', undefined);
  fastify.decorateRequest('keptAnswer', undefined);
  if (!answers.enabled) return () => undefined;

  const find = (request: FastifyRequest, asked: string): Promise<Answer | undefined> | undefined => {
    if (!isAnonymous(request, cookieName)) return undefined;
    const { accept, 'accept-language': languages } = request.headers;
    const key = `${messageLanguage(languages)} ${PLAIN.has(accept) ? '' : accept} ${asked}`;
    request.publicKey = key;
    return answers.has(key) ? answers.find(key) : undefined;
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    const { method, url } = request;
    const byAddress = (method === 'GET' || method === 'HEAD') && url.startsWith('/graphql?');
    const found = byAddress ? find(request, url) : undefined;
    if (!found) return done();
    found.then(answer => (answer ? void sendAnswer(request, reply, answer) : done()), done);
  });
  return (request, text) => (request.url === '/graphql' ? find(request, text) : undefined);
}

/** Sends an answer, or says that the client has it already. */
export function sendAnswer(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): FastifyReply {
  const { etag } = answer.headers;
  if (etag && (method === 'GET' || method === 'HEAD') && namesTag(etag, headers['if-none-match'])) {
    const { 'content-length': _, 'content-type': __, ...others } = answer.headers;
    return reply.code(304).headers(others).send();
  }
  return reply.code(answer.status).headers(answer.headers).send(answer.body);
}

/** Without any credentials, be they good or not. */
function isAnonymous({ headers: { authorization, cookie } }: FastifyRequest, cookieName: string): boolean {
  return authorization === undefined && !cookie?.includes(`${cookieName}=`);
}
