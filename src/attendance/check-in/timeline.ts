import type { CheckInMethod } from './check-in.enums.js';

/** A time during which a delegate is there; `leftAt` null: still, as far as is known, while the day lasts. */
export interface Stay {
  id: string;
  arrivedAt: Date;
  leftAt: Date | null;
  siteId: string | null;
  method: CheckInMethod;
  device: string | null;
}

/** Somebody saw the delegate there. */
export interface Sighting extends Pick<Stay, 'method' | 'device'> {
  at: Date;
  /** Where; null: not said, and then no sign that the delegate has gone elsewhere. */
  siteId: string | null;
  /** Where a delegate is taken to be of whom that is not said. */
  home: string | null;
  /** When the delegate is known to have left after that; null: not known. */
  until: Date | null;
}

export interface Arrival {
  stay: Stay;
  /** What was recorded already for that moment; null if this sighting is the first. */
  already: { since: Date; device: string | null } | null;
}

/**
 * The stays of one delegate at a conference or in a session on one day; they never overlap, and each is at one site. In whatever
 * order sightings come in, the same stays follow: the earliest one at a site begins a stay. Only of a way there and back what
 * lies between may come too late: what was seen on the way back counted as a repeat.
 */
export class Timeline {
  readonly added = new Set<Stay>();
  readonly changed = new Set<Stay>();
  private readonly stays: Stay[];

  constructor(
    stays: readonly Stay[],
    private readonly nextId: () => string,
  ) {
    this.stays = [...stays].sort(byArrival);
  }

  /** The stay that is not over; it is the last one. */
  get open(): Stay | undefined {
    return this.stays.find(({ leftAt }) => !leftAt);
  }

  get last(): Stay | undefined {
    return this.stays.at(-1);
  }

  /** When whoever was there at that moment left, from whatever site they had gone to; null: not known, or was not there. */
  leftAfter(at: Date): Date | null {
    let left: Date | null = null;
    for (const { arrivedAt, leftAt } of this.stays) {
      const here = left ?? at;
      if (arrivedAt > here || (leftAt && leftAt <= here)) continue;
      if (!leftAt) return null;
      left = leftAt;
    }
    return left;
  }

  arrive({ at, siteId, home, until, method, device }: Sighting): Arrival {
    const during = this.stays.find(({ arrivedAt, leftAt }) => arrivedAt <= at && (!leftAt || at < leftAt));
    if (during && (!siteId || siteId === during.siteId || at <= during.arrivedAt)) {
      return { stay: during, already: { since: during.arrivedAt, device: during.device } };
    }
    const seen = { arrivedAt: at, siteId: siteId ?? home, method, device };
    const leftAt = during ? during.leftAt : until;
    // Who is seen at another site has gone there.
    if (during) this.change(during, { leftAt: at });
    const next = this.stays.find(({ arrivedAt }) => arrivedAt > at);
    const staysUntilNext = next && (!leftAt || next.arrivedAt <= leftAt);
    if (staysUntilNext && (next.siteId ?? seen.siteId) === seen.siteId) {
      // Seen before what was the first there: the earlier record counts.
      this.change(next, seen);
      return { stay: next, already: null };
    }
    const stay = { id: this.nextId(), leftAt: staysUntilNext ? next.arrivedAt : leftAt, ...seen };
    this.stays.push(stay);
    this.stays.sort(byArrival);
    this.added.add(stay);
    return { stay, already: null };
  }

  private change(stay: Stay, values: Partial<Stay>): void {
    Object.assign(stay, values);
    if (!this.added.has(stay)) this.changed.add(stay);
  }
}

function byArrival(one: Stay, other: Stay): number {
  return one.arrivedAt.getTime() - other.arrivedAt.getTime();
}
