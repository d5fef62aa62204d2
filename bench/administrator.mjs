import { createHash } from 'node:crypto';

/** The access token of somebody who may write; it is worth nothing outside of the databases that benchmarks make. */
export const TOKEN = `plenary_pat_${'benchmark'.padEnd(43, '0')}`;

const ID = '01900063-0000-7000-8000-000000000001';

/** Adds an administrator who can use that token, unless the database has one. */
export async function addAdministrator(client) {
  await client.query(
    `insert into account (id, revision, email, name, administrator) values ($1, 1, 'bench@example.org', 'Bench', true)
     on conflict do nothing`,
    [ID],
  );
  await client.query(
    `insert into access_token (id, account_id, name, token_hash, scope, created_at, expires_at)
     values ($1, $1, 'bench', $2, 'WRITE', now(), now() + interval '10 years') on conflict do nothing`,
    [ID, createHash('sha256').update(TOKEN).digest()],
  );
}
