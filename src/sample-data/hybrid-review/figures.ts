import { type ObservationInput, type PeriodInput, RatioDenominator, Unit } from '../../reports/index.js';
import type { Commands } from '../commands.js';
import type { Random } from '../random.js';
import type { ReviewIndicator } from './indicators.js';
import type { Basis } from './instruments.js';
import type { ReviewReport } from './reports.js';

interface Parts {
  reports: ReviewReport[];
  indicators: ReviewIndicator[];
  basis: Basis;
  random: Random;
}

const PERIODS = [
  { from: '2016-01-01', to: '2018-12-31', label: '2016-2018' },
  { from: '2019-01-01', to: '2020-12-31', label: '2019-2020' },
];

/** How many reported ratios are not what follows from value and target. */
const INCONSISTENT = 36;

/** One figure of a report before it is written; the target in the scale of the indicator. */
interface Figure {
  report: ReviewReport;
  indicator: ReviewIndicator;
  period: PeriodInput;
  target: number;
}

/** 18 indicators of 64 bodies in 2 periods, each against its target. */
export async function reviewFigures(
  commands: Commands,
  { reports, indicators, basis, random }: Parts,
): Promise<void> {
  const figures: Figure[] = reports.flatMap(report =>
    PERIODS.flatMap(period =>
      indicators.map(indicator => {
        const target = random.int(indicator.lowest, indicator.highest);
        return { report, period, indicator, target };
      }),
    ),
  );
  const targetIds = await setTargets(commands, figures, indicators, basis);
  const inconsistent = new Set(random.some(figures, INCONSISTENT));
  for (const report of reports) {
    const observations = figures
      .filter(figure => figure.report === report)
      .map(figure => ({
        ...observation(figure, inconsistent.has(figure) ? random.int(4, 60) : 0, random),
        targetId: targetIds.get(figure)!,
      }));
    await commands.observations.recordAll(commands.by, { reportId: report.id, observations });
  }
}

/** The decision set a target for each body and period. */
async function setTargets(
  { by, indicators: service }: Commands,
  figures: Figure[],
  indicators: ReviewIndicator[],
  { decision }: Basis,
): Promise<Map<Figure, string>> {
  const targetIds = new Map<Figure, string>();
  for (const indicator of indicators) {
    const measured = figures.filter(figure => figure.indicator === indicator);
    const targets = measured.map(({ report, period, target }) => ({
      period,
      bodyId: report.bodyId,
      value: String(target * indicator.scale),
      setById: decision,
    }));
    const ids = await service.setTargets(by, { indicatorId: indicator.id, targets });
    for (const [at, figure] of measured.entries()) targetIds.set(figure, ids[at]!);
  }
  return targetIds;
}

/** @param error tenths of a per cent by which the reported ratio is too high */
function observation(
  { report, indicator, period, target }: Figure,
  error: number,
  random: Random,
): ObservationInput {
  const { id, unit, scale, printedUnit } = indicator;
  const isShare = unit === Unit.PERCENT;
  // Shares are counted in tenths of a per cent, so that all arithmetic is in whole numbers.
  const aim = isShare ? target * 10 : target;
  const reached = Math.max(1, Math.round((aim * random.int(62, 112)) / 100));
  const value = isShare ? Math.min(reached, 1000) : reached;
  const percent = inTenths(ratioInTenths(value, aim) + error);
  return {
    indicatorId: id,
    period,
    bodyId: report.bodyId,
    asOf: period.to,
    scale,
    reportedValue: isShare ? inTenths(value) : String(value),
    printed: `${isShare ? printed(inTenths(value)) : grouped(value)}${printedUnit}`,
    reportedRatio: { percent, printed: `${printed(percent)}%`, denominator: RatioDenominator.TARGET },
  };
}

/** The ratio in tenths of a per cent, rounded half up; in whole numbers, so that it is exact. */
function ratioInTenths(value: number, target: number): number {
  return Math.floor((2000 * value + target) / (2 * target));
}

function inTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A whole number with points between thousands, as it is printed in Vietnam. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A number with a decimal comma. */
function printed(number: string): string {
  return number.replace('.', ',');
}
