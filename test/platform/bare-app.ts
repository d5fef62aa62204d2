import type { Type } from '@nestjs/common';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { configureApp, httpAdapter } from '../../src/configure-app.js';
import { Actor } from '../../src/platform/auth/index.js';
import { readConfig } from '../../src/platform/config/index.js';
import { Requesters } from '../../src/platform/http/index.js';
import { createLog, type Log, NestLogger } from '../../src/platform/log/index.js';
import { PublicAnswers } from '../../src/platform/public-answers/index.js';

/** Everything about HTTP around a controller of the test; without GraphQL and without a database. */
export async function bareApp(
  controller: Type,
  env: NodeJS.ProcessEnv = {},
  log: Log = createLog('fatal'),
): Promise<NestFastifyApplication> {
  const config = readConfig(env);
  // Without a database nothing is kept, so that nobody asks it.
  const keepsNothing = new PublicAnswers(undefined as never, { publicAnswersBytes: 0 });
  const module = await Test.createTestingModule({
    controllers: [controller],
    providers: [
      { provide: PublicAnswers, useValue: keepsNothing },
      { provide: Requesters, useValue: { actorOf: async () => Actor.ANONYMOUS } },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    httpAdapter(config, log) as FastifyAdapter,
    { logger: new NestLogger(log) },
  );
  await configureApp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
