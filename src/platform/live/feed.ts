import type { LiveEvent, LiveSource } from './live-source.js';

/**
 * What one subscriber follows; the method of a subscription answers with it. It yields nothing, for its events go to
 * the sockets past it, prepared once for all (see Topic); it only ends.
 */
export class Feed<E extends LiveEvent = LiveEvent> implements AsyncIterableIterator<never> {
  /** Whether it has ended. */
  over = false;
  private fault: Error | undefined;
  private end: () => void;
  /** Resolves when it has ended. */
  readonly ended = new Promise<void>(resolve => {
    this.end = resolve;
  });

  constructor(
    readonly source: LiveSource<E>,
    readonly topic: string,
    /** The number that the subscriber knows of; what came later is told first. */
    readonly after: number | null,
    private readonly wish: (event: never) => boolean,
  ) {}

  wants(event: E): boolean {
    return this.wish(event as never);
  }

  /** @param fault why, if not because it was asked for */
  close(fault?: Error): void {
    if (this.over) return;
    this.over = true;
    this.fault = fault;
    this.end();
  }

  async next(): Promise<IteratorResult<never>> {
    await this.ended;
    if (this.fault) throw this.fault;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<never>> {
    this.close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
