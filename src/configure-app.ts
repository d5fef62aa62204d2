import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionCookieName } from './platform/auth/index.js';
import { type Config, PROJECT_ROOT } from './platform/config/index.js';
import {
  answerConnectionFault,
  answerFault,
  FaultsFilter,
  guardGraphqlRoute,
  logRequests,
  parseJsonBodies,
  Requesters,
  readFileBodies,
  refuseCrossSite,
  requestIds,
  sendSecurityHeaders,
  serveGraphqlIde,
  serveKeptAnswers,
  trustedProxies,
} from './platform/http/index.js';
import type { Log } from './platform/log/index.js';
import { PublicAnswers } from './platform/public-answers/index.js';

/** A GraphQL request is small; routes that take files have a limit of their own. */
const BODY_LIMIT = 128 * 1024;
/** In which a request must have come, in milliseconds: 5 MB over a slow line. Without it, who sends slowly stays for ever. */
const REQUEST_TIMEOUT = 120_000;

export function httpAdapter({ trustedProxies: proxies }: Config, log: Log): FastifyAdapter {
  const isTrusted = trustedProxies(proxies);
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy: proxies.length > 0 && isTrusted,
    genReqId: requestIds(isTrusted),
    // What Fastify tells of itself; requests are logged by `logRequests`.
    loggerInstance: log.child({ context: 'Fastify' }, { level: 'warn' }),
    frameworkErrors: answerFault,
    clientErrorHandler: answerConnectionFault,
  });
}

/** Everything about HTTP; used by start.ts and by the tests alike. */
export async function configureApp(app: NestFastifyApplication, { publicUrl }: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.useGlobalFilters(new FaultsFilter());
  logRequests(fastify);
  // Before what may refuse a request: the refusal has the headers as well.
  sendSecurityHeaders(fastify, publicUrl);
  refuseCrossSite(fastify, publicUrl);
  const lookUp = serveKeptAnswers(fastify, app.get(PublicAnswers), sessionCookieName(publicUrl));
  parseJsonBodies(app, BODY_LIMIT, lookUp);
  readFileBodies(fastify, app.get(Requesters));
  serveGraphqlIde(fastify, exampleQueries());
  guardGraphqlRoute(fastify);
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
