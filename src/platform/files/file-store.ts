import type { Readable } from 'node:stream';

/** What the bytes of a file are known by. */
export interface Content {
  sha256: string;
  size: number;
}

/** What has come in whole and lies safely on the disk, under a name that nobody asks for yet. */
export interface Received extends Content {
  path: string;
}

/** Places of the first and the last byte that are wanted. */
export interface Range {
  start: number;
  end: number;
}

/** The contents of files: each under its SHA-256, once, however many files have it. */
export abstract class FileStore {
  /** Puts what was received where it stays; what is there already under that digest may be replaced by it. */
  abstract put(received: Received): Promise<void>;

  abstract has(sha256: string): Promise<boolean>;

  /** @throws StoreFault where it is not there whole, or cannot be read now */
  abstract open(content: Content, range?: Range): Promise<Readable>;

  /** Gives a program the path of a file with that content, which it must not change, and which may be gone afterwards. */
  abstract asFile<T>(content: Content, use: (path: string) => Promise<T>): Promise<T>;

  /** No fault if it is not there. */
  abstract remove(sha256: string): Promise<void>;

  /** The digests of all contents that are kept. */
  abstract digests(): AsyncIterable<string>;
}

/** The store of files cannot be used now, or has not kept what was given to it; people of the installation must look. */
export class StoreFault extends Error {}
