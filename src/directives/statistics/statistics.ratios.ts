import { Decimal } from 'decimal.js';
import { Rounding, StatisticsDenominator } from './statistics.enums.js';
import type { Counts, DirectiveRatio } from './statistics.type.js';

const DECIMALS = 2;

/** How many each denominator is. */
const SIZES: Record<StatisticsDenominator, (counts: Counts) => number> = {
  [StatisticsDenominator.ALL]: ({ all }) => all,
  [StatisticsDenominator.WITH_DEADLINE]: ({ withDeadline }) => withDeadline,
  [StatisticsDenominator.DUE]: ({ due }) => due,
  [StatisticsDenominator.DONE_OR_OVERDUE]: ({ doneInTime, doneLate, openOverdue }) =>
    doneInTime + doneLate + openOverdue,
};

export function ratio(counts: Counts, numerator: number, denominator: StatisticsDenominator): DirectiveRatio {
  const of = SIZES[denominator](counts);
  return { numerator, denominator, of, percent: percent(numerator, of), rounding: Rounding.HALF_UP };
}

/** In per cent with two decimals, halves up: 16,051 of 16,274 are `98.63`; null of nothing. */
export function percent(numerator: number, of: number): string | null {
  if (of === 0) return null;
  return new Decimal(numerator).times(100).div(of).toFixed(DECIMALS, Decimal.ROUND_HALF_UP);
}
