import { Logger } from '@nestjs/common';
import pLimit from 'p-limit';
import type { Actor, Authenticator } from '../auth/index.js';
import { isOutage } from '../errors/index.js';
import type { Follower } from './follower.js';
import { noLongerSignedIn, nothingToFollow, unavailable } from './live.errors.js';
import type { Audience, LiveEvent, LiveSource } from './live-source.js';

/** Whoever has missed more events than this is told to read anew. */
const MOST_MISSED = 100;
/** Events that are read at once. */
const AT_ONCE = 100;
/** Groups whose text is made at once. */
const GROUPS_AT_ONCE = 3;
/** How long to wait before trying again when the database was away; milliseconds. */
const RETRY_AFTER = 1_000;

const logger = new Logger('Live');

/** A follower and the last number they know of. */
interface Seat {
  follower: Follower;
  told: number;
}

/**
 * The followers of one thing. What happens is told in rounds, one after the other, so that each follower is told every
 * event once and in order, whoever joins meanwhile and whatever is lost on the way. What somebody has missed is told
 * beside the rounds, for nobody else should wait for it; they take their seat in the first round that has nothing left
 * for them.
 */
export class Topic {
  private readonly seats = new Map<Follower, Seat>();
  private joining: Follower[] = [];
  /** Who has still to be told what they have missed; they have no seat so long. */
  private late: Seat[] = [];
  /** Who has been told. */
  private returning: Seat[] = [];
  /** Up to which number everything was told. */
  private last: number | undefined;
  private behind = false;
  private unchecked = false;
  private running = false;
  private tellingLate = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly id: string,
    private readonly source: LiveSource,
    private readonly authenticator: Authenticator,
    /** Called when nobody is left; the topic is not used again. */
    private readonly emptied: () => void,
  ) {}

  join(follower: Follower): void {
    this.joining.push(follower);
    void this.run();
  }

  leave(follower: Follower): void {
    this.seats.delete(follower);
    this.endIfEmpty();
  }

  /** Something may have happened. */
  catchUp(): void {
    this.behind = true;
    void this.run();
  }

  /** Lets those go who may not follow any more, also when nothing happens. */
  recheck(): void {
    this.unchecked = true;
    void this.run();
  }

  private endIfEmpty(): void {
    if (this.running || this.tellingLate || this.seats.size > 0) return;
    if (this.joining.length > 0 || this.returning.length > 0) return;
    clearTimeout(this.retry);
    this.emptied();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.hasToDo) {
      const newcomers = this.joining;
      this.joining = [];
      try {
        await this.round(newcomers);
      } catch (error) {
        this.tryAgain(error, newcomers);
        break;
      }
    }
    this.running = false;
    this.endIfEmpty();
  }

  private get hasToDo(): boolean {
    if (this.joining.length > 0 || this.returning.length > 0) return true;
    return this.seats.size > 0 && (this.behind || this.unchecked);
  }

  private async round(newcomers: Follower[]): Promise<void> {
    this.last ??= await this.source.latest(this.id);
    // Before anything that may fail, for they are in no other list now.
    this.place(this.returning.splice(0), this.last);
    await this.welcome(newcomers, this.last);
    if (this.unchecked) await this.check([...this.seats.values()]);
    this.unchecked = false;
    while (this.behind) {
      this.behind = false;
      const { events, latest } = await this.source.next(this.id, this.last, AT_ONCE);
      const complete = events.length < AT_ONCE;
      // Should it fail half-way, the next round begins here again; the seats know what they were told.
      if (!complete) this.behind = true;
      for (const event of events) await this.deliver(event, [...this.seats.values()]);
      this.last = complete ? latest : events.at(-1)!.number;
      // Else nobody could come as long as something happens all the time.
      if (this.joining.length > 0 || this.returning.length > 0) break;
    }
    // Nobody knows of more than there is.
    for (const seat of this.seats.values()) seat.told = this.last;
  }

  private async welcome(newcomers: Follower[], last: number): Promise<void> {
    const seats = newcomers.map(follower => ({ follower, told: follower.feed.after ?? last }));
    await this.check(seats);
    const admitted = seats.filter(({ follower }) => !follower.feed.over);
    for (const { follower, told } of admitted) follower.joined?.(told);
    this.place(admitted, last);
  }

  /** Only within a round and between events: a seat taken while one is told would not be told it. */
  private place(seats: Seat[], last: number): void {
    for (const seat of seats) {
      const { follower, told } = seat;
      if (follower.feed.over) continue;
      if (told < last) this.late.push(seat);
      else this.seats.set(follower, seat);
      // Another process may have told them more than is known here.
      if (told > last) this.behind = true;
    }
    void this.tellLate();
  }

  /** One batch after the other: whoever comes again and again keeps only others waiting who have missed something, too. */
  private async tellLate(): Promise<void> {
    if (this.tellingLate) return;
    this.tellingLate = true;
    while (this.late.length > 0) {
      const seats = this.late.splice(0).filter(({ follower }) => !follower.feed.over);
      try {
        if (seats.length > 0) await this.tellMissed(seats, this.last!);
        this.returning.push(...seats);
        void this.run();
      } catch (error) {
        this.letGo(
          error,
          seats.map(({ follower }) => follower),
        );
      }
    }
    this.tellingLate = false;
    this.endIfEmpty();
  }

  private async tellMissed(seats: Seat[], last: number): Promise<void> {
    const oldest = Math.min(...seats.map(({ told }) => told));
    const missed = await this.source.missed(this.id, oldest, last, MOST_MISSED + 1);
    const first = missed.length > MOST_MISSED ? missed[0]!.number : 0;
    const late = seats.filter(({ told }) => told < first);
    await this.deliver(this.source.tooMany(last), late);
    for (const event of missed) await this.deliver(event, seats);
    for (const seat of seats) seat.told = Math.max(seat.told, last);
  }

  /** Each event is for those only who may see it at this very moment. */
  private async deliver(event: LiveEvent, seats: Seat[]): Promise<void> {
    const untold = seats.filter(({ follower, told }) => told < event.number && !follower.feed.over);
    const interested = untold.filter(({ follower }) => follower.feed.wants(event));
    if (interested.length > 0) {
      const groups = [...grouped(interested, await this.check(interested)).values()].filter(
        ({ audience }) => this.source.tells?.(this.id, event, audience) ?? true,
      );
      // So that the many do not wait for those who ask for something of their own.
      groups.sort((one, other) => other.seats.length - one.seats.length);
      const limit = pLimit(GROUPS_AT_ONCE);
      await Promise.all(groups.map(group => limit(() => send(event, group))));
    }
    for (const seat of untold) seat.told = event.number;
  }

  /**
   * Ends the feeds of those who may not follow (any more).
   * @returns the audience of each of the others
   */
  private async check(seats: Seat[]): Promise<Map<Seat, Audience>> {
    const standing = await this.standing(seats.map(({ follower }) => follower.actor));
    const present: { seat: Seat; actor: Actor }[] = [];
    for (const seat of seats) {
      const { actor: then, feed } = seat.follower;
      const actor = then.via ? standing.get(then.via.id) : then;
      const fault = actor ? refusal(seat.follower, actor) : noLongerSignedIn();
      if (fault) feed.close(fault);
      else present.push({ seat, actor: actor! });
    }
    const found = new Map<Seat, Audience>();
    if (present.length === 0) return found;
    const audiences = await this.source.audiences(
      this.id,
      present.map(({ actor }) => actor),
    );
    for (const [at, { seat }] of present.entries()) {
      const audience = audiences[at];
      if (audience) found.set(seat, audience);
      else seat.follower.feed.close(nothingToFollow());
    }
    return found;
  }

  private standing(actors: Actor[]): Promise<ReadonlyMap<string, Actor>> {
    return this.authenticator.standNow([...new Set(actors.flatMap(({ via }) => via?.id ?? []))]);
  }

  private tryAgain(error: unknown, newcomers: Follower[]): void {
    // Whoever is seated is told when the database is back.
    this.letGo(error, newcomers);
    this.behind = true;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.catchUp(), RETRY_AFTER).unref();
  }

  /** They know better than us whether to wait. */
  private letGo(error: unknown, followers: Follower[]): void {
    if (!isOutage(error)) logger.error({ topic: this.id, err: error });
    for (const { feed } of followers) feed.close(unavailable());
  }
}

interface Group {
  audience: Audience;
  seats: Seat[];
}

function grouped(seats: Seat[], audiences: ReadonlyMap<Seat, Audience>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const seat of seats) {
    const audience = audiences.get(seat);
    if (!audience) continue;
    const key = `${audience.key}\n${seat.follower.key}`;
    const group = groups.get(key);
    if (group) group.seats.push(seat);
    else groups.set(key, { audience, seats: [seat] });
  }
  return groups;
}

async function send(event: LiveEvent, { audience, seats }: Group): Promise<void> {
  const text = await seats[0]!.follower.render(event, audience);
  for (const seat of seats) {
    if (!seat.follower.feed.over) seat.follower.send(text);
    seat.told = event.number;
  }
}

function refusal(follower: Follower, actor: Actor): Error | undefined {
  try {
    follower.assertMay(actor);
    return undefined;
  } catch (fault) {
    return fault as Error;
  }
}
