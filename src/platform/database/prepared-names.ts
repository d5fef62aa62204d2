import { createHash } from 'node:crypto';

/** Prepared statements are never freed by PostgreSQL, so only so many get a name. */
const MOST_PREPARED = 500;
/** A statement is prepared when it comes for this time. */
const PREPARE_AT = 2;

/** The names under which statements that come again are prepared, on each connection of a pool when it first meets them. */
export class PreparedNames {
  private readonly seen = new Map<string, { times: number; name?: string }>();
  private prepared = 0;

  /** @returns undefined for a statement that is not to be prepared */
  of(text: string): string | undefined {
    let entry = this.seen.get(text);
    if (!entry) {
      // A flood of one-time statements must not fill the memory.
      if (this.seen.size >= 10 * MOST_PREPARED) this.forgetUnprepared();
      entry = { times: 0 };
      this.seen.set(text, entry);
    }
    entry.times += 1;
    if (!entry.name && entry.times >= PREPARE_AT && this.prepared < MOST_PREPARED) {
      entry.name = createHash('sha1').update(text).digest('base64url');
      this.prepared += 1;
    }
    return entry.name;
  }

  private forgetUnprepared(): void {
    for (const [text, entry] of this.seen) if (!entry.name) this.seen.delete(text);
  }
}
