import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './account.js';
import type { Home } from './home.js';

/** What processes of a killed server still write to the log while they end. */
const LAST_WORDS = /^.*terminating connection due to.*$/gm;

const largest = 10 * 1024 * 1024;

/** What the server says, from the moment the log was opened on. */
export interface ServerLog {
  path: string;
  /** to be handed to the server, and closed on our side then */
  handle: number;
  close(): void;
  /** the line that says why the server ended, where it could still write one */
  failure(): string | undefined;
}

export function openServerLog(home: Home): ServerLog {
  const path = join(home.folder, 'server.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
  // Root may find a folder here that belongs to somebody else, who could have put a link there.
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW;
  const handle = openSync(path, flags, 0o600);
  if (isRoot()) fchownSync(handle, home.account.uid, home.account.gid);
  const start = fstatSync(handle).size;
  return {
    path,
    handle,
    close: () => closeSync(handle),
    failure: () =>
      errorLine(readFileSync(path).subarray(start).toString().replace(LAST_WORDS, '')) ??
      (isDiskFull(home.folder) ? 'No space left on device' : undefined),
  };
}

/** The gravest error in the output of initdb or of the server, without time and process. */
export function errorLine(output: string): string | undefined {
  const lines = output.split('\n');
  const grave = [/No space left on device|Disk quota exceeded/, /\b(PANIC|FATAL):/, /\berror:/i, /could not/];
  const line = grave.map(pattern => lines.find(text => pattern.test(text))).find(text => text !== undefined);
  return line?.replace(/^.*?\b(PANIC|FATAL|LOG|[a-z_]+: error|[a-z_]+: warning):\s+/, '').trim();
}

function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 64 * 1024;
}
