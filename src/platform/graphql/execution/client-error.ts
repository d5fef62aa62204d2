import { GraphQLError } from 'graphql';
import type { Message } from '../../errors/index.js';

/** The codes of top-level errors: what the client, or we, must mend. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

interface Details extends Record<string, unknown> {
  /** What exactly is wrong, where the code alone does not say it. */
  reason?: string;
  http?: { status: number };
}

/** A top-level error with its message in every language; the response picks one (see ErrorMessages). */
export function clientError(code: ErrorCode, messages: Message, details: Details = {}): GraphQLError {
  return new GraphQLError(messages.en, { extensions: { code, ...details, messages } });
}
