import { ConfigError, readConfig } from '../../src/platform/config/index.js';

describe('the configuration of mail', () => {
  it('is off when nothing is set', () => {
    expect([readConfig({}).mail, readConfig({ SMTP_URL: '', MAIL_FROM: '' }).mail]).toEqual([null, null]);
  });

  it.each([
    ['smtp://127.0.0.1:1025', 'plenary@example.org'],
    ['smtps://user:s3cret@mail.example:465', 'Plenary <plenary@example.org>'],
    ['smtp://mail.example', 'Hệ thống hội nghị <hoi-nghi@bo.example>'],
  ])('takes %s and %s', (SMTP_URL, MAIL_FROM) => {
    expect(readConfig({ SMTP_URL, MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, from: MAIL_FROM });
  });

  it.each([
    ['smtp://mail.example', '', 'SMTP_URL and MAIL_FROM are set both or neither.'],
    ['', 'plenary@example.org', 'SMTP_URL and MAIL_FROM are set both or neither.'],
    ['mail.example:25', 'a@example.org', 'SMTP_URL is not allowed; it must look like'],
    ['http://user:s3cret@mail.example', 'a@example.org', 'SMTP_URL is not allowed; it must look like'],
    ['smtp://user:s3cret@mail.example:port', 'a@example.org', 'SMTP_URL is not allowed; it must look like'],
    ['smtp://mail.example', 'plenary', 'MAIL_FROM is "plenary"; allowed is an address'],
    ['smtp://mail.example', 'a@example.org\nBcc: b@example.org', 'MAIL_FROM is "a@example.org'],
  ])('refuses %s and %s, without showing a password', (SMTP_URL, MAIL_FROM, message) => {
    const refused = () => readConfig({ SMTP_URL, MAIL_FROM });
    expect(refused).toThrow(ConfigError);
    expect(refused).toThrow(message);
    expect(refused).not.toThrow(/s3cret/);
  });
});
