import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConference, createSetting, NOBODY } from '../agenda/setting.js';
import { createAppWithStore, download, KINDS, upload, type WithStore } from './support.js';

describe.each(KINDS)('a download, where files are kept by %s,', kind => {
  let running: WithStore;
  let conferenceId: string;
  let id: string;
  let etag: string;
  beforeAll(async () => {
    running = await createAppWithStore({}, kind);
    const { ministry } = await createSetting(running.plenary);
    conferenceId = await createConference(running.plenary, ministry);
    const { body } = await upload(running.plenary, conferenceId, '0123456789', { name: 'Báo "cáo".txt' });
    id = body.id;
    etag = `"${body.sha256}"`;
  });
  afterAll(() => running.close());

  it('is an attachment that no browser runs or shares', async () => {
    const { statusCode, body, headers } = await download(running.plenary, id);
    expect([statusCode, body]).toEqual([200, '0123456789']);
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '10',
      'content-disposition': `attachment; filename="B_o _c_o_.txt"; filename*=UTF-8''B%C3%A1o%20_c%C3%A1o_.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag,
    });
  });

  it.each<[string, number, string, string | undefined]>([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=5-100', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 416, '', 'bytes */10'],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('of a part, %s, is %i', async (range, status, content, contentRange) => {
    const { statusCode, body, headers } = await download(running.plenary, id, { range });
    expect([statusCode, body, headers['content-range']]).toEqual([status, content, contentRange]);
  });

  it('of a part is one of the whole where the file is another one by now', async () => {
    const range = { range: 'bytes=0-1' };
    expect((await download(running.plenary, id, { ...range, 'if-range': etag })).body).toBe('01');
    expect((await download(running.plenary, id, { ...range, 'if-range': '"x"' })).body).toBe('0123456789');
  });

  it('is not sent again to whoever has it', async () => {
    const { statusCode, body } = await download(running.plenary, id, { 'if-none-match': etag });
    expect([statusCode, body]).toEqual([304, '']);
  });

  it('of what there is not, or is not seen, is not found', async () => {
    for (const [address, by] of [[NOBODY], ['x'], [id, null]] as const) {
      const { statusCode, json } = await download(running.plenary, address, {}, by);
      expect([statusCode, json().errors[0].message]).toEqual([404, 'No such file.']);
    }
  });
});

describe.each(KINDS)('the scan of a file, where files are kept by %s,', kind => {
  const SCANNER = `#!/bin/sh
if grep -q stuck "$1"; then exit 2; fi
if grep -q virus "$1"; then echo "$1: Eicar FOUND"; exit 1; fi
`;
  let running: WithStore;
  let folder: string;
  let conferenceId: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plenary-scan-'));
    const program = join(folder, 'scan');
    writeFileSync(program, SCANNER);
    chmodSync(program, 0o755);
    running = await createAppWithStore({ FILE_SCAN_COMMAND: program }, kind);
    const { ministry } = await createSetting(running.plenary);
    conferenceId = await createConference(running.plenary, ministry);
  });
  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true });
  });

  const stateOf = async (id: string) => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on File { state refusal url } } }';
    return (await running.plenary.ask(query, { id })).node;
  };
  const settled = async (content: string) => {
    const { body } = await upload(running.plenary, conferenceId, content);
    expect(body.state).toBe('QUARANTINED');
    while ((await stateOf(body.id)).state === 'QUARANTINED') await sleep(20);
    return body.id as string;
  };

  it('lets a clean one be downloaded', async () => {
    const id = await settled('clean');
    expect((await download(running.plenary, id)).body).toBe('clean');
  });

  it('keeps of a harmful one only what was found', async () => {
    const before = running.store.contents();
    const id = await settled('a virus');
    expect(await stateOf(id)).toEqual({ state: 'REFUSED', refusal: 'Eicar FOUND', url: null });
    expect((await download(running.plenary, id)).statusCode).toBe(404);
    while (running.store.contents().length > before.length) await sleep(10);
  });

  it('that cannot tell leaves it in quarantine, where nobody downloads it', async () => {
    const { body } = await upload(running.plenary, conferenceId, 'stuck');
    await sleep(300);
    expect((await stateOf(body.id)).state).toBe('QUARANTINED');
    expect((await download(running.plenary, body.id)).statusCode).toBe(404);
    expect(running.store.contents().filter(path => path.startsWith('incoming/'))).toEqual([]);
  });
});
