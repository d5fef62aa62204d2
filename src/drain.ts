import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** For so long, in milliseconds, a stopping Plenary waits for the requests in flight. */
const PATIENCE = 8_000;

/** Lets nothing new in and the requests in flight finish, in so far as they do within PATIENCE. */
export async function drain(app: NestFastifyApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  // A connection whose last request was just answered would stay open for a next one, which is not served.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([app.close(), sleep(PATIENCE)]);
  clearInterval(sweeping);
}
