import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './platform/config/index.js';
import type { Personas } from './sample-data/index.js';

/** Whether only programs of this machine can reach the server. */
export function isLoopback({ host }: Config): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Keeps how to sign in as the personas of the sample data, for later starts; readable by the owner only. */
export function keepSignIns(config: Config, { password, personas }: Personas): void {
  const width = Math.max(...personas.map(({ email }) => email.length));
  const lines = personas.map(({ email, who }) => `    ${email.padEnd(width)}  ${who}`);
  const text = [
    `  Sign in       at /auth/sign-in as one of these, each with the password ${password}`,
    ...lines,
  ];
  writeFileSync(fileOf(config), `${text.join('\n')}\n`, { mode: 0o600 });
}

/** What is kept, for the welcome; nothing where others could reach the server. */
export function signIns(config: Config): string[] {
  const file = fileOf(config);
  return isLoopback(config) && existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

function fileOf({ dataDir }: Config): string {
  return join(dataDir, 'sample-sign-ins.txt');
}
