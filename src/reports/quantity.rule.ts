import type { DomainError } from '../platform/errors/index.js';
import { Exact } from './exact-number.js';
import type { Unit } from './report.enums.js';
import { digitsExpected, invalidScale, negativeValue } from './reports.errors.js';
import { UNIT_RULES } from './unit.rule.js';

/** What one of a reported number may stand for: one, thousand, million, thousand million. */
const SCALES: readonly number[] = [1, 1_000, 1_000_000, 1_000_000_000];

/** Where the input gives a number and its scale. */
interface QuantityPaths {
  value: readonly string[];
  scale: readonly string[];
}

/**
 * What is wrong with a number of a unit. At scale 1 a whole number has no point at all: `403.000` typed
 * in the Vietnamese way would else be taken for 403.
 */
export function quantityFaults(
  value: string,
  scale: number,
  unit: Unit,
  paths: QuantityPaths,
): DomainError[] {
  if (!SCALES.includes(scale)) return [invalidScale(paths.scale, SCALES)];
  const { whole, counts } = UNIT_RULES[unit];
  const fits = scale === 1 ? !value.includes('.') : new Exact(value).times(scale).isInteger();
  if (whole && !fits) return [digitsExpected(paths.value, value, scale)];
  if (counts && new Exact(value).isNegative()) return [negativeValue(paths.value)];
  return [];
}
