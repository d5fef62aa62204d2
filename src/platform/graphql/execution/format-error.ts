import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { ConflictError } from '../../errors/index.js';
import { clientError, type ErrorCode } from './client-error.js';
import { givenUp } from './too-complex.js';

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'TOO_COMPLEX',
  'RATE_LIMITED',
  'UNAVAILABLE',
]);

/** Faults of the request itself, which Apollo finds before anything is executed. */
const REQUEST_FAULTS: ReadonlySet<string> = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/** How graphql-js says that the schema has no such operations, for which it has no code. */
const OPERATION_NOT_SUPPORTED = /^Schema is not configured to execute (mutation|subscription) operation\.$/;

/** SQLSTATE classes and Node codes that say: the database cannot be reached now. */
const OUTAGES =
  /^(08|28|3D000|53|57P0|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)/;
/** The same, said by `pg` and its pool without a code. */
const OUTAGE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const logger = new Logger('GraphQL');

/** Gives every error one of our codes; what we did not foresee is logged here and masked for the client. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  if (typeof code === 'string') {
    if (CODES.has(code)) return { ...formatted, extensions };
    if (REQUEST_FAULTS.has(code)) {
      const tooComplex = givenUp(formatted.message);
      if (tooComplex) return tooComplex.toJSON();
      return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT', reason: code } };
    }
  }
  if (OPERATION_NOT_SUPPORTED.test(formatted.message)) {
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', reason: 'OPERATION_NOT_SUPPORTED' } };
  }
  const { message, extensions: masked } = replacement(causeOf(error));
  return { message, locations: formatted.locations, path: formatted.path, extensions: masked };
}

function causeOf(error: unknown): unknown {
  const original = unwrapResolverError(error);
  // graphql-js wraps what was thrown and is no Error of its own JavaScript realm.
  return (original as { thrownValue?: unknown } | undefined)?.thrownValue ?? original;
}

function replacement(original: unknown) {
  if (original instanceof ConflictError) {
    return clientError(
      'CONFLICT',
      {
        vi: 'Nội dung này vừa được người khác sửa; hãy đọc lại rồi sửa tiếp.',
        en: 'Somebody else has changed this meanwhile; read it again and repeat your change.',
      },
      { currentRevision: original.currentRevision },
    );
  }
  if (isOutage(original)) {
    return clientError('UNAVAILABLE', {
      vi: 'Cơ sở dữ liệu tạm thời không dùng được; hãy thử lại sau ít phút.',
      en: 'The database cannot be reached at the moment; please try again in a few minutes.',
    });
  }
  logger.error(original instanceof Error ? (original.stack ?? original.message) : original);
  return clientError('INTERNAL', {
    vi: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.',
    en: 'Something went wrong on our side; it has been logged.',
  });
}

function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return OUTAGES.test(String(code)) || OUTAGE_MESSAGES.test(String(message));
}
