import { readdirSync, readFileSync } from 'node:fs';
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
  serveGraphqlIde(app, exampleQueries());
  guardGraphqlRoute(app);
}

/** The examples that can be run as they stand, without variables; the one that asks for everything first. */
function exampleQueries(): string[] {
  const folder = join(PROJECT_ROOT, 'examples');
  const files = readdirSync(folder);
  const names = files.filter(file => file.endsWith('.graphql')).map(file => file.replace('.graphql', ''));
  const withoutVariables = names.filter(name => !files.includes(`${name}.variables.json`));
  const first = 'the-12-june-conference';
  const inOrder = [first, ...withoutVariables.filter(name => name !== first)];
  return inOrder.map(name => readFileSync(join(folder, `${name}.graphql`), 'utf8'));
}
