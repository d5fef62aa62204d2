import type { FastifyRequest } from 'fastify';
import { badParameter, flag, operationIdOf, parameter } from '../../platform/sheets/index.js';

export interface ImportOptions {
  apply: boolean;
  removeMissing: boolean;
  expectedRevision?: number;
  /** UUID of this one act; for a preview it means nothing. */
  operationId?: string;
}

/** @throws HttpFault BAD_USER_INPUT */
export function importOptions(request: FastifyRequest): ImportOptions {
  const revision = parameter(request, 'expectedRevision');
  if (revision !== undefined && !/^\d{1,9}$/.test(revision)) {
    throw badParameter('expectedRevision', 'số nguyên không âm', 'a whole number from 0');
  }
  return {
    apply: flag(request, 'apply'),
    removeMissing: flag(request, 'removeMissing'),
    expectedRevision: revision === undefined ? undefined : Number(revision),
    operationId: operationIdOf(request),
  };
}
