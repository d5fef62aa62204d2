import { ConsoleLogger, type LogLevel as NestLogLevel } from '@nestjs/common';
import { LOG_LEVELS, type LogLevel } from '../config/index.js';

/** Nest's names for our levels. */
const NEST_NAMES: Record<LogLevel, NestLogLevel> = {
  fatal: 'fatal',
  error: 'error',
  warn: 'warn',
  info: 'log',
  debug: 'debug',
};

/** Parts of Nest that tell, line by line, what it has wired; of interest to us only when we debug. */
const WIRING = /^(InstanceLoader|RoutesResolver|RouterExplorer|GraphQLModule|NestApplication|NestFactory)$/;

/** Logs to the console what is at least as severe as `level`. */
export class Logger extends ConsoleLogger {
  constructor(level: LogLevel) {
    const severe = LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);
    super({ logLevels: severe.map(one => NEST_NAMES[one]), colors: process.stdout.isTTY });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (WIRING.test(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...(rest as [string]));
  }
}
