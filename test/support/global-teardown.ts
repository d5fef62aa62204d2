import { rmSync } from 'node:fs';
import { dropTestDatabases, type TestServer } from './server.js';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { plenaryTestServer?: TestServer }).plenaryTestServer!;
  if (process.env.DATABASE_URL) await dropTestDatabases(server.connection);
  await server.stop();
  if (server.dataDir) rmSync(server.dataDir, { recursive: true, force: true });
}
