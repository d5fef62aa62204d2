import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { addAccount, cookieOf } from '../../accounts/visitor.js';
import { administratorToken } from '../../support/administrator.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createSetting, type Setting } from '../setting.js';
import { slugOf } from './support.js';

const MEGABYTE = 1024 * 1024;
const FILE = 'Mã;Phiên;Nội dung\nX1;Phiên mới;Một\n';

interface Upload {
  socket: Socket;
  /** Waits until something is answered, and gives it. */
  answer(): Promise<string>;
}

describe('a file on its way', () => {
  let plenary: TestApp;
  let setting: Setting;
  let slug: string;
  let port: number;
  const uploads: Upload[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    slug = await slugOf(plenary, setting.conferenceId);
    await plenary.app.listen(0, '127.0.0.1');
    port = (plenary.app.getHttpServer().address() as AddressInfo).port;
  });
  afterEach(() => {
    for (const { socket } of uploads.splice(0)) socket.destroy();
  });
  afterAll(() => plenary.close());

  /** Says that a file comes, and sends of it only what is given. */
  function begin(sent: string, length: number, headers: string[] = []): Upload {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('error', () => {});
    socket.write(
      [
        `POST /conferences/${slug}/agenda/import HTTP/1.1`,
        ...['host: x', 'accept-language: en', 'content-type: text/csv', `content-length: ${length}`],
        ...[...headers, '', sent],
      ].join('\r\n'),
    );
    const answered = new Promise<void>(resolve => {
      socket.on('data', data => {
        heard += data;
        if (heard.includes('\r\n\r\n') && heard.endsWith('}')) resolve();
      });
      socket.on('close', resolve);
    });
    const upload = { socket, answer: () => answered.then(() => heard) };
    uploads.push(upload);
    return upload;
  }
  const administrator = () => [`authorization: Bearer ${administratorToken()}`];
  const whole = () => begin(FILE, Buffer.byteLength(FILE), administrator());
  const fault = (answer: string) => ({
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)![1]),
    ...JSON.parse(answer.split('\r\n\r\n')[1]!).errors[0],
  });

  it.each([
    ['nobody', []],
    ['a token that there is not', [`authorization: Bearer plenary_pat_${'x'.repeat(43)}`]],
    ['a session that there is not', [`cookie: plenary=plenary_session_${'x'.repeat(43)}`]],
  ])('is not read of %s', async (_, headers) => {
    const { status, message, extensions } = fault(await begin('Mã;', 5 * MEGABYTE, headers).answer());
    expect([status, extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(message).toMatch(/sign in|access token/i);
    expect(extensions.requestId).toMatch(/^[\w-]{36}$/);
  });

  it('is one of at most 8 of all, which leave their place when they are cut off', async () => {
    const accounts = [];
    for (let made = 0; made < 5; made += 1) {
      const { id } = await addAccount(plenary, { password: null, administrator: true });
      accounts.push(`cookie: ${await cookieOf(plenary, id)}`);
    }
    const places = [...accounts, ...accounts].slice(0, 9);
    const slow = places.map(cookie => begin('Mã;', MEGABYTE, [cookie]));
    const refused = await Promise.race(slow.map(each => each.answer().then(answer => ({ each, answer }))));
    expect(fault(refused.answer)).toMatchObject({
      status: 503,
      extensions: { code: 'UNAVAILABLE', reason: 'TOO_MANY_FILES' },
    });
    expect(refused.answer).toMatch(/^retry-after: 10\r$/m);
    slow.find(each => each !== refused.each)!.socket.destroy();
    await untilTaken();
    // Whoever was refused or answered has left no place behind.
    await untilTaken();
  });

  it('is one of at most 4 of its sender, who takes no place of others', async () => {
    const slow = [1, 2, 3, 4, 5].map(() => begin('Mã;', MEGABYTE, administrator()));
    const refused = await Promise.race(slow.map(each => each.answer()));
    expect(fault(refused).extensions.reason).toBe('TOO_MANY_FILES');
    const { id } = await addAccount(plenary, { password: null, administrator: true });
    const cookie = `cookie: ${await cookieOf(plenary, id)}`;
    const other = await begin(FILE, Buffer.byteLength(FILE), [cookie]).answer();
    expect(other).toMatch(/^HTTP\/1\.1 200/);
    for (const each of slow) each.socket.destroy();
    await untilTaken();
  });

  async function untilTaken(): Promise<void> {
    for (;;) {
      const answer = await whole().answer();
      if (answer.startsWith('HTTP/1.1 200')) return;
      expect(fault(answer).extensions.reason).toBe('TOO_MANY_FILES');
    }
  }

  it('comes within two minutes', () => {
    expect((plenary.app.getHttpServer() as Server).requestTimeout).toBe(120_000);
  });
});
