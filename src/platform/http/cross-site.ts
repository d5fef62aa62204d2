import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CROSS_SITE } from './faults.js';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const OWN_PAGES = new Set(['same-origin', 'none']);

/** Refuses what the page of another site makes a browser send; programs send neither of these headers. */
export function refuseCrossSite(fastify: FastifyInstance, publicUrl: string): void {
  const ownOrigin = new URL(publicUrl).origin;
  fastify.addHook('onRequest', (request, _, done) => {
    done(isHarmless(request) || isFromOwnPage(request, ownOrigin) ? undefined : CROSS_SITE);
  });
}

/** Over a WebSocket, unlike in an answer to a GET, the page of another site could read what the cookie lets one see. */
function isHarmless({ method, headers }: FastifyRequest): boolean {
  return CHANGES_NOTHING.has(method) && headers.upgrade === undefined;
}

function isFromOwnPage({ headers, host }: FastifyRequest, ownOrigin: string): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  if (site !== undefined) return OWN_PAGES.has(String(site));
  if (origin === undefined || origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
