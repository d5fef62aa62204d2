import { types } from 'node:util';
import { pino } from 'pino';
import type { LogLevel } from '../config/index.js';
import { describeError } from './describe-error.js';
import { withoutSecrets } from './secrets.js';
import { terminalLines } from './terminal-lines.js';

export type Log = pino.Logger;

/** The log of the process: a JSON object a line, or lines to read where standard output is a terminal. */
export function createLog(level: LogLevel, destination: pino.DestinationStream = standardOutput()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: about => withoutSecrets(about) },
      // Errors are described by then.
      serializers: { err: described => described },
      hooks: {
        logMethod(args, method) {
          const [about, text] = args as unknown[];
          const fault = types.isNativeError(about) ? about : (about as { err?: unknown } | undefined)?.err;
          // Else pino would take the message of the error as it is.
          if (text === undefined && fault) args[1] = describeError(fault).message;
          method.apply(this, args);
        },
      },
    },
    destination,
  );
}

function standardOutput(): pino.DestinationStream {
  return process.stdout.isTTY ? terminalLines(process.stdout) : pino.destination({ dest: 1, sync: false });
}
