import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BodyEntity } from '../directory/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, nextPosition, rowsOf, Transactor, type Tx } from '../platform/database/index.js';
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
import { bodyAsked, writableReport } from './report.access.js';
import { emptySheet, figureOfOther } from './reports.errors.js';
import { valueColumns } from './value-columns.js';

/** A statement has 65,535 parameters at most. */
const ROWS_AT_ONCE = 500;

@Injectable()
export class ObservationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Records a figure of a report, as the report states it. */
  record(by: By, { reportId, ...observation }: RecordObservationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const [id] = await this.write(tx, by, reportId, [observation], () => []);
      return id!;
    });
  }

  /** Records many figures of a report; all or, if one is refused, none. Answers with their ids, in order. */
  recordAll(by: By, { reportId, observations }: RecordObservationsInput): Promise<string[]> {
    return this.transactor.run(by, tx => {
      if (observations.length === 0) throw emptySheet('observations');
      return this.write(tx, by, reportId, observations, at => ['observations', String(at)]);
    });
  }

  /** @param pathOf where the input gives the observation at a place of the list */
  private async write(
    tx: Tx,
    by: By,
    reportId: string,
    observations: ObservationInput[],
    pathOf: (at: number) => string[],
  ): Promise<string[]> {
    // The report is locked, for its observations are numbered.
    const { manager } = tx;
    await writableReport(tx, by, reportId, ['reportId']);
    const named = await namedRows(manager, observations);
    const bodyId = await bodyAsked(manager, reportId);
    const faults = observations.flatMap((observation, at) => [
      ...observationFaults(observation, named, pathOf(at)),
      ...(bodyId && observation.bodyId !== bodyId ? [figureOfOther([...pathOf(at), 'bodyId'])] : []),
    ]);
    if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
    const first = await nextPosition(manager, ObservationEntity, { reportId });
    const recorded = { recordedAt: this.clock.now(), recordedById: by.actor.accountId };
    const rows = observations.map(({ period, ...observation }, at) => ({
      ...{ id: uuidv7(), reportId, position: first + at },
      indicatorId: observation.indicatorId,
      bodyId: observation.bodyId,
      ...periodColumns(period),
      ...valueColumns(observation),
      ...recorded,
    }));
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      await manager
        .createQueryBuilder()
        .insert()
        .into(ObservationEntity)
        .values(rows.slice(start, start + ROWS_AT_ONCE))
        .updateEntity(false)
        .execute();
    }
    return rows.map(({ id }) => id);
  }
}

/** One statement a table, however many observations there are. */
export async function namedRows(
  manager: EntityManager,
  observations: readonly ObservationInput[],
): Promise<NamedRows> {
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
