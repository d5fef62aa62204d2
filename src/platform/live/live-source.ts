import type { Actor } from '../auth/index.js';

/** Something that has happened; within a topic, events are numbered in the order in which they did. */
export interface LiveEvent {
  readonly number: number;
}

/** Readers who all see the same. */
export interface Audience {
  readonly key: string;
  /** Sees just what all of them see. */
  readonly reader: Actor;
}

/** What can be followed; a feature tells where its events are and who may see them. A topic is the id of a thing. */
export interface LiveSource<E extends LiveEvent = LiveEvent> {
  /** On which PostgreSQL announces the id of a topic in which something has happened. */
  readonly channel: string;
  /** On which PostgreSQL announces the id of a topic that some may not follow any more. */
  readonly accessChannel: string;
  /** The newest number of a topic, given to an event or not. */
  latest(topic: string): Promise<number>;
  /** Events after a number, in order: the first ones, as many as `most`; and the newest number at this moment. */
  next(topic: string, after: number, most: number): Promise<{ events: E[]; latest: number }>;
  /** Events after a number up to another, in order: the last ones, as many as `most`. */
  missed(topic: string, after: number, upTo: number, most: number): Promise<E[]>;
  /** What is told in place of events that are too many. */
  tooMany(number: number): E;
  /** To which audience each of them belongs; null for those who may not see the topic. One statement for all. */
  audiences(topic: string, actors: readonly Actor[]): Promise<(Audience | null)[]>;
  /** Whether an audience may know of the event at all; all of the topic may if there is no such method. */
  tells?(topic: string, event: E, audience: Audience): boolean;
}
