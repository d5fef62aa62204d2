import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { WatchedPool } from './watched-pool.js';

/** How often the connection is tried anew while the database is away; milliseconds. */
const RETRY_EVERY = 500;
/** How often a silent connection is asked whether it is still there, and for how long it may think about it. */
const ASK_EVERY = 5_000;
const PATIENCE = 2_000;

interface Hearing {
  /** Something was announced; PostgreSQL tells it after the commit, in the order of commits. */
  heard(payload: string): void;
  /** From here on everything is heard; what was announced before may have been missed. */
  attentive(): void;
}

/**
 * Listens to what PostgreSQL announces (NOTIFY), on one connection of its own that is opened with the first listener
 * and opened again whenever it was lost.
 */
@Injectable()
export class Listener {
  private readonly logger = new Logger('Database');
  private readonly channels = new Map<string, Hearing[]>();
  private client: pg.Client | undefined;
  private keeping: Promise<void> | undefined;
  private stopped = false;
  /** A connection is told one thing after the other. */
  private saying: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /** @param channel a name made of small letters and underscores */
  listen(channel: string, hearing: Hearing): void {
    this.channels.set(channel, [...(this.channels.get(channel) ?? []), hearing]);
    this.keeping ??= this.keep();
    // Else it is done when the connection is there.
    const { client } = this;
    if (!client) return;
    this.saying = this.saying.then(() => client.query(`listen ${channel}`)).then(hearing.attentive, () => {});
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => {});
  }

  private async keep(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.hearUntilLost();
      } catch {
        // The pool says in the log when the database has gone.
      }
      await sleep(RETRY_EVERY, undefined, { ref: false });
    }
  }

  private async hearUntilLost(): Promise<void> {
    const pool = (this.dataSource.driver as unknown as { master: WatchedPool }).master;
    const client = pool.clientBeside({ application_name: 'plenary listening' });
    const lost = new Promise<void>(resolve => client.on('end', resolve).on('error', () => resolve()));
    client.on('notification', ({ channel, payload = '' }) => {
      for (const hearing of this.channels.get(channel) ?? []) hearing.heard(payload);
    });
    await client.connect();
    for (const channel of this.channels.keys()) await client.query(`listen ${channel}`);
    if (this.stopped) return client.end();
    this.client = client;
    for (const { attentive } of [...this.channels.values()].flat()) attentive();
    const asking = setInterval(() => void this.ask(client), ASK_EVERY).unref();
    await lost;
    clearInterval(asking);
    this.client = undefined;
    if (!this.stopped)
      this.logger.warn('The connection that listens to announcements was lost; it is opened again');
  }

  /** Behind a broken network a connection can be dead without a word. */
  private async ask(client: pg.Client): Promise<void> {
    const given = setTimeout(() => client.connection.stream.destroy(), PATIENCE).unref();
    await client.query('select 1').catch(() => {});
    clearTimeout(given);
  }
}
