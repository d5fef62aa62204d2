import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService, type NewAccount, SessionsService } from '../../src/accounts/index.js';
import { Actor } from '../../src/platform/auth/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { By } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/create-test-app.js';

export const SYSTEM: By = { actor: Actor.SYSTEM, command: 'test' };
export const PASSWORD = 'một câu đủ dài để nhớ';

let made = 0;

/** Adds an account with PASSWORD, unless another one or none (null) is wanted. */
export async function addAccount(
  { app }: TestApp,
  { password = PASSWORD, ...wish }: Partial<Omit<NewAccount, 'password'>> & { password?: string | null } = {},
): Promise<{ id: string; email: string }> {
  made += 1;
  const email = wish.email ?? `account-${made}@example.org`;
  const account = { name: `Account ${made}`, ...wish, email, ...(password === null ? {} : { password }) };
  return { id: await app.get(AccountsService).create(SYSTEM, account), email };
}

/** The cookie of a browser in which the account is signed in. */
export async function cookieOf({ app }: TestApp, accountId: string): Promise<string> {
  return `plenary=${await app.get(SessionsService).open(accountId)}`;
}

/** Posts JSON to a route of /auth, from `address`. */
export function post(
  app: NestFastifyApplication,
  route: string,
  payload: object = {},
  { address = '192.0.2.1', ...headers }: Record<string, string> & { address?: string } = {},
) {
  return app.inject({
    method: 'POST',
    url: `/auth/${route}`,
    remoteAddress: address,
    headers: { 'accept-language': 'en', ...headers },
    payload,
  });
}

/** What identifies an error of /auth. */
export function faultOf(response: { statusCode: number; json(): { errors: Fault[] } }) {
  const { message, extensions } = response.json().errors[0]!;
  return { status: response.statusCode, code: extensions.code, reason: extensions.reason, message };
}

interface Fault {
  message: string;
  extensions: { code: string; reason?: string };
}

/** Who is asking with this cookie or these headers, as GraphQL sees it. */
export async function me({ send }: TestApp, headers: Record<string, string>) {
  const { data, errors } = await send('{ me { id email administrator } }', {}, headers, null);
  return errors ? errors[0]!.extensions : data.me;
}

/** Sets the clock of the application. */
export function setClock(app: NestFastifyApplication, at: Date): void {
  app.get(Clock).now = () => at;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
