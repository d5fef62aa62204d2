import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/index.js';
import { makeAdministratorToken } from './administrator.js';
import type { TestServer } from './server.js';

/**
 * Starts the embedded PostgreSQL (or takes the one of DATABASE_URL) and prepares the template of all
 * test databases. That is done in a process of its own: Nest keeps its GraphQL metadata on the
 * global object, which Jest hands on from here to the tests.
 */
export default async function globalSetup(): Promise<void> {
  const server = await startServer();
  makeAdministratorToken();
  process.env.PLENARY_TEST_RUN = `${Date.now().toString(36)}_${process.pid}`;
  process.env.PLENARY_TEST_SERVER = JSON.stringify(server.connection);
  (globalThis as { plenaryTestServer?: TestServer }).plenaryTestServer = server;
  const prepare = fileURLToPath(new URL('./prepare-template.js', import.meta.url));
  try {
    execFileSync(process.execPath, [prepare], { stdio: 'inherit', env: process.env });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startServer(): Promise<TestServer> {
  if (process.env.DATABASE_URL)
    return { connection: { url: process.env.DATABASE_URL }, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'plenary-test-'));
  // Open to the user that the server runs as, when the tests run as root.
  chmodSync(dataDir, 0o755);
  const { connection, stop } = await startEmbeddedDatabase({ dataDir, log: () => {} });
  return { connection, dataDir, stop };
}
