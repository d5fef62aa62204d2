import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Config } from '../config/index.js';
import { StoreFault } from './file-store.js';

/** In which a store must go on with what it does, in milliseconds. */
const PATIENCE = { GET: 20_000, PUT: 30_000, HEAD: 5_000, DELETE: 5_000 };
/** SHA-256 of no bytes. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** The bucket itself if absent. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: { stream: Readable; sha256: string; size: number };
  /** Statuses that are no faults. */
  expected: readonly number[];
}

/** Speaks to one bucket: each request is signed (AWS signature 4), with the digest of its body. */
export class S3Client {
  constructor(private readonly config: S3Config) {}

  /** @returns the answer, whose body the caller reads or resumes @throws StoreFault */
  async send(request: S3Request): Promise<IncomingMessage> {
    const what = `${request.method} ${request.key ?? 'bucket'}`;
    const answer = await this.exchange(request).catch(error => {
      throw new StoreFault(`${what}: ${error.code ?? error.message}`, { cause: error });
    });
    if (request.expected.includes(answer.statusCode!)) return answer;
    throw new StoreFault(`${what}: ${answer.statusCode} ${await codeIn(answer)}`);
  }

  private async exchange({ method, key, query, headers, body }: S3Request): Promise<IncomingMessage> {
    const { endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey } = this.config;
    // Signatures know no + for a space.
    const search = new URLSearchParams(query).toString().replaceAll('+', '%20');
    const address = new URL(`${endpoint}/${bucket}${key ? `/${key}` : ''}?${search}`);
    const signed = await new AwsV4Signer({
      ...{ method, url: address.href, service: 's3', region, accessKeyId, secretAccessKey },
      headers: { ...headers, 'x-amz-content-sha256': body?.sha256 ?? NOTHING },
    }).sign();
    const length = body && { 'content-length': String(body.size) };
    const options = {
      method,
      headers: { ...Object.fromEntries(signed.headers), ...length },
      // One that the store has closed meanwhile would fail.
      agent: false,
      timeout: PATIENCE[method],
    } as const;
    return new Promise((resolve, reject) => {
      const request = (address.protocol === 'https:' ? requestHttps : requestHttp)(signed.url, options);
      let answer: IncomingMessage | undefined;
      request
        .on('response', response => {
          answer = response;
          resolve(response);
        })
        .on('error', reject)
        .on('timeout', () => {
          // It may be the reader who is slow.
          if (answer && answer.readableLength >= answer.readableHighWaterMark) return;
          request.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
        });
      if (!body) return request.end();
      pipeline(body.stream, request, error => {
        if (error) reject(error);
      });
    });
  }
}

/** How the store calls its fault, such as SignatureDoesNotMatch; the rest of what it says may name keys. */
async function codeIn(answer: IncomingMessage): Promise<string> {
  const said = await text(answer).catch(() => '');
  return /<Code>(\w{1,100})<\/Code>/.exec(said)?.[1] ?? '';
}
