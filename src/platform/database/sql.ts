import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WatchedPool } from './watched-pool.js';

/** Plain SQL reads on the pool of the DataSource; statements that come again are prepared. */
@Injectable()
export class Sql {
  constructor(private readonly dataSource: DataSource) {}

  /** @param planEachTime for statements whose best plan depends on the values: they are never prepared */
  async read<T>(text: string, values: unknown[] = [], planEachTime = false): Promise<T[]> {
    const { master: pool } = this.dataSource.driver as unknown as { master: WatchedPool };
    const result = await pool.query({ text, values, name: planEachTime ? undefined : pool.names.of(text) });
    return result.rows;
  }
}
