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
 * The followers of one thing. All that happens here happens in rounds, one after the other, so that each follower is
 * told every event once and in order, whoever joins meanwhile and whatever is lost on the way.
 */
export class Topic {
  private readonly seats = new Map<Follower, Seat>();
  private joining: Follower[] = [];
  /** Up to which number everything was told. */
  private last: number | undefined;
  private behind = false;
  private unchecked = false;
  private running = false;

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
    if (!this.running && this.seats.size === 0 && this.joining.length === 0) this.emptied();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.joining.length > 0 || (this.seats.size > 0 && (this.behind || this.unchecked))) {
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

  private async round(newcomers: Follower[]): Promise<void> {
    this.last ??= await this.source.latest(this.id);
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
    }
    // Nobody knows of more than there is.
    for (const seat of this.seats.values()) seat.told = this.last;
  }

  private async welcome(newcomers: Follower[], last: number): Promise<void> {
    const seats = newcomers.map(follower => ({ follower, told: follower.feed.after ?? last }));
    await this.check(seats);
    const admitted = seats.filter(({ follower }) => !follower.feed.over);
    for (const { follower, told } of admitted) follower.joined?.(told);
    const oldest = Math.min(...admitted.map(({ told }) => told));
    if (oldest < last) await this.tellMissed(admitted, oldest, last);
    for (const seat of admitted) {
      if (!seat.follower.feed.over) this.seats.set(seat.follower, seat);
      // Another process may have told them more than is known here.
      if (seat.told > last) this.behind = true;
    }
  }

  private async tellMissed(seats: Seat[], after: number, last: number): Promise<void> {
    const missed = await this.source.missed(this.id, after, last, MOST_MISSED + 1);
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
      const groups = [...grouped(interested, await this.check(interested)).values()];
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
    if (!isOutage(error)) logger.error({ topic: this.id, err: error });
    // They know better than us whether to wait; whoever is seated is told when the database is back.
    for (const { feed } of newcomers) feed.close(unavailable());
    this.behind = true;
    setTimeout(() => this.catchUp(), RETRY_AFTER).unref();
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
