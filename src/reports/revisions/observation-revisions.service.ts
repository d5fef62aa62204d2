import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, rowsOf, Transactor } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { ObservationEntity } from '../observation.entity.js';
import type { ObservationInput, ReviseObservationInput } from '../observation.input.js';
import { observationFaults } from '../observation.rule.js';
import { namedRows } from '../observations.service.js';
import { writableReport } from '../report.access.js';
import { OBSERVATION } from '../reports.errors.js';
import { valueColumns } from '../value-columns.js';

/** What changes of a figure; absent stays. */
export type ValueChanges = Omit<ReviseObservationInput, 'id' | 'expectedRevision' | 'reason' | 'operationId'>;

export interface Revisions {
  reportId: string;
  reason: string;
  observations: { id: string; changes: ValueChanges }[];
}

@Injectable()
export class ObservationRevisionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Gives a figure other values; a trigger keeps what it was. */
  revise(
    by: By,
    { id, expectedRevision, reason, operationId: _, ...changes }: ReviseObservationInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: OBSERVATION };
      const { reportId } = await rowOf(manager, ObservationEntity, id, named);
      // Its report is held first, as by all who write figures of it.
      await writableReport(tx, by, reportId, named.path, named.what);
      const observation = await rowOf(manager, ObservationEntity, id, named);
      assertRevision(observation, expectedRevision);
      await this.write(manager, by, reason, [{ observation, changes }], () => []);
      return id;
    });
  }

  /** Gives many figures of a report other values, for one reason; all or, if one is refused, none. */
  reviseAll(by: By, { reportId, reason, observations }: Revisions): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await writableReport(tx, by, reportId, ['reportId']);
      const present = await rowsOf(
        manager,
        ObservationEntity,
        observations.map(({ id }) => id),
      );
      const revised = observations.map(({ id, changes }, at) => {
        const observation = present.get(id);
        if (observation?.reportId === reportId) return { observation, changes };
        throw notFound(['observations', String(at), 'id'], OBSERVATION);
      });
      await this.write(manager, by, reason, revised, at => ['observations', String(at)]);
      return reportId;
    });
  }

  /** @param pathOf where the input gives the changes at a place of the list */
  private async write(
    manager: EntityManager,
    { actor }: By,
    revisionReason: string,
    revised: { observation: ObservationEntity; changes: ValueChanges }[],
    pathOf: (at: number) => string[],
  ): Promise<void> {
    const inputs = revised.map(({ observation, changes }) => ({
      ...asInput(observation),
      ...given(changes),
    }));
    const named = await namedRows(manager, inputs);
    const faults = inputs.flatMap((input, at) => observationFaults(input, named, pathOf(at)));
    if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
    const recorded = { recordedAt: this.clock.now(), recordedById: actor.accountId, revisionReason };
    for (const [at, { observation }] of revised.entries()) {
      const { id } = observation;
      await manager.update(ObservationEntity, { id }, { ...valueColumns(inputs[at]!), ...recorded });
    }
  }
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
function given(changes: ValueChanges): Partial<ValueChanges> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
