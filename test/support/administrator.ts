import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { hashOf, newToken } from '../../src/accounts/tokens.js';
import type { Connection } from '../../src/platform/database/index.js';
import { clientConfig } from './server.js';

/** Makes the access token of the administrator whom every test database has; for the whole test run. */
export function makeAdministratorToken(): void {
  process.env.PLENARY_TEST_TOKEN = newToken('pat').token;
}

export function administratorToken(): string {
  return process.env.PLENARY_TEST_TOKEN!;
}

/** Adds an administrator, who can use that token, to a database. */
export async function addAdministrator(owner: Connection): Promise<void> {
  const client = new pg.Client(clientConfig(owner));
  await client.connect();
  const id = uuidv7();
  await client.query(
    `insert into account (id, revision, email, name, administrator)
     values ($1, 1, 'administrator@example.org', 'Quản trị viên', true)`,
    [id],
  );
  await client.query(
    `insert into access_token (id, account_id, name, token_hash, scope, created_at, expires_at)
     values ($1, $2, 'tests', $3, 'WRITE', now(), now() + interval '1 day')`,
    [uuidv7(), id, hashOf(administratorToken())],
  );
  await client.end();
}
