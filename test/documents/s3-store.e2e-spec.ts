import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { FileHousekeeping } from '../../src/documents/index.js';
import { FileStore, StoreFault } from '../../src/platform/files/index.js';
import { S3Client } from '../../src/platform/files/s3-client.js';
import { createConference, createSetting } from '../agenda/setting.js';
import { createAppWithS3, download, upload, type WithS3 } from './support.js';

const digestOf = (content: string) => createHash('sha256').update(content).digest('hex');
const keyOf = (content: string) => `${digestOf(content).slice(0, 2)}/${digestOf(content)}`;

describe('files in a bucket', () => {
  let running: WithS3;
  let conferenceId: string;
  const begin = async (env?: NodeJS.ProcessEnv) => {
    running = await createAppWithS3(env);
    const { ministry } = await createSetting(running.plenary);
    conferenceId = await createConference(running.plenary, ministry);
  };
  afterEach(() => running.close());
  const send = async (content: string) => {
    const { status, body } = await upload(running.plenary, conferenceId, content);
    return { status, id: body.id as string, said: body.errors?.[0].extensions };
  };
  const rows = () => running.plenary.app.get(DataSource).query('select sha256 from file');
  const UNAVAILABLE = {
    ...{ status: 503, id: undefined },
    said: expect.objectContaining({ code: 'UNAVAILABLE', reason: 'STORE_UNAVAILABLE' }),
  };

  it('are neither taken nor given while it is down, nothing is left, and all goes on when it is back', async () => {
    await begin();
    const { id } = await send('before');
    await running.server.close();
    expect(await send('meanwhile')).toEqual(UNAVAILABLE);
    const { statusCode, json } = await download(running.plenary, id);
    expect({ status: statusCode, id: undefined, said: json().errors[0].extensions }).toEqual(UNAVAILABLE);
    expect(await rows()).toEqual([{ sha256: digestOf('before') }]);
    expect(running.store.contents()).toEqual([keyOf('before')]);
    await running.server.open();
    expect((await download(running.plenary, id)).body).toBe('before');
    expect((await send('meanwhile')).status).toBe(201);
  });

  it.each([
    ['a wrong secret', { FILES_S3_SECRET: 'wrong' }],
    ['an unknown key', { FILES_S3_KEY: 'wrong' }],
    ['another bucket', { FILES_S3_BUCKET: 'another' }],
  ])('are not taken with %s, and nothing is left', async (_, env) => {
    await begin(env);
    expect(await send('content')).toEqual(UNAVAILABLE);
    expect(await rows()).toEqual([]);
    expect(running.store.contents()).toEqual([]);
  });

  it('are not taken where their bytes are gone before their row is written', async () => {
    await begin();
    const sent = await running.plenary.app.get(DataSource).transaction(async manager => {
      const digest = digestOf('content');
      await manager.query(`select pg_advisory_xact_lock(hashtext('bytes of files'), hashtext($1))`, [digest]);
      const sending = send('content');
      while (!running.server.keys().includes(keyOf('content'))) await sleep(10);
      await running.plenary.app.get(FileStore).remove(digest);
      return { sending };
    });
    expect(await sent.sending).toEqual(UNAVAILABLE);
    expect(await rows()).toEqual([]);
  });

  it('are not sent as another content that somebody has put in their place', async () => {
    await begin();
    const { id } = await send('0123456789');
    running.server.place(keyOf('0123456789'), '012345678X');
    const { statusCode, body } = await download(running.plenary, id);
    expect(statusCode).toBe(500);
    expect(body).not.toContain('012345678');
    running.server.place(keyOf('0123456789'), '012345');
    expect((await download(running.plenary, id)).statusCode).toBe(503);
  });

  it('are swept on every page of the list; what is not of Plenary stays', async () => {
    await begin();
    const { id } = await send('kept');
    // A page has a thousand keys, in order: these fill the first.
    for (let n = 0; n < 1_000; n += 1) running.server.place(`0 / ${n}`, 'x');
    for (const orphan of ['one', 'two', 'three']) running.server.place(keyOf(orphan), orphan);
    await running.plenary.app.get(FileHousekeeping).removeOrphans();
    const left = running.store.contents();
    expect(left.filter(key => !key.startsWith('0 / '))).toEqual([keyOf('kept')]);
    expect(left).toHaveLength(1_001);
    expect((await download(running.plenary, id)).body).toBe('kept');
  });
});

describe('a store that takes connections and never answers', () => {
  it('is given up, and nothing tells the secret', async () => {
    const mute = createServer(socket => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const client = new S3Client({
      endpoint: `http://127.0.0.1:${(mute.address() as AddressInfo).port}`,
      ...{ bucket: 'plenary', region: 'us-east-1', key: 'key', secret: 's3cret' },
    });
    const fault = await client.send({ method: 'HEAD', key: 'a', expected: [200] }).catch(error => error);
    expect(fault).toBeInstanceOf(StoreFault);
    expect(fault.message).toBe('HEAD a: ETIMEDOUT');
    expect(JSON.stringify([fault.cause, fault.stack])).not.toContain('s3cret');
    mute.close();
  });
});
