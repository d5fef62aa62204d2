import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { StartFault } from '../errors/index.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment can set; README.md describes each variable. */
export interface Config {
  host: string;
  port: number;
  /** Where people reach this installation, without a trailing slash. */
  publicUrl: string;
  /** Addresses and networks of the proxies whose `X-Forwarded-...` headers are believed. */
  trustedProxies: string[];
  /** Connection string of an outside PostgreSQL, or null for the embedded one. */
  databaseUrl: string | null;
  /** The same for the owner of its tables, who migrates; null if that is the user of `databaseUrl`. */
  migrationDatabaseUrl: string | null;
  /** Absolute path; the embedded database and the files lie below it. */
  dataDir: string;
  sampleData: 'auto' | 'none';
  logLevel: LogLevel;
  /** Memory for the answers that are kept for readers without an account; 0 keeps none. */
  publicAnswersBytes: number;
  /** Size of the largest file that is taken. */
  uploadMaxBytes: number;
  /** Size of all files of one conference together. */
  conferenceFilesBytes: number;
  /** Program and its first arguments that scans a file, whose path it gets as the last one; null if files are not scanned. */
  fileScanCommand: readonly [string, ...string[]] | null;
  /** The bucket that keeps files, or null for the folder below `dataDir`. */
  filesS3: S3Config | null;
  /** The mail server and the sender, or null when no mail is sent. */
  mail: { smtpUrl: string; from: string } | null;
  /** Where people may sign in with OpenID Connect, or null if nowhere. */
  oidc: OidcConfig | null;
}

/** The identity provider, and how it knows this installation. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the sign-in page calls it. */
  name: string;
}

/** A bucket of an S3-compatible store, and the key that may read, write, delete and list there. */
export interface S3Config {
  /** Without a trailing slash. */
  endpoint: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
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
  const databaseUrl = readDatabaseUrl('DATABASE_URL', env.DATABASE_URL);
  const migrationDatabaseUrl = readDatabaseUrl('MIGRATION_DATABASE_URL', env.MIGRATION_DATABASE_URL);
  if (migrationDatabaseUrl && !databaseUrl) {
    throw new ConfigError('MIGRATION_DATABASE_URL is set, but DATABASE_URL is not.');
  }
  return {
    host,
    port,
    publicUrl: readPublicUrl(env.PUBLIC_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    trustedProxies: readProxies(env.TRUSTED_PROXIES || ''),
    databaseUrl,
    migrationDatabaseUrl,
    dataDir: resolve(env.DATA_DIR || './var'),
    sampleData: oneOf('SAMPLE_DATA', env.SAMPLE_DATA || (databaseUrl ? 'none' : 'auto'), ['auto', 'none']),
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'info', LOG_LEVELS),
    publicAnswersBytes: readMegabytes('PUBLIC_ANSWERS_MB', env.PUBLIC_ANSWERS_MB || '32'),
    uploadMaxBytes: readUploadLimit('UPLOAD_MAX_MB', env.UPLOAD_MAX_MB || '50', 2_000),
    conferenceFilesBytes: readUploadLimit(
      'CONFERENCE_FILES_MB',
      env.CONFERENCE_FILES_MB || '5000',
      1_000_000,
    ),
    fileScanCommand: readCommand(env.FILE_SCAN_COMMAND),
    filesS3: readS3(env),
    mail: readMail(env.SMTP_URL, env.MAIL_FROM),
    oidc: readOidc(env),
  };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new ConfigError(`PORT is "${value}"; allowed is a whole number from 0 (any free port) to 65535.`);
  }
  return port;
}

function readMegabytes(name: string, value: string): number {
  if (!/^\d{1,5}$/.test(value)) {
    throw new ConfigError(`${name} is "${value}"; allowed is a whole number of megabytes, 0 for none.`);
  }
  return Number(value) * 1024 * 1024;
}

