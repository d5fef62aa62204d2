import type { Message } from '../errors/index.js';

/** How errors call a thing, and where in the input it was named. */
export interface Named {
  path: readonly string[];
  what: Message;
}
