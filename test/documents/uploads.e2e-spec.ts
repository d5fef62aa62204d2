import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { FileHousekeeping } from '../../src/documents/index.js';
import { FileStore } from '../../src/platform/files/index.js';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createConference, createSetting, NOBODY, type Setting } from '../agenda/setting.js';
import { administratorToken } from '../support/administrator.js';
import { createAppWithStore, download, KINDS, PDF, upload, type WithStore, why } from './support.js';

const MEGABYTE = 1024 * 1024;
const digestOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describe.each(KINDS)('an upload, where files are kept by %s,', kind => {
  let running: WithStore;
  let setting: Setting;
  let conferenceId: string;
  const sql = (text: string, values: unknown[] = []) =>
    running.plenary.app.get(DataSource).query(text, values);
  beforeAll(async () => {
    running = await createAppWithStore({ UPLOAD_MAX_MB: '2', CONFERENCE_FILES_MB: '3' }, kind);
    setting = await createSetting(running.plenary);
    await running.plenary.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    conferenceId = await createConference(running.plenary, setting.ministry);
  });
  afterAll(() => running.close());

  it('is answered with what it has become, and is kept under its digest', async () => {
    const { status, body } = await upload(running.plenary, conferenceId, PDF, { name: 'Báo cáo.pdf' });
    const sha256 = digestOf(PDF);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ id: body.id, name: 'Báo cáo.pdf', mediaType: 'application/pdf', size: PDF.length, sha256 },
      ...{ state: 'AVAILABLE', url: expect.stringMatching(new RegExp(`/files/${body.id}$`)) },
    });
    expect(running.store.contents()).toContain(placeOf(sha256));
    const [row] = await sql('select * from file where id = $1', [body.id]);
    expect(row).toMatchObject({ conference_id: conferenceId, name: 'Báo cáo.pdf', sha256, refusal: null });
    const [{ name }] = await sql('select a.name from account a join file on uploaded_by_id = a.id');
    expect(name).toBe('Quản trị viên');
    const query =
      'query ($id: ID!) { node(id: $id) { ... on File { name size state url conference { id } } } }';
    const { node } = await running.plenary.ask(query, { id: body.id });
    expect(node).toMatchObject({ size: PDF.length, conference: { id: conferenceId }, url: body.url });
  });

  it('of what is there already is another file of the same content', async () => {
    const first = await upload(running.plenary, conferenceId, 'cùng nội dung');
    const before = running.store.contents();
    const second = await upload(running.plenary, conferenceId, 'cùng nội dung', { name: 'Khác.txt' });
    expect(second.body.id).not.toBe(first.body.id);
    expect(running.store.contents()).toEqual(before);
  });

  it('that is repeated as one operation is done once', async () => {
    const sent = { query: `&operationId=${uuidv7()}` };
    const first = await upload(running.plenary, conferenceId, 'một lần', sent);
    const again = await upload(running.plenary, conferenceId, 'một lần', sent);
    expect(again.body).toEqual(first.body);
    expect(await sql('select 1 from file where conference_id = $1', [conferenceId])).toHaveLength(1);
  });

  it('is not taken as an operation whose id is no UUID', async () => {
    const answer = await upload(running.plenary, conferenceId, 'một lần', { query: '&operationId=7' });
    expect(why(answer)).toEqual([400, 'INVALID_PARAMETER', undefined]);
    expect(await sql('select 1 from file where conference_id = $1', [conferenceId])).toEqual([]);
  });

  it.each([
    ['folders', '../../etc/passwd.txt', 'passwd.txt'],
    ['folders of Windows', 'C:\\Users\\a\\b.txt', 'b.txt'],
    ['marks that turn the direction', 'a\u202Etxt.exe', 'atxt.exe.txt'],
    ['controls', 'a\r\nb\0.txt', 'ab.txt'],
    ['decomposed letters', 'Báo.txt'.normalize('NFD'), 'Báo.txt'],
    ['too many characters', `${'ế'.repeat(300)}.txt`, `${'ế'.repeat(251)}.txt`],
    ['leading points', '...a.txt', 'a.txt'],
  ])('has a name without %s', async (_, name, stored) => {
    expect((await upload(running.plenary, conferenceId, 'x', { name })).body.name).toBe(stored);
  });

  it.each([
    ["attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.txt", 'Báo cáo.txt'],
    ['attachment; filename="a \\"b\\".txt"', 'a _b_.txt'],
    ['form-data; name=x; filename=a.txt', 'a.txt'],
  ])('may be named by Content-Disposition: %s', async (disposition, stored) => {
    const { body } = await running.plenary.app
      .inject({
        method: 'POST',
        url: `/conferences/${conferenceId}/files`,
        headers: {
          authorization: `Bearer ${administratorToken()}`,
          'content-type': 'text/plain',
          'content-disposition': disposition,
        },
        payload: 'x',
      })
      .then(response => ({ body: response.json() }));
    expect(body.name).toBe(stored);
  });

  it.each<[string, Buffer | string, object, unknown[]]>([
    ['without a name', 'x', { name: '' }, [422, 'FILE_REJECTED', 'NAME']],
    ['without content', '', {}, [422, 'FILE_REJECTED', 'EMPTY']],
    ['over the limit', Buffer.alloc(2 * MEGABYTE + 1, 'x'), {}, [413, 'FILE_REJECTED', 'TOO_LARGE']],
    [
      'as JSON',
      '{}',
      { headers: { 'content-type': 'application/json' } },
      [415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
    ],
    [
      'as a form',
      '--x\r\n',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      [415, 'UNSUPPORTED_MEDIA_TYPE', undefined],
    ],
    ['of nobody', 'x', { by: null }, [401, undefined, undefined]],
  ])('%s is refused, and leaves nothing', async (_, content, sent, told) => {
    const before = running.store.contents();
    expect(why(await upload(running.plenary, conferenceId, content, sent))).toEqual(told);
    expect(running.store.contents()).toEqual(before);
    expect(await sql('select 1 from file where conference_id = $1', [conferenceId])).toEqual([]);
  });

  it('over what all files of a conference may have is refused, and leaves nothing', async () => {
    const send = (letter: string) =>
      upload(running.plenary, conferenceId, Buffer.alloc(1.6 * MEGABYTE, letter));
    expect((await send('a')).status).toBe(201);
    const before = running.store.contents();
    expect(why(await send('b'))).toEqual([422, 'FILE_REJECTED', 'QUOTA']);
    expect(running.store.contents()).toEqual(before);
  });

  it('is for the staff of a conference; who does not see the conference is told of none', async () => {
    const stranger = await addAccount(running.plenary, { password: null });
    const headers = { cookie: await cookieOf(running.plenary, stranger.id) };
    const send = (id: string) => upload(running.plenary, id, 'x', { by: null, headers });
    expect((await send(conferenceId)).status).toBe(404);
    expect((await send(NOBODY)).body.errors[0].message).toBe('No such conference.');
    const open = await createConference(running.plenary, setting.ministry, { visibility: 'PUBLIC' });
    await sql(`update conference set state = 'PLANNED' where id = $1`, [open]);
    expect((await send(open)).body.errors[0].extensions.code).toBe('FORBIDDEN');
    await sql(
      `insert into conference_role (id, revision, conference_id, account_id, role, valid_from) values ($1, 1, $2, $3, 'SECRETARY', now() - interval '1 day')`,
      [uuidv7(), open, stranger.id],
    );
    const { status, body } = await send(open);
    expect(status).toBe(201);
    expect((await download(running.plenary, body.id, headers, null)).statusCode).toBe(200);
    const other = await addAccount(running.plenary, { password: null });
    const cookie = await cookieOf(running.plenary, other.id);
    expect((await download(running.plenary, body.id, { cookie }, null)).statusCode).toBe(404);
  });

  it('that is refused has not been read', async () => {
    const socket = begin(['authorization: Bearer plenary_pat_x'], 'x');
    expect(await answer(socket)).toMatch(/^HTTP\/1\.1 401/);
    const unseen = begin([`authorization: Bearer ${administratorToken()}`], 'x', NOBODY);
    expect(await answer(unseen)).toMatch(/^HTTP\/1\.1 404/);
    socket.destroy();
    unseen.destroy();
  });

  it('that is cut off leaves nothing', async () => {
    const before = running.store.contents();
    const socket = begin([`authorization: Bearer ${administratorToken()}`], 'x'.repeat(100_000));
    while (running.store.contents().length === before.length) await sleep(10);
    expect(running.store.contents().filter(path => path.startsWith('incoming/'))).toHaveLength(1);
    socket.destroy();
    while (running.store.contents().length > before.length) await sleep(10);
    expect(running.store.contents()).toEqual(before);
    expect(await sql('select 1 from file where conference_id = $1', [conferenceId])).toEqual([]);
  });

  it('that a crash has cut off is swept away, what files have is not', async () => {
    const { body } = await upload(running.plenary, conferenceId, 'bleibt');
    const before = running.store.contents();
    const orphan = join(running.store.path, uuidv7());
    writeFileSync(orphan, 'orphan');
    const known = { sha256: digestOf('orphan'), size: 6 };
    await running.plenary.app.get(FileStore).put({ path: orphan, ...known });
    rmSync(orphan, { force: true });
    writeFileSync(join(running.store.path, 'incoming', uuidv7()), 'half');
    expect(running.store.contents()).toHaveLength(before.length + 2);
    const housekeeping = running.plenary.app.get(FileHousekeeping);
    await housekeeping.begin();
    await housekeeping.removeOrphans();
    expect(running.store.contents()).toEqual(before);
    expect((await download(running.plenary, body.id)).body).toBe('bleibt');
  });

  it('to a store that cannot be used is told so, and works again after', async () => {
    const { path } = running.store;
    rmSync(path, { recursive: true });
    writeFileSync(path, 'no folder');
    const { status, body } = await upload(running.plenary, conferenceId, 'x');
    expect([status, body.errors[0].extensions.reason]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(await sql('select 1 from file where conference_id = $1', [conferenceId])).toEqual([]);
    rmSync(path);
    expect((await upload(running.plenary, conferenceId, 'x')).status).toBe(201);
  });

  function placeOf(sha256: string): string {
    const folder = sha256.slice(0, 2);
    return kind === 'disk' ? `${folder}/${sha256.slice(2, 4)}/${sha256}` : `${folder}/${sha256}`;
  }

  function begin(headers: string[], sent: string, id = conferenceId) {
    const { port } = running.plenary.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    const head = [`POST /conferences/${id}/files?name=a.txt HTTP/1.1`, 'host: x', 'content-type: text/plain'];
    socket.write([...head, `content-length: ${MEGABYTE}`, ...headers, '', sent].join('\r\n'));
    return socket;
  }

  function answer(socket: ReturnType<typeof begin>): Promise<string> {
    return new Promise(resolve => socket.once('data', data => resolve(String(data))));
  }
});