function readUploadLimit(name: string, value: string, most: number): number {
  const megabytes = Number(value);
  if (!/^\d{1,7}$/.test(value) || megabytes < 1 || megabytes > most) {
    throw new ConfigError(`${name} is "${value}"; allowed is a whole number of megabytes from 1 to ${most}.`);
  }
  return megabytes * 1024 * 1024;
}

function readCommand(value: string | undefined): [string, ...string[]] | null {
  const [program, ...args] = (value ?? '').split(/\s+/).filter(Boolean);
  if (program === undefined) return null;
  if (isAbsolute(program)) return [program, ...args];
  throw new ConfigError(
    `FILE_SCAN_COMMAND is "${value}"; it must begin with the absolute path of a program.`,
  );
}

function readDatabaseUrl(name: string, value: string | undefined): string | null {
  if (!value) return null;
  // A password may stand in the URL, so the message must not repeat it.
  if (!/^postgres(ql)?:\/\/\S+$/.test(value) || !URL.canParse(value)) {
    throw new ConfigError(`${name} is not allowed; it must look like postgres://user@host:5432/database.`);
  }
  return value;
}

function readPublicUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new ConfigError(`PUBLIC_URL is "${value}"; allowed is an http:// or https:// address.`);
  }
  return value.replace(/\/+$/, '');
}

function readS3(env: NodeJS.ProcessEnv): S3Config | null {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region } = env;
  const { FILES_S3_KEY: key, FILES_S3_SECRET: secret } = env;
  if (![endpoint, bucket, region, key, secret].some(Boolean)) return null;
  if (!endpoint || !bucket || !key || !secret) {
    throw new ConfigError(
      'FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_KEY and FILES_S3_SECRET are set all or none; FILES_S3_REGION with them.',
    );
  }
  // A secret may stand in the URL by mistake, so the message must not repeat it.
  if (!/^https?:\/\/[^\s@?#]+$/.test(endpoint) || !URL.canParse(endpoint)) {
    throw new ConfigError(
      'FILES_S3_ENDPOINT is not allowed; it must look like https://s3.example.org, without the bucket and the key.',
    );
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ConfigError(
      `FILES_S3_BUCKET is "${bucket}"; allowed are 3 to 63 small letters, digits, points and hyphens.`,
    );
  }
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region: region || 'us-east-1', key, secret };
}

function readMail(smtpUrl: string | undefined, from: string | undefined): Config['mail'] {
  if (!smtpUrl && !from) return null;
  if (!smtpUrl || !from) throw new ConfigError('SMTP_URL and MAIL_FROM are set both or neither.');
  // A password may stand in the URL, so the message must not repeat it.
  if (!/^smtps?:\/\/\S+$/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new ConfigError(
      'SMTP_URL is not allowed; it must look like smtps://user:password@mail.example:465.',
    );
  }
  if (!/^([^<>\p{Cc}]*<)?[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+>?$/u.test(from)) {
    throw new ConfigError(
      `MAIL_FROM is "${from}"; allowed is an address, such as Plenary <plenary@example.org>.`,
    );
  }
  return { smtpUrl, from };
}

function readOidc(env: NodeJS.ProcessEnv): OidcConfig | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (![OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME].some(Boolean)) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) {
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME are set all or none.',
    );
  }
  if (
    !/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/.test(`${OIDC_ISSUER}/`) ||
    !URL.canParse(OIDC_ISSUER)
  ) {
    throw new ConfigError(
      `OIDC_ISSUER is "${OIDC_ISSUER}"; allowed is an https:// address, or http:// on this machine itself.`,
    );
  }
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}

function readProxies(value: string): string[] {
  const named = value.split(/[\s,]+/).filter(Boolean);
  const wrong = named.find(each => !isProxy(each));
  if (wrong === undefined) return named;
  throw new ConfigError(
    `TRUSTED_PROXIES names "${wrong}"; allowed are IP addresses and networks, such as 10.0.0.7,192.168.0.0/16.`,
  );
}

function isProxy(value: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits ?? 0) <= (version === 4 ? 32 : 128);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) {
    throw new ConfigError(`${name} is "${value}"; allowed is one of ${allowed.join(', ')}.`);
  }
  return value as T;
}
