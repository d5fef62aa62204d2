import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, opendir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Config, Configuration } from '../config/index.js';

/** What has come in whole and lies safely on the disk, under a name that nobody asks for yet. */
export interface Received {
  path: string;
  size: number;
  sha256: string;
}

/** A stream went on after its limit. */
export class TooLarge extends Error {}

/**
 * The contents of files, below `DATA_DIR/files`: each under its SHA-256, once, however many files have it. What is still
 * coming in lies in a folder of its own, so that what a crash leaves is known by its place.
 */
@Injectable()
export class FileStore {
  private readonly folder: string;
  private readonly incoming: string;

  constructor(@Configuration() { dataDir }: Config) {
    this.folder = join(dataDir, 'files');
    this.incoming = join(this.folder, 'incoming');
  }

  /**
   * Writes a stream to the disk as it comes; whatever goes wrong, nothing of it stays.
   * @throws TooLarge after `limit` bytes
   */
  async receive(stream: Readable, limit: number): Promise<Received> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, randomUUID());
    const file = await open(path, 'wx', 0o600);
    try {
      const received = await write(stream, file, limit);
      await file.sync();
      return { path, ...received };
    } catch (error) {
      await unlink(path);
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Puts what was received where it stays. The caller holds off `removeUnless` for this digest. */
  async keep({ path, sha256 }: Received): Promise<void> {
    const folder = this.folderOf(sha256);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, this.pathOf(sha256));
    await syncFolder(folder);
    // New folders must outlive a loss of power as well.
    if (made) for (const above of [join(folder, '..'), this.folder]) await syncFolder(above);
  }

  /** Forgets what was received; no fault if it was kept. */
  async discard({ path }: Pick<Received, 'path'>): Promise<void> {
    await removeIfThere(path);
  }

  open(sha256: string): Promise<FileHandle> {
    return open(this.pathOf(sha256), 'r');
  }

  pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }

  async remove(sha256: string): Promise<void> {
    await removeIfThere(this.pathOf(sha256));
  }

  /** The digests of all contents that are kept. */
  async *digests(): AsyncGenerator<string> {
    for (const first of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const second of await namesIn(join(this.folder, first))) {
        for await (const { name } of await opendir(join(this.folder, first, second))) yield name;
      }
    }
  }

  /** Removes what began to come in before `since` and never came to its end. @returns how many there were */
  async removeUnfinished(since: Date): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(this.incoming)) {
      const path = join(this.incoming, name);
      const last = await stat(path).catch(ifThere);
      if (!last || last.mtime >= since) continue;
      await removeIfThere(path);
      removed += 1;
    }
    return removed;
  }

  private folderOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4));
  }
}

async function write(stream: Readable, file: FileHandle, limit: number): Promise<Omit<Received, 'path'>> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}

/** So that the new name outlives a loss of power. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch(ifThere);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ifThere)) ?? [];
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
