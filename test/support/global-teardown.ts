import { rmSync } from 'node:fs';
import type { TestServer } from './server.js';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { plenaryTestServer?: TestServer }).plenaryTestServer!;
  await server.stop();
  if (server.dataDir) rmSync(server.dataDir, { recursive: true, force: true });
}
