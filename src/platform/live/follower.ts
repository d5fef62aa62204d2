import type { Actor } from '../auth/index.js';
import type { Feed } from './feed.js';
import type { Audience, LiveEvent } from './live-source.js';

/** Somebody who follows a topic through a socket or a stream. */
export interface Follower {
  readonly feed: Feed;
  /** As they stood when they began. */
  readonly actor: Actor;
  /** Followers with one key and one audience are sent the same text. */
  readonly key: string;
  /** @throws GraphQLError if somebody who stands so may not follow any more */
  assertMay(actor: Actor): void;
  /** Makes the text for all of a group. */
  render(event: LiveEvent, audience: Audience): Promise<string>;
  /** Sends the text; what cannot be sent ends the feed. */
  send(text: string): void;
  /** They may follow, and know of all up to this number. */
  joined?(number: number): void;
}
