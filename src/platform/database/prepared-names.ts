import { createHash } from 'node:crypto';

/** A statement is prepared when it comes for this time. */
const PREPARE_AT = 2;
/** A flood of one-time statements must not fill the memory. */
const MOST_REMEMBERED = 5_000;

/** The names under which statements that come again are prepared, on each connection of a pool when it first meets them. */
export class PreparedNames {
  private readonly seen = new Map<string, { times: number; name?: string }>();

  /** @returns undefined for a statement that has not come before; the same name for the same text, always */
  of(text: string): string | undefined {
    let entry = this.seen.get(text);
    if (!entry) {
      if (this.seen.size >= MOST_REMEMBERED) this.seen.clear();
      entry = { times: 0 };
      this.seen.set(text, entry);
    }
    entry.times += 1;
    if (entry.times >= PREPARE_AT) entry.name ??= createHash('sha1').update(text).digest('base64url');
    return entry.name;
  }
}
