import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Config, Configuration } from '../config/index.js';
import type { Received } from './file-store.js';
import { ifThere, namesIn, removeIfThere } from './if-there.js';

/** A stream went on after its limit. */
export class TooLarge extends Error {}

/** What is coming in, in a folder of its own, so that what a crash leaves is known by its place. */
@Injectable()
export class Spool {
  private readonly folder: string;

  constructor(@Configuration() { dataDir }: Config) {
    this.folder = join(dataDir, 'files', 'incoming');
  }

  /**
   * Writes a stream to the disk as it comes; whatever goes wrong, nothing of it stays.
   * @throws TooLarge after `limit` bytes
   */
  async receive(stream: Readable, limit: number): Promise<Received> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
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

  /** Forgets what was received; no fault if it was kept. */
  async discard({ path }: Pick<Received, 'path'>): Promise<void> {
    await removeIfThere(path);
  }

  /** Removes what began to come in before `since` and never came to its end. @returns how many there were */
  async removeUnfinished(since: Date): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(this.folder)) {
      const path = join(this.folder, name);
      const last = await stat(path).catch(ifThere);
      if (!last || last.mtime >= since) continue;
      await removeIfThere(path);
      removed += 1;
    }
    return removed;
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
