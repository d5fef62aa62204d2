import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BODY, BODY_GROUP, BodyEntity, BodyGroupEntity, periodReversed } from '../../directory/index.js';
import { rowsOf } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { toLocalizedText } from '../../platform/graphql/index.js';
import { IndicatorEntity, TargetEntity } from '../indicator.entity.js';
import { periodColumns } from '../period.js';
import { bodyMismatch, INDICATOR, indicatorMismatch, periodMismatch, TARGET } from '../reports.errors.js';
import {
  ReportAddresseeEntity,
  ReportHeadingEntity,
  RequestedFigureEntity,
} from './report-request.entity.js';
import { addresseeParty, namedTwice } from './report-request.errors.js';
import type {
  ReportAddresseeInput,
  ReportHeadingInput,
  RequestedFigureInput,
} from './report-request.input.js';

interface Parts {
  headings?: ReportHeadingInput[];
  figures?: RequestedFigureInput[];
  addressees?: ReportAddresseeInput[];
}

/**
 * Writes the outline, the figures and the addressees of a request in the place of those that it has; lists that are left
 * out stay.
 * @throws DomainError all that is wrong with them
 */
export async function writeParts(
  manager: EntityManager,
  requestId: string,
  { headings, figures, addressees }: Parts,
): Promise<void> {
  const faults = [
    ...(figures ? await figureFaults(manager, figures) : []),
    ...(addressees ? await addresseeFaults(manager, addressees) : []),
  ];
  if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
  const part = (at: number) => ({ id: uuidv7(), requestId, position: at + 1 });
  if (headings) {
    await manager.delete(ReportHeadingEntity, { requestId });
    const rows = headings.map(({ title, guidance }, at) => ({
      ...part(at),
      title: toLocalizedText(title),
      guidance: toLocalizedText(guidance),
    }));
    await manager.insert(ReportHeadingEntity, rows);
  }
  if (figures) {
    await manager.delete(RequestedFigureEntity, { requestId });
    const rows = figures.map(({ period, ...figure }, at) => ({
      ...part(at),
      ...figure,
      ...periodColumns(period),
    }));
    await manager.insert(RequestedFigureEntity, rows);
  }
  if (addressees) {
    await manager.delete(ReportAddresseeEntity, { requestId });
    await manager.insert(
      ReportAddresseeEntity,
      addressees.map((addressee, at) => ({ ...part(at), ...addressee })),
    );
  }
}

async function figureFaults(
  manager: EntityManager,
  figures: readonly RequestedFigureInput[],
): Promise<DomainError[]> {
  const targets = await rowsOf(
    manager,
    TargetEntity,
    figures.map(({ targetId }) => targetId),
  );
  const indicators = await rowsOf(manager, IndicatorEntity, [
    ...figures.map(({ indicatorId }) => indicatorId),
    ...[...targets.values()].map(({ indicatorId }) => indicatorId),
  ]);
  const seen = new Set<string>();
  return figures.flatMap(({ indicatorId, period: { from, to }, targetId }, at) => {
    const path = (...fields: string[]) => ['figures', String(at), ...fields];
    const key = `${indicatorId} ${from} ${to}`;
    const known = seen.has(key);
    seen.add(key);
    const indicator = indicators.get(indicatorId);
    return [
      ...(indicator ? [] : [notFound(path('indicatorId'), INDICATOR)]),
      ...(to < from ? [periodReversed(path('period', 'to'))] : []),
      ...(known ? [namedTwice(path())] : []),
      ...(targetId && indicator ? targetFaults(targets.get(targetId), path('targetId')) : []),
    ];

    function targetFaults(target: TargetEntity | undefined, where: string[]): DomainError[] {
      if (!target) return [notFound(where, TARGET)];
      if (target.indicatorId !== indicatorId)
        return [indicatorMismatch(where, indicators.get(target.indicatorId)!, indicator!)];
      if (target.periodFrom !== from || target.periodTo !== to)
        return [periodMismatch(where, target.periodFrom, target.periodTo)];
      return target.bodyId ? [bodyMismatch(where)] : [];
    }
  });
}

async function addresseeFaults(
  manager: EntityManager,
  addressees: readonly ReportAddresseeInput[],
): Promise<DomainError[]> {
  const bodies = await rowsOf(
    manager,
    BodyEntity,
    addressees.map(({ bodyId }) => bodyId),
  );
  const groups = await rowsOf(
    manager,
    BodyGroupEntity,
    addressees.map(({ groupId }) => groupId),
  );
  const seen = new Set<string>();
  return addressees.flatMap(({ bodyId, groupId }, at) => {
    const path = (...fields: string[]) => ['addressees', String(at), ...fields];
    if (Boolean(bodyId) === Boolean(groupId)) return [addresseeParty(at)];
    const party = (bodyId ?? groupId)!;
    const known = seen.has(party);
    seen.add(party);
    return [
      ...(bodyId && !bodies.has(bodyId) ? [notFound(path('bodyId'), BODY)] : []),
      ...(groupId && !groups.has(groupId) ? [notFound(path('groupId'), BODY_GROUP)] : []),
      ...(known ? [namedTwice(path())] : []),
    ];
  });
}
