import { type EntityManager, In } from 'typeorm';
import { bodiesNamed } from '../../directory/index.js';
import { type CellErrors, candidates, References } from '../../platform/sheets/index.js';
import { Exact } from '../exact-number.js';
import { IndicatorEntity, TargetEntity } from '../indicator.entity.js';
import type { Column } from './figure-columns.js';
import { FAULTS } from './figure-faults.js';
import type { FigureRow } from './parse-figures.js';

/** A row with what it names. */
export interface Figure {
  row: FigureRow;
  indicatorId: string;
  bodyId: string | null;
  /** The target that it is measured against, if one is told. */
  targetId: string | null;
}

/** Stands for the body where a target was named for all that are asked. */
const ASKED = 'asked';

/** By what a figure is the same. */
export function keyOf(figure: {
  indicatorId: string;
  from: string;
  to: string;
  bodyId: string | null;
}): string {
  return [figure.indicatorId, figure.from, figure.to, figure.bodyId].join(' ');
}

/**
 * Finds the indicators, bodies and targets of the rows; what cannot be told is a fault of its cell.
 * @param bodyAsked the body of which the report was asked: that of rows which name none
 */
export async function resolveFigures(
  manager: EntityManager,
  { reportId, bodyAsked }: { reportId: string; bodyAsked: string | null },
  rows: readonly FigureRow[],
  errors: CellErrors<Column>,
): Promise<Figure[]> {
  const names = rows.flatMap(({ body }) => body ?? []);
  const bodies = new References(await bodiesNamed(manager, names));
  const codes = [...new Set(rows.map(({ code }) => code))];
  const indicators = await manager.findBy(IndicatorEntity, { code: In(codes) });
  const named = rows.flatMap(row => {
    const indicatorId = indicatorOf(row, indicators, errors);
    const bodyId = bodyOf(row, bodies, bodyAsked, errors);
    return indicatorId && bodyId !== undefined ? [{ row, indicatorId, bodyId }] : [];
  });
  const targets = await targetsOf(manager, reportId, [
    ...new Set(named.map(({ indicatorId }) => indicatorId)),
  ]);
  return named.map(figure => {
    const { from, to, target: written } = figure.row;
    const of = (bodyId: string | null) => targets.get(keyOf({ ...figure, from, to, bodyId }));
    const target = of(figure.bodyId) ?? of(ASKED);
    const known = target?.value ?? null;
    if (written !== null && (known === null || !new Exact(written).equals(known))) {
      errors.add(figure.row, 'target', FAULTS.targetDiffers(known));
    }
    return { ...figure, targetId: target?.id ?? null };
  });
}

function indicatorOf(
  row: FigureRow,
  indicators: readonly IndicatorEntity[],
  errors: CellErrors<Column>,
): string | undefined {
  const ofCode = indicators.filter(({ code }) => code === row.code);
  if (ofCode.length === 0) errors.add(row, 'code', FAULTS.indicatorUnknown(row.code));
  else {
    const found = ofCode.filter(({ version }) => row.version === null || version === row.version);
    if (found.length === 1) return found[0]!.id;
    const versions = ofCode.map(({ version }) => version).sort((one, other) => one - other);
    errors.add(row, row.cells.has('version') ? 'version' : 'code', FAULTS.versionUnknown(row.code, versions));
  }
  return undefined;
}

/** Null is: all together. */
function bodyOf(
  row: FigureRow,
  bodies: References,
  bodyAsked: string | null,
  errors: CellErrors<Column>,
): string | null | undefined {
  if (row.body === null) return bodyAsked;
  const found = bodies.find(row.body);
  if ('one' in found) return found.one.id;
  const several = candidates(found.candidates);
  errors.add(row, 'body', several ? FAULTS.ambiguous(several) : FAULTS.unknown(row.body, ''));
  return undefined;
}

/**
 * The targets that rows are measured against: the only one that their body has for the indicator and period, or the one
 * that was named when the report was asked for: see `ASKED`.
 */
async function targetsOf(
  manager: EntityManager,
  reportId: string,
  indicatorIds: string[],
): Promise<Map<string, TargetEntity>> {
  if (indicatorIds.length === 0) return new Map();
  const targets = await manager.findBy(TargetEntity, { indicatorId: In(indicatorIds) });
  const key = ({ periodFrom: from, periodTo: to, ...target }: TargetEntity) => keyOf({ ...target, from, to });
  const times = new Map<string, number>();
  for (const target of targets) times.set(key(target), (times.get(key(target)) ?? 0) + 1);
  const only = targets
    .map(target => [key(target), target] as const)
    .filter(([name]) => times.get(name) === 1);
  const asked: { targetId: string }[] = await manager.query(
    `select figure.target_id as "targetId" from requested_report asked
       join requested_figure figure on figure.request_id = asked.request_id
      where asked.report_id = $1 and figure.target_id is not null`,
    [reportId],
  );
  const ids = new Set(asked.map(({ targetId }) => targetId));
  const named = targets
    .filter(({ id }) => ids.has(id))
    .map(target => [key({ ...target, bodyId: ASKED }), target] as const);
  return new Map([...only, ...named]);
}
