import type { FastifyRequest } from 'fastify';
import { HttpFault } from '../platform/http/index.js';
import type { Device } from './sessions.service.js';

const LONGEST_FIELD = 1000;

/** Whether a form of one of our pages sends it, and a page is the answer. */
export function isForm({ headers }: FastifyRequest): boolean {
  return (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

/**
 * The named text fields of the body.
 * @throws HttpFault BAD_USER_INPUT naming the first that is missing or no text
 */
export function fieldsOf<N extends string>({ body }: FastifyRequest, ...names: N[]): Record<N, string> {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(names.map(name => [name, textOf(given, name)])) as Record<N, string>;
}

export function deviceOf({ headers, ip }: FastifyRequest): Device & { address: string } {
  return { userAgent: headers['user-agent'], address: ip };
}

function textOf(given: Record<string, unknown>, name: string): string {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  const fits = typeof value === 'string' && value.length >= 1 && value.length <= LONGEST_FIELD;
  // PostgreSQL cannot store NUL, not even to compare with it.
  if (fits && !value.includes('\0')) return value;
  throw new HttpFault(
    400,
    'BAD_USER_INPUT',
    {
      vi: `${name}: cần một văn bản từ 1 đến ${LONGEST_FIELD} ký tự.`,
      en: `${name}: must be a text of 1 to ${LONGEST_FIELD} characters.`,
    },
    { reason: 'TEXT_EXPECTED' },
  );
}
