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
  NextContinuationToken?: string;
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
    let token: string | undefined;
    do {
      const page = await this.page(token);
      for (const { Key } of page.Contents ?? []) {
        const [, , digest] = KEY.exec(Key) ?? [];
        if (digest) yield digest;
      }
      token = page.NextContinuationToken;
    } while (token);
  }

  private async page(token: string | undefined): Promise<Page> {
    const query = { 'list-type': '2', ...(token && { 'continuation-token': token }) };
    const answer = await this.client.send({ method: 'GET', query, expected: [200] });
    const list = PARSER.parse(await text(answer)).ListBucketResult;
    if (list === undefined) throw new StoreFault('the list of the bucket cannot be read');
    return list;
  }
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}
