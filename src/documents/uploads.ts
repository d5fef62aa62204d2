import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, Configuration } from '../platform/config/index.js';
import type { By } from '../platform/database/index.js';
import { type Received, Spool, StoreFault, TooLarge } from '../platform/files/index.js';
import { FileEntity } from './file.entity.js';
import { CUT_OFF, EMPTY, SECRET, STORE_UNAVAILABLE, tooLarge, wrongType } from './file.errors.js';
import { contentOf } from './file-content.js';
import { nameAs } from './file-name.js';
import { FileScans } from './file-scans.js';
import { FilesService } from './files.service.js';
import type { MediaType } from './media-types.js';
import { isMarked } from './secrecy-marks.js';

export interface Upload {
  conferenceId: string;
  name: string;
  body: Readable;
}

export type UploadedFile = Pick<FileEntity, 'id' | 'name' | 'mediaType' | 'sha256' | 'state'> & {
  size: number;
};

/** Faults of the disk itself. */
const DISK = /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|ENOTDIR|EMFILE|ENFILE)$/;

/** Takes in a file: to the disk as it comes, looked at there, and kept or gone. */
@Injectable()
export class Uploads {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FilesService,
    private readonly scans: FileScans,
    private readonly spool: Spool,
    @Configuration() private readonly config: Config,
  ) {}

  /** @throws HttpFault */
  async take(by: (sha256: string) => By, { conferenceId, name, body }: Upload): Promise<UploadedFile> {
    if (isMarked(name)) throw SECRET;
    const received = await this.receive(body);
    try {
      const mediaType = await this.look(received, name);
      const file = { ...received, conferenceId, name: nameAs(mediaType, name), mediaType };
      const id = await this.files.add(by(received.sha256), file).catch(error => this.rethrow(error));
      this.scans.begin(id);
      const { sha256, state, ...row } = await this.dataSource.manager.findOneByOrFail(FileEntity, { id });
      return { id, name: row.name, mediaType: row.mediaType, size: Number(row.size), sha256, state };
    } finally {
      await this.spool.discard(received);
    }
  }

  private async receive(body: Readable): Promise<Received> {
    const limit = this.config.uploadMaxBytes;
    try {
      return await this.spool.receive(body, limit);
    } catch (error) {
      if (error instanceof TooLarge) throw tooLarge(limit);
      // Nobody may be there to read it any more.
      if (body.errored) throw CUT_OFF;
      return this.rethrow(error);
    }
  }

  private async look({ path, size }: Received, name: string): Promise<MediaType> {
    if (size === 0) throw EMPTY;
    const content = await contentOf(path, name);
    if (!content) throw wrongType(this.config.uploadMaxBytes);
    if (content.marked) throw SECRET;
    return content.mediaType;
  }

  private rethrow(error: unknown): never {
    if (!(error instanceof StoreFault) && !DISK.test(String((error as { code?: unknown }).code))) throw error;
    this.logger.error({ msg: 'A file was not stored', err: error });
    throw STORE_UNAVAILABLE;
  }
}
