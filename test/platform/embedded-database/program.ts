/** A Plenary of which only the embedded database is left; it says on its output what happens. */
import pg from 'pg';
import { startWith } from '../../../src/platform/database/embedded/embedded-database.js';
import { findPackage } from '../../../src/platform/database/embedded/package.js';

const [dataDir = '', system = '', work = ''] = process.argv.slice(2);
const say = (kind: string, text: string): void => void process.stdout.write(`${kind} ${text}\n`);

try {
  const around = { findPackage, systemFolders: () => JSON.parse(system) };
  const database = await startWith(around, { dataDir, log: line => say('log', line) });
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.on('SIGUSR2', () => process.exit(3));
  process.on('SIGINT', () => say('interrupted', ''));
  setInterval(() => {}, 1_000_000);
  say('ready', JSON.stringify(database.connection));
  if (work === 'write') await write(database.connection);
} catch (error) {
  say('refused', String(error));
  process.exit(1);
}

/** Writes rows for ever, and says of each that it was acknowledged. */
async function write(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('CREATE TABLE entry (n int)');
  for (let n = 1; ; n++) {
    await client.query('INSERT INTO entry VALUES ($1)', [n]);
    say('wrote', `${n} `);
  }
}
