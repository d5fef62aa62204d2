import { Injectable } from '@nestjs/common';
import { type Config, Configuration } from '../config/index.js';
import { isOutage } from '../errors/index.js';
import { type Answer, isSame, type Made, type Stamp, toKeep } from './answer.js';
import { AnswerStore, type Kept } from './answer-store.js';
import { ChainHeads } from './chain-heads.js';

/** How often, in milliseconds, all answers are looked at, not only those that are asked for. */
const LOOK_AT_ALL_EVERY = 10_000;

/**
 * Answers to anonymous requests, kept as bytes (docs/adr/0017). One is only given out after the database has said,
 * since it was asked for, that nothing was written that it could depend on. While the database is away they are given
 * out as they were, and say so.
 */
@Injectable()
export class PublicAnswers {
  private readonly store: AnswerStore;
  /** What is being made, and whether it was kept in the end. */
  private readonly underWay = new Map<string, Promise<boolean>>();
  private lookedAtAll = 0;
  readonly enabled: boolean;

  constructor(
    private readonly chains: ChainHeads,
    @Configuration() { publicAnswersBytes }: Pick<Config, 'publicAnswersBytes'>,
  ) {
    this.store = new AnswerStore(publicAnswersBytes);
    this.enabled = publicAnswersBytes > 0;
  }

  /** Bytes that the kept answers take, roughly. */
  get bytes(): number {
    return this.store.bytes;
  }

  /** Whether there is an answer under this key, be it still right or not. */
  has(key: string): boolean {
    return this.store.has(key);
  }

  /** The stamp to give to what is read from here on. */
  stampOf(conferenceId: string): Promise<Stamp> {
    return this.chains.stampOf(conferenceId);
  }

  /** The kept answer, if it is still right. */
  async find(key: string): Promise<Answer | undefined> {
    const kept = this.store.get(key);
    if (!kept) return undefined;
    try {
      const isDue = Date.now() - this.lookedAtAll > LOOK_AT_ALL_EVERY;
      const [right] = await Promise.all([this.isRight(kept), isDue && this.lookAtAll()]);
      return right ? kept.answer : undefined;
    } catch (fault) {
      // Of any other fault the answer tells that is made in its place.
      return isOutage(fault) ? outdated(kept.answer, kept.checkedAt) : undefined;
    }
  }

  /**
   * The kept answer, or a new one, which is made once for all who wait for it.
   * @param key all that the answer depends on beside the data: what is asked, in which language and form
   * @param make makes the answer, with the stamp if it may be kept: it must be the same for all who ask without
   * credentials, now and until something is written, and hold nothing of the request itself
   */
  async serve(key: string, make: () => Promise<Made>): Promise<Answer> {
    if (!this.enabled) return make();
    for (;;) {
      const found = await this.find(key);
      if (found) return found;
      const other = this.underWay.get(key);
      if (!other) return this.begin(key, make);
      // What another request makes may have been read before this one came: it is found, and checked, like all others.
      if (!(await other)) return make();
    }
  }

  /** Keeps the answer if it has a stamp. */
  keep(key: string, { stamp, ...made }: Made): Answer {
    if (!stamp || !this.enabled) return made;
    const answer = toKeep(made);
    this.store.put({ key, answer, stamp, checkedAt: Date.now() });
    return answer;
  }

  private async isRight(kept: Kept): Promise<boolean> {
    const right = isSame(await this.chains.stampOf(kept.stamp.conferenceId), kept.stamp);
    if (right) kept.checkedAt = Date.now();
    else this.store.drop(kept);
    return right;
  }

  /**
   * What is no longer right goes, though nobody asks for it: else it would be there when the database is away.
   * All are looked at by the one statement that is sent anyway.
   */
  private async lookAtAll(): Promise<void> {
    this.lookedAtAll = Date.now();
    await Promise.all([...this.store.all()].map(kept => this.isRight(kept)));
  }

  private async begin(key: string, make: () => Promise<Made>): Promise<Answer> {
    const making = make().then(made => this.keep(key, made));
    const isKept = making.then(
      () => this.has(key),
      () => false,
    );
    this.underWay.set(key, isKept);
    try {
      return await making;
    } finally {
      this.underWay.delete(key);
    }
  }
}

/** RFC 9111: an answer of that age, of which it could not be asked whether it still holds. */
function outdated(answer: Answer, checkedAt: number): Answer {
  const age = String(Math.round((Date.now() - checkedAt) / 1000));
  return { ...answer, headers: { ...answer.headers, age, warning: '111 - "Revalidation Failed"' } };
}
