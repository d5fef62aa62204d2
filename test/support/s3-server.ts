import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from '@20minutes/s3rver';

const BUCKET = 'plenary';
const OBJECT = '._S3rver_object';

/** An S3-compatible server on loopback that checks signatures, with a bucket in a folder of its own. */
export class S3Server {
  private readonly folder = mkdtempSync(join(tmpdir(), 'plenary-s3-'));
  private server: S3rver;
  private port = 0;

  /** At the same port again after `close`. */
  async open(): Promise<void> {
    this.server = new S3rver({
      ...{ address: '127.0.0.1', port: this.port, silent: true },
      ...{ directory: this.folder, configureBuckets: [{ name: BUCKET }] },
    });
    this.port = (await this.server.run()).port;
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  get env() {
    return {
      FILES_S3_ENDPOINT: `http://127.0.0.1:${this.port}`,
      FILES_S3_BUCKET: BUCKET,
      FILES_S3_KEY: 'S3RVER',
      FILES_S3_SECRET: 'S3RVER',
    };
  }

  /** The keys of all objects, in order. */
  keys(): string[] {
    return readdirSync(join(this.folder, BUCKET), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith(OBJECT))
      .map(path => path.slice(0, -OBJECT.length))
      .sort();
  }

  /** Puts an object there behind the back of the server, or makes another one of it. */
  place(key: string, content: string): void {
    const path = join(this.folder, BUCKET, `${key}${OBJECT}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
