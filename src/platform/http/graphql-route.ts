import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { answerFault } from './answer-fault.js';
import { FORBIDDEN_KEY, UNSUPPORTED_MEDIA_TYPE } from './faults.js';

/**
 * What stands before GraphQL: a POST must be application/json, which no form of another site can send
 * without a preflight; and faults found before GraphQL sees the request get the form of its answers.
 */
export function guardGraphqlRoute(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (route.url !== '/graphql') return;
    route.onRequest = requireJson;
    route.preHandler = refuseForbiddenKeys;
    route.errorHandler = answerFault;
  });
}

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i;

function requireJson({ method, headers }: FastifyRequest, _: unknown, done: (fault?: Error) => void): void {
  done(
    method !== 'POST' || JSON_IN_UTF8.test(headers['content-type'] ?? '')
      ? undefined
      : UNSUPPORTED_MEDIA_TYPE,
  );
}

/**
 * The JSON parser refuses `__proto__`; of the other keys that lead to prototypes, GraphQL checks those in
 * inputs by its schema, but lets unknown ones beside them pass.
 */
function refuseForbiddenKeys({ body }: FastifyRequest, _: unknown, done: (fault?: Error) => void): void {
  const { variables, extensions } = (body ?? {}) as Record<string, unknown>;
  done([body, variables, extensions].some(leadsToPrototype) ? FORBIDDEN_KEY : undefined);
}

function leadsToPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, 'constructor') || Object.hasOwn(value, 'prototype');
}
