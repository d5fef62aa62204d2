import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { Afterwards } from '../../src/accounts/afterwards.js';
import { AccountsService, InvitationsService } from '../../src/accounts/index.js';
import { createLog } from '../../src/platform/log/index.js';
import { Mailer } from '../../src/platform/mail/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { parsed, type Received } from '../support/mail-server.js';
import { addAccount, PASSWORD, post, SYSTEM } from './visitor.js';

describe('mail', () => {
  const received: Received[] = [];
  let refusing = false;
  let server: SMTPServer;
  let plenary: TestApp;
  let logged = '';
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) =>
        done(refusing ? new Error(`550 no such mailbox ${address}`) : undefined),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', chunk => chunks.push(chunk));
        stream.on('end', () => {
          const recipients = envelope.rcptTo.map(({ address }) => address);
          received.push({ recipients, ...parsed(Buffer.concat(chunks).toString()) });
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    const stream = new Writable({
      write: (chunk, _, done) => {
        logged += chunk;
        done();
      },
    });
    plenary = await createTestApp(
      undefined,
      {
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        MAIL_FROM: 'Plenary <plenary@example.org>',
        PUBLIC_URL: 'https://plenary.example',
      },
      createLog('debug', stream),
    );
  });
  beforeEach(() => {
    received.length = 0;
    refusing = false;
  });
  afterAll(async () => {
    await plenary.close();
    await new Promise<void>(resolve => server.close(resolve));
  });

  const mails = async (count: number) => {
    while (received.length < count) await new Promise(resolve => setTimeout(resolve, 5));
    return received;
  };
  const invite = (input: { email: string; name: string; language?: string }) =>
    plenary.app.get(InvitationsService).invite(SYSTEM, input);
  const forgot = (email: string) => post(plenary.app, 'forgot-password', { email });

  it.each([
    ['vi', 'Lời mời sử dụng Plenary', 'Kính gửi Đỗ Thị Hà,'],
    ['en', 'Invitation to Plenary', 'Dear Đỗ Thị Hà,'],
  ])(
    'invites in %s, with the link that the administrator sees as well',
    async (language, subject, greeting) => {
      const { url } = await invite({ email: `ha-${language}@example.org`, name: 'Đỗ Thị Hà', language });
      const [mail] = await mails(1);
      expect(mail!.recipients).toEqual([`ha-${language}@example.org`]);
      expect(mail!.headers).toMatchObject({
        from: 'Plenary <plenary@example.org>',
        to: `Đỗ Thị Hà <ha-${language}@example.org>`,
        subject,
      });
      expect(mail!.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(mail!.text.split('\n')[0]).toBe(greeting);
      expect(mail!.text.split('\n')).toContain(url);
      expect(url).toMatch(/^https:\/\/plenary\.example\/auth\/accept-invitation\?token=/);
    },
  );

  it('brings a link by which a forgotten password is set anew', async () => {
    const { email } = await addAccount(plenary, { language: 'en' });
    expect((await forgot(email.toUpperCase())).statusCode).toBe(202);
    const [mail] = await mails(1);
    expect([mail!.recipients, mail!.headers.subject]).toEqual([[email], 'Reset your Plenary password']);
    const token = /token=(\S+)/.exec(mail!.text)![1];
    await post(plenary.app, 'reset-password', { token, password: 'mật khẩu đặt lại' });
    const response = await post(plenary.app, 'sign-in', { email, password: 'mật khẩu đặt lại' });
    expect(response.statusCode).toBe(200);
  });

  it('goes to nobody but those who sign in with a password, and the answer is the same', async () => {
    const disabled = await addAccount(plenary);
    await plenary.app.get(AccountsService).disable(SYSTEM, disabled);
    const withoutPassword = await addAccount(plenary, { password: null });
    const active = await addAccount(plenary);
    const answers = [];
    for (const email of ['nobody@example.org', disabled.email, withoutPassword.email, active.email]) {
      const { statusCode, body } = await forgot(email);
      answers.push({ statusCode, body });
    }
    expect(answers).toEqual(Array(4).fill({ statusCode: 202, body: '{"accepted":true}' }));
    await plenary.app.get(Afterwards).settled();
    expect(received.map(({ recipients }) => recipients)).toEqual([[active.email]]);
  });

  it.each([
    ['a line break', 'An\r\nBcc: victim@example.org'],
    ['a lone line feed', 'An\nBcc: victim@example.org'],
    ['a Unicode line separator', 'An\u2028Bcc: victim@example.org'],
    ['another address', 'An <victim@example.org>, x'],
    ['quotes and commas', '"An" <victim@example.org>, "'],
  ])('has no more recipients or headers for a name with %s', async (_, name) => {
    const mailer = plenary.app.get(Mailer);
    await mailer.send({ to: { name, address: 'an@example.org' }, subject: `Xin chào ${name}`, text: 'x' });
    expect(received.map(({ recipients }) => recipients)).toEqual([['an@example.org']]);
    expect(Object.keys(received[0]!.headers).sort()).toEqual(HEADERS);
  });
  const HEADERS = [
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ];

  it('shows a name with line breaks in one line', async () => {
    await invite({ email: 'lines@example.org', name: 'An\n\nhttps://evil.example/auth', language: 'en' });
    const [mail] = await mails(1);
    expect(mail!.text.split('\n')[0]).toBe('Dear An https://evil.example/auth,');
  });

  it('leaves neither address nor link in the log, not even when the mail server refuses', async () => {
    refusing = true;
    const { url } = await invite({ email: 'unreachable@example.org', name: 'Không tới' });
    const { email } = await addAccount(plenary, { email: 'unreachable-too@example.org' });
    await forgot(email);
    await plenary.app.get(Afterwards).settled();
    expect(logged.match(/Mailing a link failed: EENVELOPE/g)).toHaveLength(2);
    const secret = new URL(url!).searchParams.get('token')!;
    for (const word of ['unreachable', '@example.org', secret, 'token=', PASSWORD]) {
      expect(logged.includes(word)).toBe(false);
    }
  });
});

describe('without a mail server', () => {
  it('nothing is mailed, nothing is stored, and the answer is the same', async () => {
    const plenary = await createTestApp();
    const { email } = await addAccount(plenary);
    const { statusCode, body } = await post(plenary.app, 'forgot-password', { email });
    expect({ statusCode, body }).toEqual({ statusCode: 202, body: '{"accepted":true}' });
    await plenary.app.get(Afterwards).settled();
    expect(plenary.app.get(Mailer).isOn).toBe(false);
    expect(await plenary.app.get(DataSource).query('select * from account_link')).toEqual([]);
    await plenary.close();
  });
});
