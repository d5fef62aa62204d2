import { BODY, periodReversed } from '../directory/index.js';
import { INSTRUMENT } from '../instruments/index.js';
import { type DomainError, notFound } from '../platform/errors/index.js';
import type { TargetInput } from './indicator.input.js';
import { quantityFaults } from './quantity.rule.js';
import type { Unit } from './report.enums.js';

/** What targets are checked against: the unit of their indicator and the rows that they name, by id. */
interface Around {
  unit: Unit;
  bodies: ReadonlyMap<string, unknown>;
  instruments: ReadonlyMap<string, unknown>;
}

/**
 * All that is wrong with a target.
 * @param path where the input gives the target
 */
export function targetFaults(
  { bodyId, setById, period, value }: TargetInput,
  { unit, bodies, instruments }: Around,
  path: readonly string[],
): DomainError[] {
  const at = (...fields: string[]) => [...path, ...fields];
  return [
    ...(bodyId && !bodies.has(bodyId) ? [notFound(at('bodyId'), BODY)] : []),
    ...(setById && !instruments.has(setById) ? [notFound(at('setById'), INSTRUMENT)] : []),
    ...(period.to < period.from ? [periodReversed(at('period', 'to'))] : []),
    ...(typeof value === 'string' ? quantityFaults(value, 1, unit, { value: at('value'), scale: [] }) : []),
  ];
}
