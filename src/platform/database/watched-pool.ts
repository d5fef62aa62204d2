import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { PreparedNames } from './prepared-names.js';
import { preparingClient } from './preparing-client.js';

/** How often the pool looks whether those who wait were answered anything; milliseconds. */
const LOOK_EVERY = 400;
/** A database that takes no new connection for so long counts as gone; milliseconds. */
const PATIENCE = 1_000;
const TOO_MANY_CONNECTIONS = '53300';

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

const logger = new Logger('Database');

/** Said in place of the database, under PostgreSQL's own code for it (connection_failure). */
export class DatabaseGone extends Error {
  readonly code = '08006';

  constructor() {
    super('The database does not answer');
  }
}

/** Not before the next turn of the event loop: whoever tries again at once must not keep the pool from looking. */
async function refused(): Promise<never> {
  await setImmediate();
  throw new DatabaseGone();
}

/**
 * A pool that notices a database which has gone without a word, as behind a broken network: TCP would
 * wait for many minutes. When work is waiting and nothing at all was heard, it tries a new connection.
 * If that gets no answer either, the work at hand fails, new work is refused at once, and the pool goes on
 * trying until the database is back. A single statement may still take its time.
 */
export class WatchedPool extends pg.Pool {
  /** For all its connections; statements with parameters that come again are prepared under these, whoever sends them. */
  readonly names: PreparedNames;
  private readonly clients = new Set<pg.Client>();
  private heard = false;
  private gone = false;

  constructor(config?: pg.PoolConfig) {
    const names = new PreparedNames();
    super({ ...config, Client: preparingClient(names) });
    this.names = names;
    this.on('connect', client => this.add(client as pg.Client));
    this.on('remove', client => this.clients.delete(client as pg.Client));
    void this.watch();
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Taken): void;
  override connect(callback?: Taken): unknown {
    if (!this.gone) return callback ? super.connect(callback) : super.connect();
    if (!callback) return refused();
    void refused().catch(error => callback(error, undefined, () => {}));
  }

  /** A connection of its own with the same settings, not yet open and never in the pool. */
  clientBeside(changes: pg.ClientConfig = {}): pg.Client {
    const { password } = this.options; // not enumerable
    return new pg.Client({ ...this.options, password, connectionTimeoutMillis: PATIENCE, ...changes });
  }

  private add(client: pg.Client): void {
    this.clients.add(client);
    client.connection.stream.on('data', () => {
      this.heard = true;
    });
  }

  private async watch(): Promise<void> {
    for (let waited = false; !this.ending; ) {
      this.heard = false;
      await sleep(LOOK_EVERY, undefined, { ref: false });
      const waits = this.totalCount > this.idleCount;
      if (this.gone || (waited && waits && !this.heard)) await this.tryAnew();
      waited = waits;
    }
  }

  private async tryAnew(): Promise<void> {
    const gone = !(await this.answers());
    if (gone === this.gone) return;
    this.gone = gone;
    if (!gone) return logger.log('The database is back');
    logger.warn('The database does not answer; requests that need it are refused until it does');
    for (const client of this.clients) client.connection.stream.destroy();
  }

  /** Whether the database takes a new connection; one that has none to spare is there as well. */
  private async answers(): Promise<boolean> {
    const client = this.clientBeside();
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      return (error as { code?: string }).code === TOO_MANY_CONNECTIONS;
    } finally {
      void client.end();
    }
  }
}
