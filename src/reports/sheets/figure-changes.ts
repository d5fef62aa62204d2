import { DomainError } from '../../platform/errors/index.js';
import type { CellFailure } from '../../platform/sheets/index.js';
import { Exact } from '../exact-number.js';
import type { ObservationEntity } from '../observation.entity.js';
import type { ObservationInput } from '../observation.input.js';
import { RatioDenominator } from '../report.enums.js';
import type { ValueChanges } from '../revisions/observation-revisions.service.js';
import { FAULTS } from './figure-faults.js';
import type { FigureRow } from './parse-figures.js';
import type { Figure } from './resolve-figures.js';

export function newFigure({ row, indicatorId, bodyId, targetId }: Figure): ObservationInput {
  const { from, to, value, scale, approximate, asOf, ratio, printed } = row;
  return {
    ...{ indicatorId, bodyId, targetId, period: { from, to } },
    reportedValue: value,
    scale: scale ?? 1,
    approximate: approximate ?? false,
    asOf: asOf ?? null,
    printed: printed ?? null,
    reportedRatio: ratio ? ofTarget(ratio) : null,
  };
}

/**
 * In what a row differs from the figure, as far as a sheet can show it; undefined if in nothing.
 * @throws DomainError where it would change a ratio that is of something else than the target
 */
export function figureChanges({ row }: Figure, present: ObservationEntity): ValueChanges | undefined {
  const { value, scale, approximate, asOf, ratio, printed } = row;
  const changes: ValueChanges = {
    ...(differs(value, present.reportedValue) && { reportedValue: value }),
    ...(scale !== undefined && (scale ?? 1) !== present.scale && { scale: scale ?? 1 }),
    ...(approximate !== undefined && approximate !== present.approximate && { approximate }),
    ...(asOf !== undefined && asOf !== present.asOf && { asOf }),
    ...(printed !== undefined && printed !== present.printed && { printed }),
    ...(ratio !== undefined &&
      differs(ratio, present.ratioPercent) && { reportedRatio: changedRatio(ratio, present) }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** A cell that Excel shows as per cent holds the hundredth part: whether it does is not for us to guess. */
export function percentFault({ ratio }: FigureRow): CellFailure | undefined {
  if (!ratio) return undefined;
  const exact = new Exact(ratio);
  const isShare = exact.greaterThan(0) && exact.lessThanOrEqualTo(1);
  return isShare ? FAULTS.percentCell(ratio, exact.times(100).toFixed()) : undefined;
}

function changedRatio(ratio: string | null, { ratioDenominator }: ObservationEntity) {
  if (ratioDenominator !== null && ratioDenominator !== RatioDenominator.TARGET) {
    throw new DomainError({ ...FAULTS.denominatorUnknown(), path: ['reportedRatio'] });
  }
  return ratio ? ofTarget(ratio) : null;
}

function ofTarget(percent: string) {
  return { percent, denominator: RatioDenominator.TARGET };
}

/** As numbers: a sheet cannot show the zeros at their end. */
function differs(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one !== other;
  return !new Exact(one).equals(other);
}
