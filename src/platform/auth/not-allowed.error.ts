import type { Named } from './named.js';
import type { Rule } from './rules.js';

/** The actor may not do this to this conference or body. Who may not even see it, reads that there is no such thing. */
export class NotAllowedError extends Error {
  constructor(
    readonly rule: Rule,
    readonly id: string,
    /** Where the input named the thing, for those who may not see it. */
    readonly named: Named,
  ) {
    super(`${rule.name} of ${id} is needed`);
    this.name = 'NotAllowedError';
  }
}
