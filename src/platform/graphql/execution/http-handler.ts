import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendAnswer } from '../../http/index.js';
import type { Made, PublicAnswers } from '../../public-answers/index.js';
import type { Keeping, RequestContext } from '../request.js';
import type { Asked, PersistedDocuments } from './persisted-documents.js';

/** What nearly all clients say they accept; Apollo answers each with plain JSON, as it does to none. */
const JSON_OR_ANYTHING = new Set([undefined, '*/*', 'application/json']);
const JSON_REQUEST = new HeaderMap([['content-type', 'application/json']]);
/** So many documents are remembered to be such whose answers are kept. */
const MOST_REMEMBERED = 1_000;

/**
 * Lets Apollo answer a Fastify request. The usual POST is handed over without the headers that
 * change nothing: negotiating over them would cost a small query a tenth of its time.
 */
export function apolloHandler(
  server: ApolloServer<RequestContext>,
  context: (request: FastifyRequest) => Promise<RequestContext>,
  documents: PersistedDocuments,
  answers: PublicAnswers,
) {
  const keepable = new Set(documents.keepable);

  const make = async (request: FastifyRequest, { body, search, query }: Asked): Promise<Made> => {
    const { method, headers, publicKey } = request;
    const keeping: Keeping | undefined = publicKey === undefined ? undefined : { allowed: false };
    const notices: RequestContext['notices'] = [];
    const usual = method === 'POST' && JSON_OR_ANYTHING.has(headers.accept) && search === '';
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        // A HEAD is answered like a GET; Fastify leaves out the body.
        method: method === 'HEAD' ? 'GET' : method,
        body,
        headers: usual ? JSON_REQUEST : headerMap(headers),
        search,
      },
      context: async () => Object.assign(await context(request), { keeping, notices }),
    });
    const status = answer.status ?? 200;
    if (answer.body.kind !== 'complete') throw new Error('Answers in parts are not supported');
    const { string } = answer.body;
    const known = !string.startsWith('{"errors"') || string.includes(request.id);
    const made = {
      status,
      headers: Object.fromEntries(answer.headers),
      body: known ? string : withRequestId(string, request.id),
    };
    // Nothing beside the data: no errors, which would stand before them, and nothing to tell to this one client.
    const isPlain = status === 200 && string.startsWith('{"data"') && notices.length === 0;
    if (!isPlain || !keeping?.allowed || !keeping.stamp) return made;
    if (keepable.size < MOST_REMEMBERED) keepable.add(query!);
    return { ...made, stamp: keeping.stamp };
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { publicKey, keptAnswer } = request;
    if (keptAnswer) return sendAnswer(request, reply, keptAnswer);
    const asked = documents.resolve(request);
    if (publicKey === undefined) return sendAnswer(request, reply, await make(request, asked));
    const answer = keepable.has(asked.query!)
      ? await answers.serve(publicKey, () => make(request, asked))
      : answers.keep(publicKey, await make(request, asked));
    return sendAnswer(request, reply, answer);
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
