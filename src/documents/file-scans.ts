import { execFile } from 'node:child_process';
import { Injectable, Logger } from '@nestjs/common';
import pLimit from 'p-limit';
import { DataSource } from 'typeorm';
import { type Config, Configuration } from '../platform/config/index.js';
import { FileStore } from '../platform/files/index.js';
import { FileEntity } from './file.entity.js';
import { FileState } from './file.enums.js';
import { FilesService } from './files.service.js';

/** In which a scan must be done, in milliseconds. */
const PATIENCE = 120_000;
const INFECTED = 1;

/** Has files scanned by the program of the installation, in processes of their own. A file waits until that has told. */
@Injectable()
export class FileScans {
  private readonly logger = new Logger('Files');
  private readonly inTurn = pLimit(2);

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FilesService,
    private readonly store: FileStore,
    @Configuration() private readonly config: Config,
  ) {}

  /** Scans it soon; whoever has uploaded it does not wait. */
  begin(id: string): void {
    if (!this.config.fileScanCommand) return;
    this.inTurn(() => this.scan(id)).catch(error => {
      this.logger.error({ msg: `File ${id} was not scanned and stays in quarantine`, err: error });
    });
  }

  /** Scans all that wait: a stop has kept them from being scanned, or the program could not tell. */
  async resume(): Promise<void> {
    const waiting = await this.dataSource.manager.find(FileEntity, {
      select: { id: true },
      where: { state: FileState.QUARANTINED },
      order: { id: 'ASC' },
    });
    for (const { id } of waiting) this.begin(id);
  }

  private async scan(id: string): Promise<void> {
    const file = await this.dataSource.manager.findOneBy(FileEntity, { id, state: FileState.QUARANTINED });
    if (!file) return;
    const [program, ...args] = this.config.fileScanCommand!;
    const content = { sha256: file.sha256, size: Number(file.size) };
    const { code, said } = await this.store.asFile(content, path => run(program, [...args, path]));
    if (code === 0) return this.files.settle(file, null);
    if (code === INFECTED) return this.files.settle(file, said);
    throw new Error(`${program} ended with ${code}: ${said}`);
  }
}

/** @returns how it ended, and the first line that it has said, without paths of the machine */
function run(program: string, args: string[]): Promise<{ code: unknown; said: string }> {
  return new Promise(resolve => {
    execFile(
      program,
      args,
      { timeout: PATIENCE, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024 },
      (error, stdout) => {
        const line = stdout.split(/\r?\n/, 1)[0]!.replaceAll(args.at(-1)!, '');
        const said = line
          .replace(/[^\P{C} ]/gu, '')
          .replace(/^[\s:]+/, '')
          .slice(0, 200);
        resolve({ code: error ? (error.code ?? error.signal) : 0, said: said || 'refused by the scan' });
      },
    );
  });
}
