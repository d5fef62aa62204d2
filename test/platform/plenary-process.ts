import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../../src/platform/database/index.js';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

export interface PlenaryProcess {
  /** All that it has printed so far. */
  output(): string;
  /** Resolves with the exit code; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface RunningPlenary extends PlenaryProcess {
  url: string;
}

const running = new Set<ChildProcess>();

/** The whole of Plenary as a process of its own; an embedded database unless `env` names another. */
export function runPlenary(env: Record<string, string>): PlenaryProcess {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { ...inherited, PORT: '0', SAMPLE_DATA: 'none', ...env },
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      printed += chunk;
    });
  }
  const ended = new Promise<number | null>(resolve => {
    child.on('close', code => {
      running.delete(child);
      resolve(code);
    });
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { output: () => printed, ended, end };
}

/** Starts Plenary and waits until it says where it is. */
export async function startPlenary(env: Record<string, string>): Promise<RunningPlenary> {
  const plenary = runPlenary(env);
  let over = false;
  void plenary.ended.then(() => {
    over = true;
  });
  for (;;) {
    const url = /Plenary is ready at (\S+)/.exec(plenary.output())?.[1];
    if (url) return { ...plenary, url };
    if (over) throw new Error(plenary.output());
    await sleep(10);
  }
}

/** How the owner of its tables reaches the embedded database of a Plenary that runs on `dataDir`. */
export function embeddedOwner(dataDir: string): Connection {
  return { host: join(dataDir, 'postgres', 'run'), port: 5432, user: 'plenary', database: 'plenary' };
}

/** For afterAll: whatever a test that failed has left running. */
export async function endAllPlenaries(): Promise<void> {
  const ends = [...running].map(child => new Promise(resolve => child.on('close', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ends);
}

/** A folder for DATA_DIR, and how to remove it. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'plenary-process-'));
  // Open to the user that the database runs as, when the tests run as root.
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
