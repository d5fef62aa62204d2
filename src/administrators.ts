import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, accountByEmail, PasswordResetsService } from './accounts/index.js';
import { askPassword } from './ask-password.js';
import { Actor } from './platform/auth/index.js';
import { UsageError } from './usage-error.js';

export interface AdministratorOptions {
  email?: string;
  name?: string;
  /** Whether the password is made here, rather than asked for. */
  generate?: boolean;
}

/** Adds an administrator: how the first one gets in, and a way back when nobody can. */
export async function createAdministrator(
  app: INestApplicationContext,
  { email, name, generate }: AdministratorOptions,
): Promise<string> {
  if (!email || !name) throw new UsageError('admin create needs --email and --name.');
  const password = generate ? randomBytes(18).toString('base64url') : await askPassword();
  const account = { email, name, administrator: true, password };
  await app.get(AccountsService).create({ actor: Actor.SYSTEM, command: 'createAdministrator' }, account);
  const told = generate ? ` The password is ${password} - it is shown this once.` : '';
  return `${email} is an administrator now.${told}`;
}

/** A link by which the owner of an account sets a new password. */
export async function makeResetLink(
  app: INestApplicationContext,
  { email }: AdministratorOptions,
): Promise<string> {
  if (!email) throw new UsageError('admin reset-link needs --email.');
  const { id } = await accountByEmail(app.get(DataSource).manager, email, ['email']);
  const by = { actor: Actor.SYSTEM, command: 'createResetLink' };
  const { url } = await app.get(PasswordResetsService).createLink(by, { id });
  return `Within 24 hours, a new password can be set once at ${url}`;
}
