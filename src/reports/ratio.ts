import { Decimal } from 'decimal.js';
import { Exact } from './exact-number.js';
import { RatioDenominator, type Unit } from './report.enums.js';
import { UNIT_RULES } from './unit.rule.js';

/** Decimals of a computed ratio. */
export const PERCENT_DECIMALS = 4;

/** A ratio as a source prints it; what it is a share of may itself be unknown. */
export interface PrintedRatio {
  percent: string;
  /** How many decimals were printed. */
  decimals: number;
  denominator: RatioDenominator;
  /** The denominator as a number, for those that are no target. */
  denominatorValue: string | null;
}

/** What an observation says, as far as ratios go. */
export interface Measured {
  value: string;
  unit: Unit;
  targetValue: string | null;
  ratio: PrintedRatio | null;
}

/** A value as a share of something, in per cent. */
export interface Share {
  percent: Exact;
  /** The number that it is a share of. */
  of: string;
  denominator: RatioDenominator;
}

/** How a printed ratio fits the exact one. */
export type RatioFit = 'ROUNDED' | 'TRUNCATED' | 'DIFFERENT';

/**
 * The ratio that follows from the numbers: of what the printed ratio is a share of, if that is known as
 * a number, else of the target. Null if there is nothing to divide by.
 */
export function computedShare({ value, targetValue, ratio }: Measured): Share | null {
  const named = ratio?.denominatorValue ?? null;
  const of = named ?? targetValue;
  if (of === null || new Exact(of).isZero()) return null;
  const denominator = ratio && named !== null ? ratio.denominator : RatioDenominator.TARGET;
  return { percent: new Exact(value).times(100).div(of), of, denominator };
}

/** Whether a ratio printed with `decimals` is the exact one rounded, cut off, or neither. */
export function fitOf(
  { percent, decimals }: Pick<PrintedRatio, 'percent' | 'decimals'>,
  exact: Exact,
): RatioFit {
  if (exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).equals(percent)) return 'ROUNDED';
  if (exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).equals(percent)) return 'TRUNCATED';
  return 'DIFFERENT';
}

/** What the target must have been if the printed ratio is right, and between which ends its rounding allows it. */
export interface ImpliedTarget {
  value: string;
  lowest: string;
  highest: string;
}

/** Decimals of an implied target whose unit is not counted in whole numbers. */
const IMPLIED_DECIMALS = 4;

/**
 * Value divided by printed ratio. `80,3%` stands for 80.25 to 80.35 per cent, and so for an interval of
 * targets. Null unless a ratio of the target is printed.
 */
export function impliedTarget({ value, unit, ratio }: Measured): ImpliedTarget | null {
  if (ratio?.denominator !== RatioDenominator.TARGET) return null;
  const decimals = UNIT_RULES[unit].whole ? 0 : IMPLIED_DECIMALS;
  const targetAt = (percent: Exact) => new Exact(value).times(100).div(percent);
  const percent = new Exact(ratio.percent);
  const half = new Exact(10).pow(-ratio.decimals).div(2);
  const ends = [targetAt(percent.plus(half)), targetAt(percent.minus(half))];
  return {
    value: targetAt(percent).toDecimalPlaces(decimals).toFixed(),
    // Outwards, so that rounding shuts out no target that fits.
    lowest: Exact.min(...ends)
      .toDecimalPlaces(decimals, Decimal.ROUND_FLOOR)
      .toFixed(),
    highest: Exact.max(...ends)
      .toDecimalPlaces(decimals, Decimal.ROUND_CEIL)
      .toFixed(),
  };
}

/** How many decimals a number is written with: `80.3` has 1, `30` has none. */
export function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}
