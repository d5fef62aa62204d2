import { Injectable, Logger } from '@nestjs/common';

/** Work that nobody who asks waits for, so that the time of an answer tells nothing of it. */
@Injectable()
export class Afterwards {
  private readonly logger = new Logger('Accounts');
  private readonly underWay = new Set<Promise<void>>();

  /** @param what it is, for the log; a failure is named there by its code alone, for messages name addresses */
  do(what: string, work: () => Promise<unknown>): void {
    const done = this.attempt(what, work).finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  /** Resolves when all of it is done, and what came of it. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.settled();
  }

  private async attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { code, name } = error as { code?: string; name?: string };
      this.logger.warn(`${what} failed: ${code ?? name}`);
    }
  }
}
