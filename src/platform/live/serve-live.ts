import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { EventStreams } from './event-streams.js';
import type { Sockets } from './sockets.js';

/** Where subscriptions are: beside queries and mutations. */
const PATH = '/graphql';

/**
 * Lets what asks to become a WebSocket pass the same hooks as every request (its id, the trusted proxies, the cross-site
 * check, security headers for refusals), and takes it over behind them.
 */
export function serveLive(fastify: FastifyInstance, sockets: Sockets, streams: EventStreams): void {
  // The server would wait for them for ever.
  fastify.addHook('preClose', async () => {
    streams.close();
    await sockets.close();
  });
  const heads = new WeakMap<IncomingMessage, Buffer>();
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    heads.set(request, head);
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.assignSocket(request.socket);
    // There is no second request on this connection.
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end());
    fastify.routing(request, response);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const head = heads.get(request.raw);
    if (!head) return done();
    // Node reads no body of what asks for an upgrade.
    if (request.method !== 'GET') return void reply.callNotFound();
    const isSocket = request.headers.upgrade?.toLowerCase() === 'websocket';
    // Whoever offers another protocol, as HTTP/2, is answered without it.
    if (!isSocket || request.url.split('?')[0] !== PATH) return done();
    reply.hijack();
    reply.raw.detachSocket(request.raw.socket);
    sockets.accept(request, head);
  });
}
