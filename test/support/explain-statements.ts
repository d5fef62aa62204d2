import { createRequire } from 'node:module';
import type { DataSource } from 'typeorm';
import { WHO_ASKS } from './count-statements.js';

// The very `pg` that TypeORM and the application use.
const pg = createRequire(import.meta.url)('pg');

/** Runs `work` and gives the plan of each read that was sent meanwhile, as PostgreSQL makes it for the same values. */
export async function plansOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
  options = 'costs off',
): Promise<string[]> {
  const reads: { text: string; values?: unknown[] }[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(this: unknown, config: { text: string }, ...rest: unknown[]) {
    if (config.text && !config.text.startsWith(WHO_ASKS)) reads.push(config);
    return original.call(this, config, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  const plans = [];
  for (const { text, values } of reads) {
    const rows: { 'QUERY PLAN': string }[] = await dataSource.query(`explain (${options}) ${text}`, values);
    plans.push(rows.map(row => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}
