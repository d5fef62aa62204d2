import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MALFORMED_JSON } from './faults.js';

/** Bodies of application/json: in UTF-8, well-formed, and without keys that would reach a prototype. */
export function parseJsonBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(MALFORMED_JSON);
    void parse(request as FastifyRequest, body.toString(), (fault, json) =>
      done(fault ? MALFORMED_JSON : null, json),
    );
  });
}
