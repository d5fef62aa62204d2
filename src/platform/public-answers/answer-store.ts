import type { Answer, Stamp } from './answer.js';

/** A larger answer is not kept: a few of them would drive out all others. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
/** What an entry takes beside its body and its key: objects, headers, the place in the map. */
const OVERHEAD = 1_000;

export interface Kept {
  key: string;
  answer: Answer & { body: Buffer };
  stamp: Stamp;
  /** When the stamp was last known to be right, as of `Date.now()`. */
  checkedAt: number;
}

/** Answers by their keys, up to so many bytes; those go first that were asked for longest ago. */
export class AnswerStore {
  private readonly entries = new Map<string, Kept>();
  private held = 0;

  constructor(private readonly limit: number) {}

  /** Bytes that the kept answers take, roughly. */
  get bytes(): number {
    return this.held;
  }

  all(): IterableIterator<Kept> {
    return this.entries.values();
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): Kept | undefined {
    const kept = this.entries.get(key);
    if (kept) {
      this.entries.delete(key);
      this.entries.set(kept.key, kept);
    }
    return kept;
  }

  put(kept: Kept): void {
    const size = sizeOf(kept);
    if (kept.answer.body.length > LARGEST_ANSWER || size > this.limit) return;
    const before = this.entries.get(kept.key);
    if (before) this.drop(before);
    this.entries.set(kept.key, kept);
    this.held += size;
    for (const oldest of this.entries.values()) {
      if (this.held <= this.limit) return;
      this.drop(oldest);
    }
  }

  /** Removes this very entry; another one under its key stays. */
  drop(kept: Kept): void {
    if (this.entries.get(kept.key) !== kept) return;
    this.entries.delete(kept.key);
    this.held -= sizeOf(kept);
  }
}

function sizeOf({ key, answer }: Kept): number {
  return OVERHEAD + 2 * key.length + answer.body.length;
}
