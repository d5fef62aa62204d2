import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { anotherDatabase, EmbeddedDatabaseError } from './embedded-database-error.js';

/** The system user that runs the server. PostgreSQL refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

export const ownUid = (): number => process.getuid?.() ?? -1;
export const isRoot = (): boolean => ownUid() === 0;

export function ownAccount(): Account {
  const uid = ownUid();
  return { name: nameOf(uid), uid, gid: process.getgid?.() ?? -1 };
}

/** For root: the user to drop to. */
export function unprivilegedAccount(users = systemUsers()): Account {
  const account = ['postgres', 'nobody']
    .map(name => users.find(user => user.name === name))
    .find(user => user !== undefined && user.uid !== 0);
  if (!account) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL refuses to run as root, and this system has neither a user postgres nor a user nobody. ' +
        `Start Plenary as an ordinary user, ${anotherDatabase}.`,
    );
  }
  return account;
}

/** For root: the user to whom existing data belong. */
export function accountOf(owner: { uid: number; gid: number }): Account {
  const known = systemUsers().find(user => user.uid === owner.uid);
  return known ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
}

/** Options for child processes which run as the account; other than root cannot and need not switch. */
export const runAs = (account: Account): { uid?: number; gid?: number } =>
  isRoot() ? { uid: account.uid, gid: account.gid } : {};

/** Asks the system itself, which knows about access lists and mount options. */
export function canEnter(account: Account, folder: string): boolean {
  return succeeds(account, 'test -x "$1"', folder);
}

/** Whether a line of shell, with `argument` as $1, succeeds when the account runs it. */
export function succeeds(account: Account, script: string, argument: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', argument], {
    ...runAs(account),
    cwd: '/',
    stdio: 'ignore',
    env: {},
  });
  return status === 0;
}

export function nameOf(uid: number): string {
  if (uid !== ownUid()) return systemUsers().find(user => user.uid === uid)?.name ?? String(uid);
  try {
    return userInfo().username;
  } catch {
    return String(uid); // a container may run as a user which has no name
  }
}

function systemUsers(): Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter(line => line.includes(':') && !line.startsWith('#'))
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
