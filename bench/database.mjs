import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { addAdministrator } from './administrator.mjs';

const DATA = new URL('./data.sql', import.meta.url);
/** How the comment on a database begins that was made here, and may be dropped here. */
const OURS = 'Plenary benchmark: ';

/**
 * Makes the database of `url` with Plenary's own migrations and the data of data.sql. One that was
 * made of just these before is used again.
 * @throws Error if there is another database of that name
 * @param {string} plenary folder of the compiled Plenary
 */
export async function prepareDatabase(url, plenary) {
  const name = new URL(url).pathname.slice(1);
  const fingerprint = fingerprintOf(plenary);
  const server = new URL(url);
  server.pathname = '/postgres';
  const admin = new pg.Client(server.href);
  await admin.connect();
  try {
    const { rows } = await admin.query(
      "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
      [name],
    );
    const [found] = rows;
    if (found?.comment === OURS + fingerprint) return;
    if (found && !found.comment?.startsWith(OURS)) {
      throw new Error(`There is a database ${name} that was not made for the benchmark; name another one.`);
    }
    console.log(`Making the database ${name} ...`);
    const comment = text =>
      `comment on database ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(OURS + text)}`;
    await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await admin.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
    await admin.query(comment('unfinished'));
    await makeTables(url, plenary);
    await load(url);
    await admin.query(comment(fingerprint));
  } finally {
    await admin.end();
  }
}

/** Says that the database is no longer as it was made, so that the next run makes it anew. */
export async function spoil(url) {
  const client = new pg.Client(url);
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  await client.query(
    `comment on database ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(`${OURS}written to`)}`,
  );
  await client.end();
}

async function makeTables(url, plenary) {
  const { asRuntime, migrate } = await import(join(plenary, 'platform/database/index.js'));
  await migrate({ owner: { url }, runtime: asRuntime({ url }) });
}

async function load(url) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(readFileSync(DATA, 'utf8'));
  await addAdministrator(client);
  // Outside the transaction of the data; without it the first readers would pay for setting hint bits.
  await client.query('vacuum analyze');
  await client.end();
}

function fingerprintOf(plenary) {
  const migrations = join(plenary, 'platform/database/migrations');
  const files = readdirSync(migrations, { recursive: true })
    .filter(file => file.endsWith('.js'))
    .sort()
    .map(file => join(migrations, file));
  const hash = createHash('sha256');
  for (const file of [DATA, ...files]) hash.update(readFileSync(file));
  return hash.digest('hex');
}
