import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** Prepared statements are never freed by PostgreSQL, so only so many get a name. */
const MOST_PREPARED = 300;
/** A statement is prepared when it comes for this time. */
const PREPARE_AT = 2;

/** Plain SQL reads on the pool of the DataSource; statements that come again are prepared. */
@Injectable()
export class Sql {
  private readonly seen = new Map<string, { times: number; name?: string }>();
  private prepared = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** @param planEachTime for statements whose best plan depends on the values: they are never prepared */
  async read<T>(text: string, values: unknown[] = [], planEachTime = false): Promise<T[]> {
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    const result = await pool.query({ text, values, name: planEachTime ? undefined : this.nameFor(text) });
    return result.rows;
  }

  private nameFor(text: string): string | undefined {
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
