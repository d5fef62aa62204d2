import type { FastifyRequest } from 'fastify';
import { badParameter, parameter } from '../../platform/sheets/index.js';
import { DelegateOrder, DelegateRole, DelegateState } from '../delegate.enums.js';

/** Which delegates a list has, and in which order: the arguments of `delegates`. */
export interface ListOptions {
  order: DelegateOrder;
  state?: DelegateState | undefined;
  siteId?: string | undefined;
  bodyId?: string | undefined;
  role?: DelegateRole | undefined;
}

/** @throws HttpFault BAD_USER_INPUT */
export function listOptions(request: FastifyRequest): ListOptions {
  return {
    order: orderOf(request, DelegateOrder.PRECEDENCE),
    state: oneOf(request, 'state', DelegateState) ?? DelegateState.CONFIRMED,
    siteId: parameter(request, 'siteId'),
    bodyId: parameter(request, 'bodyId'),
    role: oneOf(request, 'role', DelegateRole),
  };
}

export function orderOf(request: FastifyRequest, usual: DelegateOrder): DelegateOrder {
  return oneOf(request, 'order', DelegateOrder) ?? usual;
}

function oneOf<T extends string>(
  request: FastifyRequest,
  name: string,
  known: Record<string, T>,
): T | undefined {
  const given = parameter(request, name);
  const found = Object.values(known).find(value => value === given);
  if (given === undefined || found) return found;
  const values = Object.values(known).join(', ');
  throw badParameter(name, `một trong ${values}`, `one of ${values}`);
}
