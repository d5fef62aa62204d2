import { mkdir, open, opendir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Content, FileStore, type Range, type Received, StoreFault } from './file-store.js';
import { ifThere, namesIn, removeIfThere } from './if-there.js';

/** The store below `DATA_DIR/files`. */
export class DiskStore extends FileStore {
  private readonly folder: string;

  constructor(dataDir: string) {
    super();
    this.folder = join(dataDir, 'files');
  }

  async put({ path, sha256 }: Received): Promise<void> {
    const folder = this.folderOf(sha256);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, this.pathOf(sha256));
    await syncFolder(folder);
    // New folders must outlive a loss of power as well.
    if (made) for (const above of [join(folder, '..'), this.folder]) await syncFolder(above);
  }

  async has(sha256: string): Promise<boolean> {
    return (await stat(this.pathOf(sha256)).catch(ifThere)) !== undefined;
  }

  async open({ sha256, size }: Content, range?: Range): Promise<Readable> {
    const handle = await open(this.pathOf(sha256), 'r').catch(error => {
      throw new StoreFault(`${sha256} cannot be read`, { cause: error });
    });
    try {
      const found = (await handle.stat()).size;
      if (found !== size) throw new StoreFault(`${sha256} has ${found} bytes in place of ${size}`);
      return handle.createReadStream(range);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  asFile<T>({ sha256 }: Content, use: (path: string) => Promise<T>): Promise<T> {
    return use(this.pathOf(sha256));
  }

  async remove(sha256: string): Promise<void> {
    await removeIfThere(this.pathOf(sha256));
  }

  async *digests(): AsyncGenerator<string> {
    for (const first of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const second of await namesIn(join(this.folder, first))) {
        for await (const { name } of await opendir(join(this.folder, first, second))) yield name;
      }
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }

  private folderOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4));
  }
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
