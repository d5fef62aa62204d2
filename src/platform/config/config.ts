import { resolve } from 'node:path';
import { StartFault } from '../errors/index.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment can set; README.md describes each variable. */
export interface Config {
  host: string;
  port: number;
  /** Where people reach this installation, without a trailing slash. */
  publicUrl: string;
  /** Connection string of an outside PostgreSQL, or null for the embedded one. */
  databaseUrl: string | null;
  /** Absolute path; the embedded database lies below it. */
  dataDir: string;
  sampleData: 'auto' | 'none';
  logLevel: LogLevel;
}

/** A wrong environment variable; the message is the one line to show. */
export class ConfigError extends StartFault {}

/**
 * Reads and checks the environment; nothing else in Plenary reads `process.env`.
 * @throws ConfigError naming the variable and what is allowed
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const host = env.HOST || '127.0.0.1';
  if (/[\s/]/.test(host))
    throw new ConfigError(`HOST is "${host}"; allowed is a host name or an IP address.`);
  const port = readPort(env.PORT || '3000');
  const databaseUrl = env.DATABASE_URL ? readDatabaseUrl(env.DATABASE_URL) : null;
  return {
    host,
    port,
    publicUrl: readPublicUrl(env.PUBLIC_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    databaseUrl,
    dataDir: resolve(env.DATA_DIR || './var'),
    sampleData: oneOf('SAMPLE_DATA', env.SAMPLE_DATA || (databaseUrl ? 'none' : 'auto'), ['auto', 'none']),
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'info', LOG_LEVELS),
  };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new ConfigError(`PORT is "${value}"; allowed is a whole number from 0 (any free port) to 65535.`);
  }
  return port;
}

function readDatabaseUrl(value: string): string {
  // A password may stand in the URL, so the message must not repeat it.
  if (!/^postgres(ql)?:\/\/\S+$/.test(value) || !URL.canParse(value)) {
    throw new ConfigError(
      'DATABASE_URL is not allowed; it must look like postgres://user@host:5432/database.',
    );
  }
  return value;
}

function readPublicUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new ConfigError(`PUBLIC_URL is "${value}"; allowed is an http:// or https:// address.`);
  }
  return value.replace(/\/+$/, '');
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) {
    throw new ConfigError(`${name} is "${value}"; allowed is one of ${allowed.join(', ')}.`);
  }
  return value as T;
}
