import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedDatabase,
  startWith,
} from '../../../src/platform/database/embedded/embedded-database.js';
import { type BinariesPackage, findPackage } from '../../../src/platform/database/embedded/package.js';
import type { SystemFolders } from '../../../src/platform/database/embedded/system-folders.js';

export const asRoot = process.getuid?.() === 0;

const cleaners: (() => unknown)[] = [];

/** Runs after the test, the last one first. */
export const afterwards = (clean: () => unknown): void => void cleaners.push(clean);

export async function cleanUp(): Promise<void> {
  for (let clean = cleaners.pop(); clean; clean = cleaners.pop()) await clean();
}

/** A folder which the server's user can enter, as DATA_DIR in a checkout that is open to all. */
export function openFolder(): string {
  const folder = newName();
  create(folder);
  afterwards(() => remove(folder));
  return folder;
}

/** One folder for all tests of a file, which need not create a cluster each then. */
export function sharedFolder(): string {
  const folder = newName();
  beforeAll(() => create(folder));
  afterAll(() => remove(folder));
  return folder;
}

const newName = (): string =>
  join(realpathSync(tmpdir()), `plenary-embedded-${randomBytes(4).toString('hex')}`);

function create(folder: string): void {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Nothing outside the folder is touched, but for a socket folder where the test asks for one. */
export const systemBelow = (folder: string): SystemFolders => ({
  caches: [join(folder, 'cache')],
  state: join(folder, 'state'),
  sockets: '/tmp',
});

/** The cluster of one data folder in another, which is quicker than to create one there. */
export function copyCluster(from: string, to: string): void {
  const cluster = join('postgres', 'cluster');
  cpSync(join(from, cluster), join(to, cluster), { recursive: true });
}

export interface Start {
  dataDir: string;
  log?: (line: string) => void;
  system?: SystemFolders;
  source?: BinariesPackage;
}

export async function start({ dataDir, log = () => {}, system, source }: Start): Promise<EmbeddedDatabase> {
  const surroundings = {
    findPackage: () => source ?? findPackage(),
    systemFolders: () => system ?? systemBelow(join(dataDir, '..')),
  };
  const database = await startWith(surroundings, { dataDir, log });
  afterwards(() => database.stop());
  return database;
}

export async function query<Row extends pg.QueryResultRow>(
  connection: pg.ClientConfig,
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // of a server which the test ends: the query fails as well
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export interface Run {
  dataDir: string;
  system?: SystemFolders;
  work?: 'hold' | 'write';
  path?: string;
}

export interface Plenary {
  process: ChildProcess;
  /** the first line of one of these kinds, such as `ready {"host": ...}`, without its kind */
  next(...kinds: string[]): Promise<string>;
  lines: string[];
}

const program = 'test/platform/embedded-database/program.js';
const embedded = 'src/platform/database/embedded';
/** What the embedded database imports from the rest of the platform. */
const errors = 'src/platform/errors';
const compiled = join(import.meta.dirname, '../../..');

/** The program and what it imports, without the packages, in another folder. */
export function copyProgram(to: string): string {
  for (const path of [program, embedded, errors])
    cpSync(join(compiled, path), join(to, path), { recursive: true });
  writeFileSync(join(to, 'package.json'), '{ "type": "module" }');
  return join(to, program);
}

/** Runs the embedded database in a process of its own, for tests which kill it. */
export function runPlenary({ dataDir, system, work, path }: Run): Plenary {
  const folders = JSON.stringify(system ?? systemBelow(join(dataDir, '..')));
  const child = spawn(process.execPath, [path ?? join(compiled, program), dataDir, folders, work ?? 'hold'], {
    detached: true, // a process group of its own, as a shell gives to a command
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  afterwards(() => kill(child));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', line => lines.push(line));
  const next = async (...kinds: string[]): Promise<string> => {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(5)) {
      for (const line of lines) {
        const kind = kinds.find(each => line.startsWith(`${each} `));
        if (kind) return line.slice(kind.length + 1);
      }
    }
    throw new Error(`No line '${kinds}' but: ${lines.slice(0, 10).join('\n')}`);
  };
  return { process: child, next, lines };
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  child.kill(signal);
  await ended;
}

/** The number of the server's process, which may outlive the one that started it. */
export const serverPid = async (connection: pg.ClientConfig): Promise<number> => {
  const [row] = await query<{ pid: string }>(
    connection,
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
  );
  return Number(row!.pid);
};
