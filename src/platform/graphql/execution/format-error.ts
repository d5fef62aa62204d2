import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ConflictError, DATABASE_UNAVAILABLE, isOutage, UNFORESEEN } from '../../errors/index.js';
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

/** Where graphql-js stops telling what is wrong with variables; it has no code for that. */
const TOO_MANY_FAULTS = /^Too many errors processing variables/;

/** Under this key of the extensions, which no JSON shows, an error keeps what nobody foresaw until it is logged. */
export const UNFORESEEN_CAUSE = Symbol('unforeseen cause');

/** Gives every error one of our codes; what we did not foresee is masked, and logged by `responsePlugin`. */
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
  if (TOO_MANY_FAULTS.test(formatted.message)) {
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', reason: 'TOO_MANY_FAULTS' } };
  }
  const { message, extensions: masked } = replacement(causeOf(error));
  return { message, locations: formatted.locations, path: formatted.path, extensions: masked };
}

function causeOf(error: unknown): unknown {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
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
      {
        currentRevision: original.currentRevision,
        current: original.current,
        ...(original.path && { inputPath: original.path }),
      },
    );
  }
  if (isOutage(original)) {
    return clientError('UNAVAILABLE', DATABASE_UNAVAILABLE);
  }
  return clientError('INTERNAL', UNFORESEEN, { [UNFORESEEN_CAUSE]: original });
}
