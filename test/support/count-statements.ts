import { createRequire } from 'node:module';

// The very `pg` that TypeORM and the application use.
const pg = createRequire(import.meta.url)('pg');

/** Runs `work` and tells which SQL statements were sent meanwhile. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(
    this: unknown,
    config: string | { text: string },
    ...rest: unknown[]
  ) {
    statements.push(typeof config === 'string' ? config : config.text);
    return original.call(this, config, ...rest);
  };
  try {
    return { result: await work(), statements };
  } finally {
    pg.Client.prototype.query = original;
  }
}
