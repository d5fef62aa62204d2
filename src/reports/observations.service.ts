import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BodyEntity } from '../directory/index.js';
import { type By, nextPosition, rowOf, rowsOf, Transactor, type Tx } from '../platform/database/index.js';
import { DomainError } from '../platform/errors/index.js';
import { IndicatorEntity, TargetEntity } from './indicator.entity.js';
import { ObservationEntity } from './observation.entity.js';
import type {
  ObservationInput,
  RecordObservationInput,
  RecordObservationsInput,
} from './observation.input.js';
import { type NamedRows, observationFaults } from './observation.rule.js';
import { periodColumns } from './period.js';
import { decimalsOf } from './ratio.js';
import { ReportEntity } from './report.entity.js';
import { emptySheet, REPORT } from './reports.errors.js';

@Injectable()
export class ObservationsService {
  constructor(private readonly transactor: Transactor) {}

  /** Records a figure of a report, as the report states it. */
  record(by: By, { reportId, ...observation }: RecordObservationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const [id] = await write(tx, reportId, [observation], () => []);
      return id!;
    });
  }

  /** Records many figures of a report; all or, if one is refused, none. Answers with their ids, in order. */
  recordAll(by: By, { reportId, observations }: RecordObservationsInput): Promise<string[]> {
    return this.transactor.run(by, tx => {
      if (observations.length === 0) throw emptySheet('observations');
      return write(tx, reportId, observations, at => ['observations', String(at)]);
    });
  }
}

/** @param pathOf where the input gives the observation at a place of the list */
async function write(
  tx: Tx,
  reportId: string,
  observations: ObservationInput[],
  pathOf: (at: number) => string[],
): Promise<string[]> {
  // The report is locked, for its observations are numbered.
  const { manager } = tx;
  const report = { path: ['reportId'], what: REPORT };
  const { conferenceId } = await rowOf(manager, ReportEntity, reportId, report, true);
  tx.inConference(conferenceId, report);
  const named = await namedRows(manager, observations);
  const faults = observations.flatMap((observation, at) => observationFaults(observation, named, pathOf(at)));
  if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
  const first = await nextPosition(manager, ObservationEntity, { reportId });
  const rows = observations.map((observation, at) => toRow(observation, reportId, first + at));
  await manager
    .createQueryBuilder()
    .insert()
    .into(ObservationEntity)
    .values(rows)
    .updateEntity(false)
    .execute();
  return rows.map(({ id }) => id);
}

/** One statement a table, however many observations there are. */
async function namedRows(manager: EntityManager, observations: ObservationInput[]): Promise<NamedRows> {
  const targets = await rowsOf(
    manager,
    TargetEntity,
    observations.map(({ targetId }) => targetId),
  );
  const indicators = await rowsOf(manager, IndicatorEntity, [
    ...observations.map(({ indicatorId }) => indicatorId),
    ...[...targets.values()].map(({ indicatorId }) => indicatorId),
  ]);
  const bodies = await rowsOf(
    manager,
    BodyEntity,
    observations.map(({ bodyId }) => bodyId),
  );
  return { indicators, targets, bodies: new Set(bodies.keys()) };
}

function toRow(
  { period, reportedRatio, ...observation }: ObservationInput,
  reportId: string,
  position: number,
) {
  return {
    ...observation,
    ...periodColumns(period),
    id: uuidv7(),
    reportId,
    position,
    ratioPercent: reportedRatio?.percent ?? null,
    ratioDecimals: reportedRatio ? decimalsOf(reportedRatio.percent) : null,
    ratioPrinted: reportedRatio?.printed ?? null,
    ratioDenominator: reportedRatio?.denominator ?? null,
    ratioDenominatorValue: reportedRatio?.denominatorValue ?? null,
  };
}
