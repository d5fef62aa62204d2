import type { LoggerService } from '@nestjs/common';
import type { Log } from './logger.js';

/** Parts of Nest that tell, line by line, what it has wired; of interest to us only when we debug. */
const WIRING = /^(InstanceLoader|RoutesResolver|RouterExplorer|GraphQLModule|NestApplication|NestFactory)$/;

/** Nest's logger over ours. Besides text it takes an object, whose keys become those of the line. */
export class NestLogger implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(WIRING.test(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest gives the context last, and before it, for errors, a stack. */
  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.target[level]({ context, err: message });
    else if (typeof message === 'object') this.target[level]({ context, ...message });
    else this.target[level]({ context, stack }, String(message));
  }
}
