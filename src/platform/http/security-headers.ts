import type { FastifyInstance } from 'fastify';

const ONE_YEAR = 365 * 24 * 60 * 60;

const HEADERS = {
  // An answer of the API is data: it loads nothing, sends nothing, and no page may frame it. A page brings its own.
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // With no-referrer, browsers would send `Origin: null` from our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // What one viewer may see is not to be kept for the next; what may be kept says so itself.
  'cache-control': 'no-store',
};

/** Sends with every answer the headers that tell browsers to be strict. */
export function sendSecurityHeaders(fastify: FastifyInstance, publicUrl: string): void {
  const headers = publicUrl.startsWith('https:')
    ? { ...HEADERS, 'strict-transport-security': `max-age=${ONE_YEAR}` }
    : HEADERS;
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
