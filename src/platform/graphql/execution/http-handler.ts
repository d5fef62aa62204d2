import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../request.js';

/** What nearly all clients say they accept; Apollo answers each with plain JSON, as it does to none. */
const JSON_OR_ANYTHING = new Set([undefined, '*/*', 'application/json']);
const JSON_REQUEST = new HeaderMap([['content-type', 'application/json']]);

/**
 * Lets Apollo answer a Fastify request. The usual POST is handed over without the headers that
 * change nothing: negotiating over them would cost a small query a tenth of its time.
 */
export function apolloHandler(
  server: ApolloServer<RequestContext>,
  context: (request: FastifyRequest) => Promise<RequestContext>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const { method, body, url, headers } = request;
    const usual = method === 'POST' && JSON_OR_ANYTHING.has(headers.accept) && !url.includes('?');
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        body,
        headers: usual ? JSON_REQUEST : headerMap(headers),
        search: usual ? '' : new URL(url, `${request.protocol}://${request.hostname}/`).search,
      },
      context: () => context(request),
    });
    for (const [name, value] of answer.headers) void reply.header(name, value);
    void reply.code(answer.status ?? 200);
    if (answer.body.kind !== 'complete') throw new Error('Answers in parts are not supported');
    const { string } = answer.body;
    const known = !string.startsWith('{"errors"') || string.includes(request.id);
    return known ? string : withRequestId(string, request.id);
  };
}

/** What Apollo refuses before its plugins see it goes out without the id of the request. */
function withRequestId(body: string, requestId: string): string {
  const { errors } = JSON.parse(body) as { errors: { extensions?: object }[] };
  return JSON.stringify({
    errors: errors.map(error => ({ ...error, extensions: { ...error.extensions, requestId } })),
  });
}

function headerMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, String(value));
  return map;
}
