import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { XMLParser } from 'fast-xml-parser';
import { checked } from './checked.js';
import { type Content, FileStore, type Range, type Received, StoreFault } from './file-store.js';
import type { S3Client } from './s3-client.js';
import type { Spool } from './spool.js';

const KEY = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;
const PARSER = new XMLParser({ parseTagValue: false, isArray: name => name === 'Contents' });

interface Page {
  Contents?: { Key: string }[];
  IsTruncated?: string;
}

/** The store in a bucket of an S3-compatible service, which is nobody else's. */
export class S3Store extends FileStore {
  constructor(
    private readonly client: S3Client,
    private readonly spool: Spool,
  ) {
    super();
  }

  async put({ path, sha256, size }: Received): Promise<void> {
    const body = { stream: createReadStream(path), sha256, size };
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await this.client.send({
      ...{ method: 'PUT', key: keyOf(sha256), headers, body, expected: [200] },
    });
    answer.resume();
  }

  async has(sha256: string): Promise<boolean> {
    const answer = await this.client.send({ method: 'HEAD', key: keyOf(sha256), expected: [200, 404] });
    answer.resume();
    return answer.statusCode === 200;
  }

  async open({ sha256, size }: Content, range?: Range): Promise<Readable> {
    const answer = await this.client.send({
      ...{ method: 'GET', key: keyOf(sha256), expected: [range ? 206 : 200] },
      headers: range && { range: `bytes=${range.start}-${range.end}` },
    });
    const found = Number(answer.headers['content-length']);
    const wanted = range ? range.end - range.start + 1 : size;
    if (found !== wanted) {
      answer.destroy();
      throw new StoreFault(`${sha256} has ${found} bytes in place of ${wanted}`);
    }
    return range ? answer : checked(answer, sha256);
  }

  async asFile<T>(content: Content, use: (path: string) => Promise<T>): Promise<T> {
    const copy = await this.spool.receive(await this.open(content), content.size);
    try {
      return await use(copy.path);
    } finally {
      await this.spool.discard(copy);
    }
  }

  async remove(sha256: string): Promise<void> {
    const answer = await this.client.send({
      ...{ method: 'DELETE', key: keyOf(sha256), expected: [200, 204, 404] },
    });
    answer.resume();
  }

  async *digests(): AsyncGenerator<string> {
    let last: string | undefined;
    do {
      const { keys, isTruncated } = await this.keysAfter(last);
      for (const key of keys) {
        const [, , digest] = KEY.exec(key) ?? [];
        if (digest) yield digest;
      }
      last = isTruncated ? keys.at(-1) : undefined;
    } while (last !== undefined);
  }

  /** A page of the first form of ListObjects: every service knows it, and it goes on after a key, not after a token of theirs. */
  private async keysAfter(marker: string | undefined): Promise<{ keys: string[]; isTruncated: boolean }> {
    const query = marker === undefined ? undefined : { marker };
    const answer = await this.client.send({ method: 'GET', query, expected: [200] });
    const list: Page | undefined = PARSER.parse(await text(answer)).ListBucketResult;
    if (list === undefined) throw new StoreFault('the list of the bucket cannot be read');
    return { keys: (list.Contents ?? []).map(({ Key }) => Key), isTruncated: list.IsTruncated === 'true' };
  }
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}
