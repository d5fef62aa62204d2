/** Work that is done once, by whichever instance comes first, some time after it was asked for. */
export interface Job {
  /** As its queue is called in the database; a migration makes it with `pgboss.create_queue`. */
  name: string;
  /** For work that comes again by itself: when, after that instant. It waits for whoever is there if nobody was in time. */
  next?(after: Date): Date;
  /**
   * Does all there is to do; what it throws is tried again later. The same job may be run a second time after a crash.
   * @param stopping is aborted when Plenary stops: a long job returns early
   */
  run(stopping: AbortSignal): Promise<void>;
}

/** Every so many minutes, on the full ones. */
export function everyMinutes(minutes: number): Job['next'] {
  const step = minutes * 60_000;
  return after => new Date((Math.floor(after.getTime() / step) + 1) * step);
}
