import { Injectable } from '@nestjs/common';
import { Authenticator } from '../auth/index.js';
import { Listener } from '../database/index.js';
import type { Follower } from './follower.js';
import type { LiveSource } from './live-source.js';
import { Topic } from './topic.js';

/** How often it is asked whether all followers may still follow; milliseconds. */
const CHECK_EVERY = 30_000;

/** Brings what PostgreSQL announces to those who follow it in this process. */
@Injectable()
export class Hub {
  private readonly topics = new Map<LiveSource, Map<string, Topic>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listener: Listener,
    private readonly authenticator: Authenticator,
  ) {}

  follow(follower: Follower): void {
    const { feed } = follower;
    const topic = this.topicOf(feed.source, feed.topic);
    void feed.ended.then(() => topic.leave(follower));
    topic.join(follower);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.checkAll(), CHECK_EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Lets those go who may not follow any more; and what should have been missed in spite of all is told now. */
  checkAll(): void {
    for (const topics of this.topics.values()) {
      for (const topic of topics.values()) {
        topic.recheck();
        topic.catchUp();
      }
    }
  }

  private topicOf(source: LiveSource, id: string): Topic {
    const topics = this.topicsOf(source);
    const known = topics.get(id);
    if (known) return known;
    const topic: Topic = new Topic(id, source, this.authenticator, () => {
      // It may be told more than once that it is empty, the last time when another has taken its place.
      if (topics.get(id) === topic) topics.delete(id);
    });
    topics.set(id, topic);
    return topic;
  }

  private topicsOf(source: LiveSource): Map<string, Topic> {
    const known = this.topics.get(source);
    if (known) return known;
    const topics = new Map<string, Topic>();
    this.topics.set(source, topics);
    // Who comes too late to hear it is let go before the next event, or by `checkAll`.
    this.listener.listen(source.accessChannel, {
      heard: id => topics.get(id)?.recheck(),
      attentive: () => {},
    });
    this.listener.listen(source.channel, {
      heard: id => topics.get(id)?.catchUp(),
      attentive: () => {
        for (const topic of topics.values()) topic.catchUp();
      },
    });
    return topics;
  }
}
