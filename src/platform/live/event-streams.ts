import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/index.js';
import { HttpFault } from '../http/index.js';
import type { Feed } from './feed.js';
import { Guests } from './guests.js';
import { Hub } from './hub.js';
import type { LiveEvent } from './live-source.js';

/** How often a stream says that it is alive, so that proxies keep it open; milliseconds. */
const BEAT_EVERY = 15_000;
/** Bytes that may wait for a client that reads too slowly; it comes back with the number that it knows of. */
const LARGEST_BACKLOG = 1024 * 1024;
/** After so long a browser comes back, in milliseconds. */
const BACK_AFTER = 3_000;

const TOO_MANY = new HttpFault(
  503,
  'UNAVAILABLE',
  {
    vi: 'Đang có quá nhiều kết nối; hãy thử lại sau ít phút.',
    en: 'There are too many connections; please try again in a few minutes.',
  },
  { reason: 'TOO_MANY_CONNECTIONS', headers: { 'retry-after': '60' } },
);

/** A stream without its body would be open without an end. */
const ONLY_GET = new HttpFault(
  405,
  'BAD_USER_INPUT',
  { vi: 'Địa chỉ này chỉ nhận GET.', en: 'This address takes GET only.' },
  { reason: 'METHOD_NOT_ALLOWED', headers: { allow: 'GET' } },
);

/** What a stream tells of an event. */
export interface Told {
  /** The name under which a page listens to it. */
  name: string;
  data: object;
}

/** Server-sent events, for pages that only need to learn that something has changed. */
@Injectable()
export class EventStreams {
  private readonly open = new Set<ServerResponse>();
  private readonly feeds = new Set<Feed>();
  private beating: NodeJS.Timeout | undefined;

  constructor(
    private readonly hub: Hub,
    private readonly guests: Guests,
  ) {}

  onApplicationBootstrap(): void {
    this.beating = setInterval(() => {
      for (const raw of this.open) raw.write(':\n\n');
    }, BEAT_EVERY).unref();
  }

  /** The streams end; browsers come back, to this process or another. */
  close(): void {
    clearInterval(this.beating);
    for (const feed of this.feeds) feed.close();
  }

  /**
   * Answers a request with the stream of a feed.
   * @throws GraphQLError or HttpFault if the actor may not follow it, or there is no place
   */
  async answer<E extends LiveEvent>(
    { ip, method }: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    feed: Feed<E>,
    tell: (event: E) => Told,
  ): Promise<void> {
    if (method === 'HEAD') throw ONLY_GET;
    const { raw } = reply;
    this.takePlace(ip, actor, feed);
    // Whoever has gone while it was read who they are does not close once more.
    if (raw.destroyed) return feed.close();
    raw.once('close', () => feed.close());
    const begun = new Promise<void>(begin => {
      this.hub.follow({
        feed,
        actor,
        key: 'stream',
        // Who may follow is decided by who sees the topic.
        assertMay: () => {},
        render: async event => frame(event.number, tell(event as E)),
        send: text => {
          if (raw.writableLength > LARGEST_BACKLOG) raw.destroy();
          else raw.write(text);
        },
        joined: number => {
          this.begin(reply, feed, number);
          begin();
        },
      });
    });
    await Promise.race([begun, feed.next()]);
  }

  private begin(reply: FastifyReply, feed: Feed, number: number): void {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      // When Plenary stops, the connection goes with the stream.
      connection: 'close',
    });
    // A number without data is kept by the browser, so that it knows where to go on before the first event.
    raw.write(`retry: ${BACK_AFTER}\nid: ${number}\n\n`);
    this.open.add(raw);
    void feed.ended.then(() => {
      this.open.delete(raw);
      raw.end();
    });
  }

  private takePlace(address: string, { accountId }: Actor, feed: Feed): void {
    const leave = this.guests.admit(address);
    if (!leave) throw TOO_MANY;
    const leaveAccount = accountId ? this.guests.admitAccount(accountId) : undefined;
    if (accountId && !leaveAccount) {
      leave();
      throw TOO_MANY;
    }
    this.feeds.add(feed);
    void feed.ended.then(() => {
      this.feeds.delete(feed);
      leave();
      leaveAccount?.();
    });
  }
}

/** JSON has no line breaks. */
function frame(number: number, { name, data }: Told): string {
  return `id: ${number}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
