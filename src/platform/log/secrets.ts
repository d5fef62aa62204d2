import { types } from 'node:util';
import { describeError } from './describe-error.js';

const SECRET = /pass(word|phrase)|token|secret|authorization|cookie|e-?mail|phone/i;
/** Nothing that is worth a line lies deeper. */
const DEPTH = 6;

/** What the log may show of an object: nothing under the name of a secret or a personal contact, errors described. */
export function withoutSecrets(about: Record<string, unknown>, depth = DEPTH): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(about).map(([key, value]) => [
      key,
      SECRET.test(key) ? '[Redacted]' : shown(value, depth - 1),
    ]),
  );
}

function shown(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (types.isNativeError(value)) return describeError(value);
  if (depth === 0) return '[Deep]';
  if (Array.isArray(value)) return value.map(one => shown(one, depth - 1));
  return isPlain(value) ? withoutSecrets(value as Record<string, unknown>, depth) : value;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
