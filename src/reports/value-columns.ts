import type { ObservationInput } from './observation.input.js';
import { decimalsOf } from './ratio.js';

/** The columns of what an observation says, in the tables that have them. */
export function valueColumns(value: Omit<ObservationInput, 'period'>) {
  const { reportedValue, scale = 1, approximate = false, printed, asOf, targetId, reportedRatio } = value;
  return {
    reportedValue,
    scale,
    approximate,
    printed: printed ?? null,
    asOf: asOf ?? null,
    targetId: targetId ?? null,
    ratioPercent: reportedRatio?.percent ?? null,
    ratioDecimals: reportedRatio ? decimalsOf(reportedRatio.percent) : null,
    ratioPrinted: reportedRatio?.printed ?? null,
    ratioDenominator: reportedRatio?.denominator ?? null,
    ratioDenominatorValue: reportedRatio?.denominatorValue ?? null,
  };
}
