import type { Row } from '../platform/graphql/index.js';
import type { Measured, PrintedRatio } from './ratio.js';

/** The part of a loaded row that ratios are computed from. */
export function measured(row: Row): Measured {
  const percent = row.ratioPercent as string | null;
  return {
    ...(row as Pick<Measured & Row, 'value' | 'unit' | 'targetValue'>),
    ratio:
      percent === null
        ? null
        : {
            percent,
            decimals: row.ratioDecimals as number,
            denominator: row.ratioDenominator as PrintedRatio['denominator'],
            denominatorValue: row.ratioDenominatorValue as string | null,
          },
  };
}
