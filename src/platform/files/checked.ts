import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';
import { StoreFault } from './file-store.js';

/** Passes on what has that digest. What has another one fails before its end, so that nobody takes it for whole. */
export function checked(source: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) return done(null, held);
      done(new StoreFault(`${sha256} has another content by now`));
    },
  });
  // Its failure reaches the reader by the stream.
  return pipeline(source, check, () => {});
}
