import { createRequire } from 'node:module';

// The very `pg` that TypeORM and the application use.
const pg = createRequire(import.meta.url)('pg');

/** The one statement with which every request of somebody who is signed in begins. */
export const WHO_ASKS = '/* who asks */';

/** Runs `work` and tells which SQL statements were sent meanwhile, besides those that tell who asks. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(
    this: unknown,
    config: string | { text: string },
    ...rest: unknown[]
  ) {
    const text = typeof config === 'string' ? config : config.text;
    if (!text.startsWith(WHO_ASKS)) statements.push(text);
    return original.call(this, config, ...rest);
  };
  try {
    return { result: await work(), statements };
  } finally {
    pg.Client.prototype.query = original;
  }
}
