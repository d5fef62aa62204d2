import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../src/platform/database/index.js';
import { DatabaseProxy } from '../platform/database-proxy.js';
import { startPlenary } from '../platform/plenary-process.js';
import { type Answer, send } from './client.js';
import { type Outcome, Writers } from './writers.js';

/** How a database goes: its machine says so, or the network swallows every word. */
export type Kind = 'refused' | 'silent';

export interface OutageOutcome extends Outcome {
  /** Requests that were sent while the database was gone. */
  requests: number;
  /** How those were answered, each way once, such as "503 UNAVAILABLE". */
  answers: string[];
  /** How /healthz was answered all the time. */
  alive: number[];
  /** Milliseconds: the slowest of those answers, and of those to requests that were on their way. */
  slowest: number;
  /** Milliseconds from the outage until /readyz was red, and from the return until all was well again. */
  readyRed: number;
  recovered: number;
}

const READ = '{ people { totalCount } }';
/** One request that needs the database three times, one after the other. */
const WRITE_THRICE = `mutation { ${['a', 'b', 'c'].map(name => `${name}: createPerson(input: {name: "Ba lần"}) { person { id } }`).join(' ')} }`;

/** So many requests at once, more than there are connections, as soon as it is gone. */
const BURST = 20;

/** Takes the database away for a while and gives it back, while people read and write. */
export async function outage(kind: Kind, database: Connection, milliseconds: number): Promise<OutageOutcome> {
  const proxy = new DatabaseProxy(database);
  await proxy.open();
  const plenary = await startPlenary({ DATABASE_URL: proxy.url });
  const { url } = plenary;
  const writers = new Writers();
  const others: Answer[] = [];
  const alive = new Set<number>();
  let [gone, back, readyRed, recovered] = [0, 0, 0, 0];
  await writers.writeDuring(url, async () => {
    let over = false;
    const repeat = async (act: () => Promise<unknown>) => {
      for (; !over; await sleep(50)) await act();
    };
    const watching = [
      ...[READ, READ, WRITE_THRICE].map(query => repeat(async () => others.push(await send(url, query)))),
      repeat(async () => alive.add((await fetch(`${url}/healthz`)).status)),
    ];
    await sleep(500);
    gone = Date.now();
    await (kind === 'silent' ? proxy.silence() : proxy.cut());
    const burst = Array.from({ length: BURST }, (_, n) => send(url, n % 2 ? READ : WRITE_THRICE));
    while (await isReady(url)) await sleep(20);
    readyRed = Date.now() - gone;
    others.push(...(await Promise.all(burst)));
    await sleep(gone + milliseconds - Date.now());
    back = Date.now();
    if (kind === 'silent') await proxy.cut();
    await proxy.open();
    while (!(await isWell(url))) await sleep(20);
    recovered = Date.now() - back;
    over = true;
    await Promise.all(watching);
  });
  await writers.finish(url);
  const answers = [...writers.answers, ...others];
  const meanwhile = answers.filter(({ at }) => at > gone && at < back);
  const caught = answers.filter(({ at, took }) => at <= gone && at + took > gone);
  const outcome = await writers.outcome(url);
  await plenary.end('SIGTERM');
  await proxy.cut();
  return {
    ...outcome,
    requests: meanwhile.length,
    answers: [...new Set(meanwhile.map(({ status, code }) => `${status} ${code}`))],
    alive: [...alive],
    slowest: Math.max(...[...meanwhile, ...caught].map(({ took }) => took)),
    readyRed,
    recovered,
  };
}

const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;

async function isWell(url: string): Promise<boolean> {
  const answers = [await send(url, READ), await send(url, WRITE_THRICE)];
  return (await isReady(url)) && answers.every(({ status, code }) => status === 200 && code === null);
}
