import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { Home } from './home.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { serverSettings } from './server-settings.js';
import { spawnPostgres } from './spawn.js';

export interface Server {
  /** throws when the server has ended by itself */
  check(): void;
  /** resolves when the server has ended, by itself or not */
  ended: Promise<unknown>;
  /** where the server says what happens to it */
  logFile: string;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts the server; it does not take connections yet. */
export async function startServer(home: Home, postgres: string, socketFolder: string): Promise<Server> {
  const output = openServerLog(home);
  // In a session of its own: Ctrl-C in the terminal is for Plenary, which stops the server last.
  const child = await spawnPostgres(postgres, ['-D', home.cluster, ...serverSettings(socketFolder)], home, {
    detached: true,
    stdio: ['ignore', output.handle, output.handle],
  }).finally(output.close);
  child.unref();

  const interrupt = () => void child.kill('SIGINT');
  process.once('exit', interrupt); // a Plenary that crashes should not leave a server behind
  const ended = once(child, 'exit').then(() => process.off('exit', interrupt));

  return {
    check: () => {
      if (hasEnded(child)) throw endedEarly(child, home, output);
    },
    ended,
    logFile: output.path,
    stop: () => stopChild(child),
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** A fast shutdown: rolls back what is open and writes a last checkpoint. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), patience); // safe: the next start recovers
  await ended;
  clearTimeout(timer);
}

function endedEarly(child: ChildProcess, home: Home, output: ServerLog): EmbeddedDatabaseError {
  const reason = output.failure() ?? `the server ended with ${child.signalCode ?? child.exitCode}`;
  return new EmbeddedDatabaseError(
    `The database in ${home.folder} could not start: ${reason.replace(/\.$/, '')}. Its log is ${output.path}`,
  );
}
