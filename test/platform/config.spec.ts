import { resolve } from 'node:path';
import { type Config, ConfigError, readConfig } from '../../src/platform/config/index.js';

describe('configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      publicAnswersBytes: 32 * 1024 * 1024,
      uploadMaxBytes: 50 * 1024 * 1024,
      conferenceFilesBytes: 5000 * 1024 * 1024,
      fileScanCommand: null,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
      databaseUrl: null,
      migrationDatabaseUrl: null,
      mail: null,
      dataDir: resolve('./var'),
      sampleData: 'auto',
      logLevel: 'info',
      oidc: null,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = {
      PORT: '',
      HOST: '',
      DATABASE_URL: '',
      MIGRATION_DATABASE_URL: '',
      DATA_DIR: '',
      SAMPLE_DATA: '',
      LOG_LEVEL: '',
      PUBLIC_URL: '',
      TRUSTED_PROXIES: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each<[string, NodeJS.ProcessEnv, Partial<Config>]>([
    ['PORT', { PORT: '8080' }, { port: 8080, publicUrl: 'http://127.0.0.1:8080' }],
    ['PORT, any free one', { PORT: '0' }, { port: 0 }],
    ['PORT, the highest', { PORT: '65535' }, { port: 65535 }],
    ['HOST', { HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    ['HOST as a name', { HOST: 'localhost' }, { host: 'localhost', publicUrl: 'http://localhost:3000' }],
    ['HOST of IPv6', { HOST: '::1' }, { host: '::1', publicUrl: 'http://[::1]:3000' }],
    [
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://p@db/plenary' },
      { databaseUrl: 'postgres://p@db/plenary', sampleData: 'none' },
    ],
    [
      'DATABASE_URL, the long scheme',
      { DATABASE_URL: 'postgresql://p:s@db:5433/x?sslmode=require' },
      { sampleData: 'none' },
    ],
    [
      'MIGRATION_DATABASE_URL',
      { MIGRATION_DATABASE_URL: 'postgres://owner@db/x', DATABASE_URL: 'postgres://db/x' },
      { migrationDatabaseUrl: 'postgres://owner@db/x', databaseUrl: 'postgres://db/x' },
    ],
    ['DATA_DIR', { DATA_DIR: '/srv/plenary' }, { dataDir: '/srv/plenary' }],
    ['DATA_DIR beside us', { DATA_DIR: 'data' }, { dataDir: resolve('data') }],
    ['SAMPLE_DATA', { SAMPLE_DATA: 'none' }, { sampleData: 'none' }],
    [
      'SAMPLE_DATA elsewhere',
      { SAMPLE_DATA: 'auto', DATABASE_URL: 'postgres://db/x' },
      { sampleData: 'auto' },
    ],
    ['LOG_LEVEL', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [
      'PUBLIC_URL',
      { PUBLIC_URL: 'https://plenary.example/hoi-nghi' },
      { publicUrl: 'https://plenary.example/hoi-nghi' },
    ],
    [
      'PUBLIC_URL with a slash',
      { PUBLIC_URL: 'https://plenary.example/' },
      { publicUrl: 'https://plenary.example' },
    ],
    [
      'TRUSTED_PROXIES',
      { TRUSTED_PROXIES: '10.0.0.7, 192.168.0.0/16,fd00::/8' },
      { trustedProxies: ['10.0.0.7', '192.168.0.0/16', 'fd00::/8'] },
    ],
  ])('takes %s', (_, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it.each<[string, string, RegExp]>([
    ['PORT', 'http', /^PORT is "http"; allowed is a whole number from 0 .* to 65535\.$/],
    ['PORT', '65536', /^PORT is "65536"; allowed is/],
    ['PORT', '-1', /^PORT is "-1"; allowed is/],
    ['PORT', '80.5', /^PORT is "80.5"; allowed is/],
    ['PORT', '1e3', /^PORT is "1e3"; allowed is/],
    ['HOST', 'a b', /^HOST is "a b"; allowed is a host name or an IP address\.$/],
    ['HOST', 'http://localhost', /^HOST is "http:\/\/localhost"; allowed is/],
    [
      'DATABASE_URL',
      'mysql://root@db/x',
      /^DATABASE_URL is not allowed; it must look like postgres:\/\/user@host:5432\/database\.$/,
    ],
    [
      'MIGRATION_DATABASE_URL',
      'postgres://db/x',
      /^MIGRATION_DATABASE_URL is set, but DATABASE_URL is not\.$/,
    ],
    ['MIGRATION_DATABASE_URL', 'db/x', /^MIGRATION_DATABASE_URL is not allowed; it must look like/],
    ['DATABASE_URL', 'db/x', /^DATABASE_URL is not allowed; it must look like/],
    ['DATABASE_URL', 'postgres://db/a b', /^DATABASE_URL is not allowed; it must look like/],
    ['DATABASE_URL', 'postgres://p@db:port/x', /^DATABASE_URL is not allowed; it must look like/],
    ['SAMPLE_DATA', 'yes', /^SAMPLE_DATA is "yes"; allowed is one of auto, none\.$/],
    ['SAMPLE_DATA', 'AUTO', /^SAMPLE_DATA is "AUTO"; allowed is/],
    ['LOG_LEVEL', 'verbose', /^LOG_LEVEL is "verbose"; allowed is one of fatal, error, warn, info, debug\.$/],
    [
      'PUBLIC_URL',
      'plenary.example',
      /^PUBLIC_URL is "plenary.example"; allowed is an http:\/\/ or https:\/\/ address\.$/,
    ],
    ['PUBLIC_URL', 'ftp://plenary.example', /^PUBLIC_URL is "ftp:\/\/plenary.example"; allowed is/],
    ['PUBLIC_URL', 'javascript:alert(1)', /^PUBLIC_URL is "javascript:alert\(1\)"; allowed is/],
    ['OIDC_NAME', 'VNeID', /^OIDC_ISSUER, .* and OIDC_NAME are set all or none\.$/],
    ['TRUSTED_PROXIES', 'proxy.example', /^TRUSTED_PROXIES names "proxy.example"; allowed are IP addresses/],
    ['TRUSTED_PROXIES', '10.0.0.1,10.0.0.0/33', /^TRUSTED_PROXIES names "10.0.0.0\/33"; allowed are/],
    ['TRUSTED_PROXIES', '*', /^TRUSTED_PROXIES names "\*"; allowed are/],
  ])('refuses %s=%s in one line that says what is allowed', (name, value, message) => {
    const refused = () => readConfig({ [name]: value });
    expect(refused).toThrow(ConfigError);
    expect(refused).toThrow(message);
  });

  const OIDC = { OIDC_CLIENT_ID: 'plenary', OIDC_CLIENT_SECRET: 's3cret', OIDC_NAME: 'VNeID' };

  it.each(['https://id.example/realm', 'http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:1'])(
    'takes OIDC_ISSUER=%s',
    issuer => {
      expect(readConfig({ ...OIDC, OIDC_ISSUER: issuer }).oidc).toEqual({
        issuer,
        clientId: 'plenary',
        clientSecret: 's3cret',
        name: 'VNeID',
      });
    },
  );

  it.each(['http://id.example', 'http://localhost.example', 'http://127.0.0.1@id.example', 'id.example'])(
    'refuses OIDC_ISSUER=%s, where anybody could listen',
    issuer => {
      expect(() => readConfig({ ...OIDC, OIDC_ISSUER: issuer })).toThrow(
        `OIDC_ISSUER is "${issuer}"; allowed is an https:// address, or http:// on this machine itself.`,
      );
    },
  );

  it('never shows the password of DATABASE_URL', () => {
    for (const url of [
      'mysql://root:s3cret@db/x',
      'postgres://root:s3cret@db/x y',
      'postgres://root:s3cret@db:port/x',
    ]) {
      let message = '';
      try {
        readConfig({ DATABASE_URL: url });
      } catch (error) {
        message = String(error);
      }
      expect(message).toContain('DATABASE_URL is not allowed');
      expect(message).not.toContain('s3cret');
    }
  });
});
