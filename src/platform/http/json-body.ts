import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MALFORMED_JSON } from './faults.js';
import type { LookUp } from './kept-answers.js';

/**
 * Bodies of application/json: in UTF-8, well-formed, and without keys that would reach a prototype.
 * @param lookUp tells of bodies to which the answer is known: those need not be parsed
 */
export function parseJsonBodies(app: NestFastifyApplication, bodyLimit: number, lookUp: LookUp): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(MALFORMED_JSON);
    const text = body.toString();
    const parseNow = () =>
      void parse(request as FastifyRequest, text, (fault, json) => done(fault ? MALFORMED_JSON : null, json));
    const found = lookUp(request as FastifyRequest, text);
    if (!found) return parseNow();
    found.then(answer => {
      (request as FastifyRequest).keptAnswer = answer;
      if (answer) done(null, undefined);
      else parseNow();
    }, done);
  });
}
