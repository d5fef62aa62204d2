import { Exact } from '../exact-number.js';
import { type ObservedFacts, observationNotes } from '../observation.notes.js';
import { computedShare, fitOf, PERCENT_DECIMALS } from '../ratio.js';
import { Aggregation, RatioDenominator } from '../report.enums.js';
import { ProgressOutcome } from './progress.enums.js';
import type { Achievement, ProgressTotal } from './progress.type.js';

/** What is read of a body in a period. */
export interface Cell extends Omit<ObservedFacts, 'value'> {
  /** Of the figure that counts; null is none. */
  value: string | null;
  bodyId: string | null;
  aggregation: Aggregation;
  /** Of the target, if it is the body's own: one of all together must not be added up. */
  ownTarget: string | null;
  /** The day whose state is told. */
  toldOn: string;
}

/** Whether the figure was counted, or is looked at, before the period was over; null without a figure. */
export function isInterim({ value, periodTo, asOf, reportedOn, toldOn }: Cell): boolean | null {
  return value === null ? null : isUnfinished(periodTo, asOf, reportedOn, toldOn);
}

/** @param reportedOn first day of the conference that heard it: where it is not known up to when was counted */
export function isUnfinished(
  periodTo: string,
  asOf: string | null,
  reportedOn: string | null,
  toldOn: string,
): boolean {
  return periodTo > (asOf ?? reportedOn ?? toldOn) || periodTo > toldOn;
}

/** Null where there is no figure. */
export function achievementOf(cell: Cell): Achievement | null {
  const { value, ratio, targetValue, unit } = cell;
  if (value === null) return null;
  const reported = ratio?.denominator === RatioDenominator.TARGET ? ratio : null;
  const share = computedShare({ value, unit, targetValue, ratio: null });
  return {
    percent: share && rounded(share.percent),
    reportedPercent: reported?.percent ?? null,
    agrees: share && reported && fitOf(reported, share.percent) === 'ROUNDED',
  };
}

export function outcomeOf(cell: Cell): ProgressOutcome {
  const { value, targetValue } = cell;
  if (value === null) return ProgressOutcome.NO_FIGURE;
  if (targetValue === null) return ProgressOutcome.NO_TARGET;
  // An interim value is never called "not achieved" (nor achieved: it may still fall).
  if (isInterim(cell)) return ProgressOutcome.INTERIM;
  return new Exact(value).lessThan(targetValue) ? ProgressOutcome.NOT_REACHED : ProgressOutcome.REACHED;
}

/** What a reader must know of the figure that counts, against the target that it is compared with. */
export function cellNotes({ value, ...cell }: Cell) {
  return value === null ? [] : observationNotes({ ...cell, value });
}

/** @param cells all of a period */
export function totalOf(aggregation: Aggregation, cells: readonly Cell[]): ProgressTotal {
  const bodies = cells.filter(({ bodyId }) => bodyId !== null);
  const figures = bodies.filter(hasFigure);
  const compared = figures.filter(({ ownTarget }) => ownTarget !== null);
  const counts = {
    aggregation,
    bodies: bodies.length,
    withFigure: figures.length,
    withTarget: bodies.filter(({ ownTarget }) => ownTarget !== null).length,
    compared: compared.length,
  };
  if (aggregation === Aggregation.RATIO || figures.length === 0) {
    const target = aggregation === Aggregation.SUM ? sum(bodies.map(({ ownTarget }) => ownTarget)) : null;
    return { ...counts, value: null, target, percent: null, interim: null, approximate: null };
  }
  if (aggregation === Aggregation.LAST) return { ...counts, ...lastOf(figures) };
  const reached = sum(compared.map(({ value }) => value));
  return {
    ...counts,
    ...kindOf(figures),
    value: sum(figures.map(({ value }) => value)),
    target: sum(bodies.map(({ ownTarget }) => ownTarget)),
    percent: percentOf(reached, sum(compared.map(({ ownTarget }) => ownTarget))),
  };
}

type Figure = Cell & { value: string };

function hasFigure(cell: Cell): cell is Figure {
  return cell.value !== null;
}

/** Of several counted up to the same day, none is the last. */
function lastOf(figures: readonly Figure[]) {
  const days = figures.map(({ asOf, reportedOn }) => asOf ?? reportedOn ?? '');
  const latest = [...days].sort().at(-1);
  const last = figures.filter((_, at) => days[at] === latest);
  const [only] = last;
  if (last.length > 1 || !only || !latest) {
    return { ...kindOf(last), value: null, target: null, percent: null };
  }
  const { value, ownTarget } = only;
  return { ...kindOf(last), value, target: ownTarget, percent: percentOf(value, ownTarget) };
}

function kindOf(figures: readonly Figure[]) {
  return {
    interim: figures.some(isInterim),
    approximate: figures.some(({ approximate }) => approximate),
  };
}

/** The sum of those that are known; null if none is. */
function sum(values: readonly (string | null)[]): string | null {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : Exact.sum(...known).toFixed();
}

function percentOf(value: string | null, of: string | null): string | null {
  if (value === null || of === null || new Exact(of).isZero()) return null;
  return rounded(new Exact(value).times(100).div(of));
}

function rounded(percent: Exact): string {
  return percent.toDecimalPlaces(PERCENT_DECIMALS).toFixed();
}
