import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './processes.js';

export class LockTaken extends Error {
  constructor(readonly pid: number) {
    super(`locked by process ${pid}`);
  }
}

export interface Lock {
  release(): void;
}

type State = 'held' | 'wanted' | 'gone' | 'unclear';

const patience = 3_000;

/**
 * One holder a folder. A lock is a listening socket, which the system closes with its process
 * however that ends: nothing stale can block a later start, and no process number is trusted.
 *
 * Everyone listens first, under a name of their own, and looks for others then. Of two who start
 * together at least one sees the other; the lower name goes on, the higher gives way.
 *
 * @throws LockTaken
 */
export async function takeLock(folder: string): Promise<Lock> {
  const name = `${String(process.pid).padStart(7, '0')}.${randomBytes(4).toString('hex')}`;
  let state: State = 'wanted';
  const server = createServer(caller => {
    caller.on('error', () => {});
    caller.end(state);
  });
  const release = () => void server.close(); // unlinks the socket as well

  server.listen({ path: join(folder, name), exclusive: true });
  await once(server, 'listening');
  server.unref();
  try {
    const giveUp = Date.now() + patience;
    while (!(await isAlone(folder, name, giveUp))) await sleep(10);
  } catch (error) {
    release();
    throw error;
  }
  state = 'held';
  return { release };
}

/** False while somebody is there who will give way, or may be ending. Silence counts as holding in the end. */
async function isAlone(folder: string, name: string, giveUp: number): Promise<boolean> {
  let alone = true;
  for (const other of readdirSync(folder)) {
    if (other === name || !/^\d{7}\.[0-9a-f]{8}$/.test(other)) continue;
    const pid = Number.parseInt(other, 10);
    const state = await ask(join(folder, other));
    if (state === 'gone') {
      // It may be about to listen, so its name stays while its process is there.
      if (!isRunning(pid)) rmSync(join(folder, other), { force: true });
      continue;
    }
    const yields = state === 'wanted' ? other > name : state === 'unclear' && Date.now() < giveUp;
    if (!yields) throw new LockTaken(pid);
    alone = false;
  }
  return alone;
}

/** Unclear when nobody answers: the other may be stopped, short of file handles, or ending. */
function ask(path: string): Promise<State> {
  return new Promise(resolve => {
    const caller = connect(path);
    let answer = '';
    caller.setEncoding('utf8').setTimeout(1_000, () => caller.destroy());
    caller.on('data', text => {
      answer += text;
    });
    caller.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve('gone');
    });
    caller.on('close', () => resolve(answer === 'held' || answer === 'wanted' ? answer : 'unclear'));
  });
}
