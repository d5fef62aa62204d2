import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import {
  CloseCode,
  type Context,
  handleProtocols,
  makeServer,
  type Server,
  type SubscribePayload,
} from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Actor, Authenticator, credentialsOf, sessionCookieName } from '../auth/index.js';
import { type Config, Configuration } from '../config/index.js';
import { isOutage, messageLanguage } from '../errors/index.js';
import { errorsForClient, type RequestContext, Subscription } from '../graphql/index.js';
import { Feed } from './feed.js';
import { Guests } from './guests.js';
import { Hub } from './hub.js';
import { onlySubscriptions, tooManySubscriptions } from './live.errors.js';
import { follower, RESUMES_AT, type SocketContext } from './socket-follower.js';

const MOST_SUBSCRIPTIONS = 50;
/** Bytes of one message of a client. */
const LARGEST_MESSAGE = 64 * 1024;
/** A connection is asked so often whether it is there, and is closed if it has not answered the time before. */
const ASK_EVERY = 30_000;
/** Closing codes of RFC 6455. */
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** What a socket is known by. */
interface Extra {
  request: FastifyRequest;
  socket: WebSocket;
  actor: Actor;
}

type Params = { authorization?: unknown };

/** GraphQL subscriptions over WebSockets, by the protocol graphql-transport-ws. */
@Injectable()
export class Sockets {
  private readonly logger = new Logger('Live');
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    // Compressing would be done once for each socket.
    perMessageDeflate: false,
    handleProtocols,
  });
  private readonly protocol: Server<Extra>;
  private readonly silent = new WeakSet<WebSocket>();
  private asking: NodeJS.Timeout | undefined;

  constructor(
    private readonly hub: Hub,
    private readonly guests: Guests,
    private readonly authenticator: Authenticator,
    private readonly schemaHost: GraphQLSchemaHost,
    @Configuration() private readonly config: Config,
  ) {
    this.protocol = makeServer<Params, Extra>({
      onConnect: context => this.identify(context),
      onSubscribe: (context, id, payload) => this.prepare(context, id, payload),
      subscribe: args => (args.contextValue as SocketContext).feed!,
      onError: ({ extra }, _id, _payload, errors) =>
        errorsForClient(errors as GraphQLError[], contextOf(extra)),
    }) as Server<Extra>;
  }

  onApplicationBootstrap(): void {
    this.asking = setInterval(() => this.askAll(), ASK_EVERY).unref();
  }

  /** Clients go on at another process, or at this one when it is back. */
  async close(): Promise<void> {
    clearInterval(this.asking);
    for (const socket of this.server.clients) socket.close(GOING_AWAY, 'Going away');
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    const stragglers = setTimeout(() => this.terminateAll(), 1_000);
    await closed;
    clearTimeout(stragglers);
  }

  /** Takes over a connection that has asked for it. */
  accept(request: FastifyRequest, head: Buffer): void {
    const { socket: connection } = request.raw;
    const leave = this.guests.admit(request.ip);
    // Also when it never becomes a WebSocket.
    if (leave) connection.once('close', leave);
    this.server.handleUpgrade(request.raw, connection, head, socket => {
      socket.on('error', () => socket.terminate());
      if (!leave) return socket.close(TRY_AGAIN_LATER, 'Too many connections');
      socket.on('pong', () => this.silent.delete(socket));
      this.speak({ request, socket, actor: Actor.ANONYMOUS });
    });
  }

  private speak(extra: Extra): void {
    const { socket } = extra;
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: data => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: listen =>
          socket.on('message', data => {
            listen(String(data)).catch(error => {
              this.logger.error({ requestId: extra.request.id, err: error });
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  }

  /** By the token in `connectionParams.authorization`, else as any request is. */
  private async identify({ connectionParams, extra }: Context<Params, Extra>): Promise<void> {
    const { request, socket } = extra;
    const { authorization: given } = connectionParams ?? {};
    const authorization = typeof given === 'string' ? given : request.headers.authorization;
    const credentials = credentialsOf(
      { authorization, cookie: request.headers.cookie },
      sessionCookieName(this.config.publicUrl),
    );
    try {
      extra.actor = await this.authenticator.actorOf(credentials);
    } catch (error) {
      if (isOutage(error)) return socket.close(TRY_AGAIN_LATER, 'Unavailable');
      if (!(error instanceof GraphQLError)) throw error;
      return socket.close(CloseCode.Unauthorized, 'Unauthorized');
    }
    const { accountId } = extra.actor;
    if (!accountId) return;
    const leave = this.guests.admitAccount(accountId);
    if (!leave) return socket.close(TRY_AGAIN_LATER, 'Too many connections');
    if (socket.readyState === socket.OPEN) socket.once('close', leave);
    else leave();
  }

  private async prepare(
    { extra, subscriptions }: Context<Params, Extra>,
    id: string,
    payload: SubscribePayload,
  ) {
    const contextValue: SocketContext = contextOf(extra);
    try {
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS)
        throw tooManySubscriptions(MOST_SUBSCRIPTIONS);
      const subscription = Subscription.of(this.schemaHost.schema, payload, RESUMES_AT);
      if (!subscription) throw onlySubscriptions();
      const feed = await subscription.open(contextValue);
      if (!(feed instanceof Feed)) throw new Error('A subscription answers with a Feed');
      contextValue.feed = feed;
      this.hub.follow(follower(extra, id, subscription, feed, contextValue));
      return subscription.execution(contextValue);
    } catch (error) {
      return [
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error }),
      ];
    }
  }

  private askAll(): void {
    for (const socket of this.server.clients) {
      if (this.silent.has(socket)) {
        socket.terminate();
        continue;
      }
      this.silent.add(socket);
      socket.ping();
    }
  }

  private terminateAll(): void {
    for (const socket of this.server.clients) socket.terminate();
  }
}

function contextOf({ request, actor }: Extra): RequestContext {
  const language = messageLanguage(request.headers['accept-language']);
  return { actor, requestId: request.id, language, notices: [] };
}
