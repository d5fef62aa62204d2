import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROJECT_ROOT } from './platform/config/index.js';
import { guardGraphqlRoute, serveGraphqlIde } from './platform/http/index.js';

/** A GraphQL request is small; files do not come this way. */
const BODY_LIMIT = 128 * 1024;

export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({ bodyLimit: BODY_LIMIT });
}

/** Everything about HTTP; used by main.ts and by the tests alike. */
export function configureApp(app: NestFastifyApplication): void {
  const example = join(PROJECT_ROOT, 'examples/the-12-june-conference.graphql');
  serveGraphqlIde(app, readFileSync(example, 'utf8'));
  guardGraphqlRoute(app);
}
