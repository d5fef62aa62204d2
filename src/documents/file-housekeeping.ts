import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { FileStore, Spool } from '../platform/files/index.js';
import { FileEntity } from './file.entity.js';
import { FileScans } from './file-scans.js';
import { FilesService } from './files.service.js';

const HOUR = 60 * 60 * 1000;
/** No upload takes so long: a request must have come within two minutes. */
const ABANDONED = 5 * 60 * 1000;
/** Digests that are looked up at once. */
const BATCH = 500;

/** Removes what uploads leave that a crash or a stop has cut off. */
@Injectable()
export class FileHousekeeping {
  private readonly logger = new Logger('Files');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FilesService,
    private readonly scans: FileScans,
    private readonly store: FileStore,
    private readonly spool: Spool,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
  ) {}

  /** Before the first request. Only the server does it: other programs share its files with it, and tests with each other. */
  async begin(): Promise<void> {
    // Of an outside database, others may be serving, and receiving, at the same time.
    const since = this.clock.now().getTime() - (this.config.databaseUrl ? ABANDONED : 0);
    await this.attempt(() => this.spool.removeUnfinished(new Date(since)));
    void this.tidy();
    this.timer = setInterval(() => void this.tidy(), HOUR).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Beside the requests: whatever fails is tried again in an hour. */
  private async tidy(): Promise<void> {
    await this.attempt(async () => {
      await this.spool.removeUnfinished(new Date(this.clock.now().getTime() - ABANDONED));
      await this.removeOrphans();
      await this.scans.resume();
    });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error({ msg: 'Files were not tidied up', err: error });
    }
  }

  /** Bytes that no file has. A database that knows of no file at all is more likely the wrong one. */
  async removeOrphans(): Promise<void> {
    const { manager } = this.dataSource;
    if (!(await manager.exists(FileEntity))) return;
    let batch: string[] = [];
    const look = async () => {
      const used = await this.files.used(manager, batch);
      for (const digest of batch) if (!used.has(digest)) await this.files.removeUnused(digest);
      batch = [];
    };
    for await (const digest of this.store.digests()) {
      if (batch.push(digest) === BATCH) await look();
    }
    await look();
  }
}
