import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { conferenceOf } from '../conferences/index.js';
import { Actor } from '../platform/auth/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { type By, Transactor } from '../platform/database/index.js';
import { FileStore, type Received, StoreFault } from '../platform/files/index.js';
import { FileEntity } from './file.entity.js';
import { FileState } from './file.enums.js';
import { FILE, quotaReached } from './file.errors.js';

/** A file that has come in, and what was found out about it. */
export interface NewFile extends Received {
  conferenceId: string;
  name: string;
  mediaType: string;
}

/** What a row and the bytes under its digest have to do with each other. */
@Injectable()
export class FilesService {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly store: FileStore,
    @Configuration() private readonly config: Config,
  ) {}

  /**
   * Keeps what was received: first its bytes, then its row.
   * @returns id of the file
   * @throws HttpFault where the files of the conference have reached their limit
   * @throws StoreFault
   */
  async add(by: By, file: NewFile): Promise<string> {
    let relied = false;
    try {
      // Not within the transaction: however long a store takes, nothing waits for it.
      await this.store.put(file);
      let isNew = false;
      const added = await this.transactor.run(by, async tx => {
        const { manager } = tx;
        await holdDigest(manager, file.sha256, 'shared');
        if (!(await this.store.has(file.sha256)))
          throw new StoreFault(`${file.sha256} was removed meanwhile`);
        // Holds the conference: its files are counted.
        await conferenceOf(tx, file.conferenceId, ['conferenceId']);
        await this.assertQuota(manager, file);
        const { path: _, size, ...known } = file;
        const id = uuidv7();
        await manager.insert(FileEntity, {
          ...known,
          id,
          size: String(size),
          state: this.config.fileScanCommand ? FileState.QUARANTINED : FileState.AVAILABLE,
          uploadedById: by.actor.accountId,
        });
        isNew = true;
        return id;
      });
      relied = isNew;
      return added;
    } finally {
      if (!relied) await this.tidy(file.sha256);
    }
  }

  /** Notes what the scan has found; null is nothing. */
  async settle({ id, conferenceId, sha256 }: FileEntity, refusal: string | null): Promise<void> {
    const by: By = { actor: Actor.SYSTEM, command: 'settleFile' };
    await this.transactor.run(by, async tx => {
      tx.inConference(conferenceId, { path: ['id'], what: FILE });
      const state = refusal === null ? FileState.AVAILABLE : FileState.REFUSED;
      await tx.manager.update(FileEntity, { id, state: FileState.QUARANTINED }, { state, refusal });
    });
    if (refusal !== null) await this.tidy(sha256);
  }

  /** What cannot be removed now, housekeeping removes later. */
  private async tidy(sha256: string): Promise<void> {
    try {
      await this.removeUnused(sha256);
    } catch (error) {
      this.logger.error({ msg: `The bytes of ${sha256} were not removed`, err: error });
    }
  }

  /** Removes bytes that no file has any more, or ever had. @returns whether it did */
  async removeUnused(sha256: string): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      await holdDigest(manager, sha256, 'alone');
      if ((await this.used(manager, [sha256])).has(sha256)) return false;
      await this.store.remove(sha256);
      return true;
    });
  }

  /** Those of the digests whose bytes some file has. */
  async used(manager: EntityManager, digests: readonly string[]): Promise<Set<string>> {
    const rows: { sha256: string }[] = await manager.query(
      `select distinct sha256 from file where sha256 = any($1) and state <> 'REFUSED'`,
      [digests],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  private async assertQuota(manager: EntityManager, { conferenceId, size }: NewFile): Promise<void> {
    const limit = this.config.conferenceFilesBytes;
    const [row] = await manager.query(
      `select coalesce(sum(size), 0) as bytes from file where conference_id = $1 and state <> 'REFUSED'`,
      [conferenceId],
    );
    if (Number(row.bytes) + size > limit) throw quotaReached(limit);
  }
}

/** Until the transaction ends, nobody removes the bytes of that digest, or nobody adds a row that relies on them. */
async function holdDigest(manager: EntityManager, sha256: string, how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`select ${lock}(hashtext('bytes of files'), hashtext($1))`, [sha256]);
}
