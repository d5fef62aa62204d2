import { BODY, periodReversed } from '../directory/index.js';
import { type DomainError, notFound } from '../platform/errors/index.js';
import { Exact } from './exact-number.js';
import type { IndicatorEntity, TargetEntity } from './indicator.entity.js';
import type { ObservationInput, ReportedRatioInput } from './observation.input.js';
import { quantityFaults } from './quantity.rule.js';
import { RatioDenominator } from './report.enums.js';
import {
  bodyMismatch,
  INDICATOR,
  indicatorMismatch,
  notPositive,
  periodMismatch,
  TARGET,
  targetHasItsValue,
} from './reports.errors.js';

/** The rows that observations name, by id. */
export interface NamedRows {
  indicators: ReadonlyMap<string, IndicatorEntity>;
  targets: ReadonlyMap<string, TargetEntity>;
  bodies: ReadonlySet<string>;
}

/**
 * All that is wrong with an observation. Figures that do not agree are no fault: they are recorded, with
 * notes.
 * @param path where the input gives the observation
 */
export function observationFaults(
  input: ObservationInput,
  named: NamedRows,
  path: readonly string[],
): DomainError[] {
  const { indicatorId, bodyId, period, reportedValue, scale = 1, reportedRatio } = input;
  const at = (...fields: string[]) => [...path, ...fields];
  const indicator = named.indicators.get(indicatorId);
  return [
    ...(indicator
      ? quantityFaults(reportedValue, scale, indicator.unit, {
          value: at('reportedValue'),
          scale: at('scale'),
        })
      : [notFound(at('indicatorId'), INDICATOR)]),
    ...(bodyId && !named.bodies.has(bodyId) ? [notFound(at('bodyId'), BODY)] : []),
    ...(period.to < period.from ? [periodReversed(at('period', 'to'))] : []),
    ...targetFaults(input, named, at('targetId')),
    ...(reportedRatio ? ratioFaults(reportedRatio, at('reportedRatio')) : []),
  ];
}

/** A value is measured against a target of the same indicator, version and period only. */
function targetFaults(
  { indicatorId, targetId, period, bodyId }: ObservationInput,
  { indicators, targets }: NamedRows,
  path: readonly string[],
): DomainError[] {
  if (!targetId) return [];
  const target = targets.get(targetId);
  if (!target) return [notFound(path, TARGET)];
  const indicator = indicators.get(indicatorId);
  if (indicator && target.indicatorId !== indicatorId) {
    return [indicatorMismatch(path, indicators.get(target.indicatorId)!, indicator)];
  }
  if (target.periodFrom !== period.from || target.periodTo !== period.to) {
    return [periodMismatch(path, target.periodFrom, target.periodTo)];
  }
  return target.bodyId && target.bodyId !== bodyId ? [bodyMismatch(path)] : [];
}

function ratioFaults(
  { percent, denominator, denominatorValue }: ReportedRatioInput,
  path: readonly string[],
): DomainError[] {
  const at = (field: string) => [...path, field];
  const isPositive = (number: string) => new Exact(number).greaterThan(0);
  const faults = isPositive(percent) ? [] : [notPositive(at('percent'))];
  if (!denominatorValue) return faults;
  if (denominator === RatioDenominator.TARGET) return [...faults, targetHasItsValue(at('denominatorValue'))];
  return isPositive(denominatorValue) ? faults : [...faults, notPositive(at('denominatorValue'))];
}
