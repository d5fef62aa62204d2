import type { WebSocket } from 'ws';
import { assertMayUse, type RequestContext, Subscription } from '../graphql/index.js';
import type { Feed } from './feed.js';
import type { Follower } from './follower.js';

/** The argument of a subscription with the number that the client knows of. */
export const RESUMES_AT = 'after';

/** Bytes that may wait for a client that reads too slowly; it comes back with the number that it knows of. */
const LARGEST_BACKLOG = 1024 * 1024;
const TRY_AGAIN_LATER = 1013;
/** A client that reads nothing does not see that it is asked to go, either. */
const PATIENCE = 2_000;

/** What the resolver of a subscription is given. */
export interface SocketContext extends RequestContext {
  feed?: Feed;
}

/** The subscription `id` of a socket. */
export function follower(
  { socket }: { socket: WebSocket },
  id: string,
  subscription: Subscription,
  feed: Feed,
  context: RequestContext,
): Follower {
  const opening = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    feed,
    actor: context.actor,
    key: `${context.language} ${subscription.key}`,
    assertMay: actor => assertMayUse(actor, subscription.rule, 'subscription'),
    // A context of its own, as each request has one.
    render: (event, { reader }) => subscription.answer(event, { ...context, actor: reader, notices: [] }),
    send: answer => {
      if (socket.bufferedAmount <= LARGEST_BACKLOG) return socket.send(`${opening}${answer}}`);
      feed.close();
      socket.close(TRY_AGAIN_LATER, 'Too slow');
      setTimeout(() => socket.terminate(), PATIENCE).unref();
    },
  };
}
