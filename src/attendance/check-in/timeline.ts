import type { CheckInMethod } from './check-in.enums.js';

/** A time during which a delegate is there; `leftAt` null: still, as far as is known. */
export interface Stay {
  id: string;
  arrivedAt: Date;
  leftAt: Date | null;
  siteId: string | null;
  method: CheckInMethod;
  device: string | null;
}

/** Somebody saw the delegate there. */
export type Sighting = Pick<Stay, 'siteId' | 'method' | 'device'> & { at: Date };

export interface Arrival {
  stay: Stay;
  /** What was recorded already for that moment; null if this sighting is the first. */
  already: { since: Date; device: string | null } | null;
}

/**
 * The stays of one delegate at a conference or in a session; they never overlap. In whatever order sightings come in, the
 * same stays follow: the earliest one begins a stay.
 */
export class Timeline {
  readonly added = new Set<Stay>();
  readonly changed = new Set<Stay>();
  private readonly stays: Stay[];

  constructor(
    stays: readonly Stay[],
    private readonly nextId: () => string,
  ) {
    this.stays = [...stays].sort((one, other) => one.arrivedAt.getTime() - other.arrivedAt.getTime());
  }

  /** The stay that is not over; it is the last one. */
  get open(): Stay | undefined {
    return this.stays.find(({ leftAt }) => !leftAt);
  }

  get last(): Stay | undefined {
    return this.stays.at(-1);
  }

  arrive({ at, siteId, method, device }: Sighting): Arrival {
    const during = this.stays.find(({ arrivedAt, leftAt }) => arrivedAt <= at && (!leftAt || at < leftAt));
    if (during) return { stay: during, already: { since: during.arrivedAt, device: during.device } };
    const next = this.stays.find(({ arrivedAt }) => arrivedAt > at);
    if (next) {
      // Seen before what was the first: the earlier record counts.
      Object.assign(next, { arrivedAt: at, siteId, method, device });
      if (!this.added.has(next)) this.changed.add(next);
      return { stay: next, already: null };
    }
    const stay: Stay = { id: this.nextId(), arrivedAt: at, leftAt: null, siteId, method, device };
    this.stays.push(stay);
    this.added.add(stay);
    return { stay, already: null };
  }
}
