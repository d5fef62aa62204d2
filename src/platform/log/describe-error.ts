import { types } from 'node:util';

/** What PostgreSQL says of a value that it cannot take ends with the value. */
const ENDS_WITH_VALUE = /: ".*"$/s;

interface Described {
  type: string;
  message: string;
  /** SQLSTATE or code of Node. */
  code?: unknown;
  constraint?: unknown;
  stack?: string;
  cause?: Described;
}

/** An error as the log may show it: never the statement's parameters or the details of a row. */
export function describeError(error: unknown): Described {
  if (!types.isNativeError(error)) return { type: typeof error, message: 'something other than an Error' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const message = error.message.replace(ENDS_WITH_VALUE, '');
  return {
    type: error.name,
    message,
    code,
    constraint,
    stack: error.stack?.replace(error.message, () => message),
    ...(types.isNativeError(error.cause) && { cause: describeError(error.cause) }),
  };
}
