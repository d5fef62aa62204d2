import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { ObservationEntity } from '../observation.entity.js';
import type { ObservationInput, ReviseObservationInput } from '../observation.input.js';
import { observationFaults } from '../observation.rule.js';
import { namedRows } from '../observations.service.js';
import { writableReport } from '../report.access.js';
import { OBSERVATION } from '../reports.errors.js';
import { valueColumns } from '../value-columns.js';

@Injectable()
export class ObservationRevisionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Gives a figure other values; a trigger keeps what it was. */
  revise(by: By, { id, expectedRevision, reason, ...changes }: ReviseObservationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const observation = await heldObservation(tx, by, id);
      assertRevision(observation, expectedRevision);
      const revised = { ...asInput(observation), ...present(changes) };
      const faults = observationFaults(revised, await namedRows(manager, [revised]), []);
      if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
      await manager.update(
        ObservationEntity,
        { id },
        {
          ...valueColumns(revised),
          recordedAt: this.clock.now(),
          recordedById: by.actor.accountId,
          revisionReason: reason,
        },
      );
      return id;
    });
  }
}

/** Its report is held first, as by all who write figures of it. */
async function heldObservation(tx: Tx, by: By, id: string): Promise<ObservationEntity> {
  const named = { path: ['id'], what: OBSERVATION };
  const { reportId } = await rowOf(tx.manager, ObservationEntity, id, named);
  await writableReport(tx, by, reportId, named.path, named.what);
  return rowOf(tx.manager, ObservationEntity, id, named);
}

/** A figure as it would be recorded now. */
function asInput(observation: ObservationEntity): ObservationInput {
  const {
    periodFrom: from,
    periodTo: to,
    ratioPercent: percent,
    ratioDenominator: denominator,
  } = observation;
  return {
    ...observation,
    period: { from, to },
    reportedRatio:
      percent !== null && denominator !== null
        ? {
            percent,
            denominator,
            printed: observation.ratioPrinted,
            denominatorValue: observation.ratioDenominatorValue,
          }
        : null,
  };
}

/** Without what was left out. */
function present<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
