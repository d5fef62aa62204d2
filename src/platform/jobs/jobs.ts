import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/index.js';
import { Sql } from '../database/index.js';
import { pooled, within } from './boss-database.js';
import type { Job } from './job.js';

/** How often an instance looks whether there is something to do; milliseconds. */
const LOOK_EVERY = 2_000;
/** How often it looks for jobs whose instance has died, and for old ones to delete; milliseconds. */
const MAINTAIN_EVERY = 60_000;
/** For so long a stopping Plenary waits for the jobs under way; milliseconds. */
const PATIENCE = 5_000;
const RETRY_EVERY = 1_000;

const DUE = `select distinct name from pgboss.job where state < 'active' and start_after < now() and name = any($1)`;

/**
 * Jobs on pg-boss: any number of instances look for them, one gets each. Instances take jobs themselves (`fetch`) and do
 * not let pg-boss do so (`work`), for it would leave the end of a job to itself: where PostgreSQL is away at that
 * moment, the process would end. See docs/adr/0019.
 */
@Injectable()
export class Jobs {
  private readonly logger = new Logger('Jobs');
  private readonly boss: PgBoss;
  private readonly jobs = new Map<string, Job>();
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    dataSource: DataSource,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {
    this.boss = new PgBoss({
      ...{ db: pooled(dataSource), migrate: false, schedule: false, supervise: false },
      ...{
        archiveCompletedAfterSeconds: 3600,
        archiveFailedAfterSeconds: 14 * 24 * 3600,
        deleteAfterDays: 1,
      },
    });
  }

  /** Before `start`; one job a name. */
  add(job: Job): void {
    this.jobs.set(job.name, job);
  }

  /** Asks for a job in a transaction: without its commit there is none. */
  async send(manager: EntityManager, name: string): Promise<void> {
    await this.boss.send(name, {}, { db: within(manager) });
  }

  /** Looks for jobs from now on, until the application stops. */
  start(): void {
    void this.look();
  }

  /** Does what is due at this moment, one job after the other, and asks for no next time; for tests. */
  async runDue(): Promise<void> {
    for (let due = await this.due(); due.length > 0; due = await this.due())
      for (const job of due) await this.runAll(job);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    const done = Promise.all(this.underWay.values());
    await Promise.race([done, sleep(PATIENCE, undefined, { ref: false })]);
  }

  private async look(): Promise<void> {
    await this.insist(() => this.scheduleAll());
    for (let maintained = 0; !this.stopping.signal.aborted; ) {
      try {
        for (const job of await this.due()) this.begin(job);
        if (Date.now() - maintained >= MAINTAIN_EVERY) {
          await this.boss.maintain();
          maintained = Date.now();
        }
      } catch {
        // The pool says in the log when the database has gone.
      }
      await this.pause(LOOK_EVERY);
    }
  }

  /** Those of our jobs for which something waits. */
  private async due(): Promise<Job[]> {
    const rows = await this.sql.read<{ name: string }>(DUE, [[...this.jobs.keys()]]);
    return rows.map(({ name }) => this.jobs.get(name)!);
  }

  private begin(job: Job): void {
    if (this.underWay.has(job.name)) return;
    // The next time first: it must be there even if this one is the last that this instance does.
    const done = this.schedule(job)
      .then(() => this.runAll(job))
      // The pool says in the log when the database has gone; the next look finds the job again.
      .catch(() => {})
      .finally(() => this.underWay.delete(job.name));
    this.underWay.set(job.name, done);
  }

  private async runAll(job: Job): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const [fetched] = await this.boss.fetch(job.name);
      if (!fetched) return;
      await this.run(job, fetched.id);
    }
  }

  private async run(job: Job, id: string): Promise<void> {
    try {
      await job.run(this.stopping.signal);
      await this.insist(() => this.boss.complete(job.name, id));
    } catch (error) {
      // Messages of errors can name addresses.
      const { code, name } = error as { code?: string; name?: string };
      this.logger.warn(`${job.name} failed: ${code ?? name}; it is tried again`);
      await this.insist(() => this.boss.fail(job.name, id));
    }
  }

  private async scheduleAll(): Promise<void> {
    for (const job of this.jobs.values()) await this.schedule(job);
  }

  /** Asks for the next time; of several instances, and after a restart, the same one only once. */
  private async schedule(job: Job): Promise<void> {
    const at = job.next?.(this.clock.now());
    if (at) await this.boss.send(job.name, {}, { startAfter: at, singletonKey: at.toISOString() });
  }

  /** Until the database takes it, or Plenary stops. */
  private async insist(work: () => Promise<unknown>): Promise<void> {
    do {
      try {
        await work();
        return;
      } catch {
        await this.pause(RETRY_EVERY);
      }
    } while (!this.stopping.signal.aborted);
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { ref: false, signal: this.stopping.signal }).catch(() => {});
  }
}
