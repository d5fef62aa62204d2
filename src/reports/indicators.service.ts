import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BodyEntity } from '../directory/index.js';
import { LegalInstrumentEntity } from '../instruments/index.js';
import { type By, rowOf, rowsOf, Transactor } from '../platform/database/index.js';
import { DomainError } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { IndicatorEntity, TargetEntity } from './indicator.entity.js';
import type {
  DefineIndicatorInput,
  SetTargetInput,
  SetTargetsInput,
  TargetInput,
} from './indicator.input.js';
import { periodColumns } from './period.js';
import { emptySheet, INDICATOR, indicatorKnown, targetKnown } from './reports.errors.js';
import { targetFaults } from './target.rule.js';

@Injectable()
export class IndicatorsService {
  constructor(private readonly transactor: Transactor) {}

  /** Defines what is measured; a code that is in use gets its next version. */
  define(by: By, { name, definition, ...input }: DefineIndicatorInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      // There may be no row to lock yet, so the code itself is locked until the end of the transaction.
      await manager.query(`select pg_advisory_xact_lock(hashtext('indicator'), hashtext($1))`, [input.code]);
      const latest = await manager.findOne(IndicatorEntity, {
        where: { code: input.code },
        order: { version: 'desc' },
      });
      const wanted = { ...input, name: toLocalizedText(name), definition: toLocalizedText(definition) };
      if (latest && isSameDefinition(latest, wanted)) throw indicatorKnown(latest.version);
      const id = uuidv7();
      await manager.insert(IndicatorEntity, {
        ...wanted,
        id,
        version: (latest?.version ?? 0) + 1,
        sample: by.sample,
      });
      return id;
    });
  }

  /** Records what was to be reached; once by each instrument (constraint `target_once`). */
  setTarget(by: By, { indicatorId, ...target }: SetTargetInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const [id] = await writeTargets(manager, indicatorId, [target], () => []);
      return id!;
    });
  }

  /** Records many targets of an indicator; all or, if one is refused, none. Answers with their ids, in order. */
  setTargets(by: By, { indicatorId, targets }: SetTargetsInput): Promise<string[]> {
    return this.transactor.run(by, async ({ manager }) => {
      if (targets.length === 0) throw emptySheet('targets');
      return writeTargets(manager, indicatorId, targets, at => ['targets', String(at)]).catch(rethrowKnown);
    });
  }
}

/** @param pathOf where the input gives the target at a place of the list */
async function writeTargets(
  manager: EntityManager,
  indicatorId: string,
  targets: TargetInput[],
  pathOf: (at: number) => string[],
): Promise<string[]> {
  const { unit } = await rowOf(manager, IndicatorEntity, indicatorId, {
    path: ['indicatorId'],
    what: INDICATOR,
  });
  const bodies = await rowsOf(
    manager,
    BodyEntity,
    targets.map(({ bodyId }) => bodyId),
  );
  const instruments = await rowsOf(
    manager,
    LegalInstrumentEntity,
    targets.map(({ setById }) => setById),
  );
  const faults = targets.flatMap((target, at) =>
    targetFaults(target, { unit, bodies, instruments }, pathOf(at)),
  );
  if (faults.length > 0) throw new DomainError(...faults.flatMap(({ failures }) => failures));
  const rows = targets.map(({ period, ...target }) => ({
    ...target,
    ...periodColumns(period),
    id: uuidv7(),
    indicatorId,
  }));
  await manager.createQueryBuilder().insert().into(TargetEntity).values(rows).updateEntity(false).execute();
  return rows.map(({ id }) => id);
}

/** The database does not say at which place of a sheet the known target is. */
function rethrowKnown(error: unknown): never {
  const isKnown = error instanceof QueryFailedError && error.driverError.constraint === 'target_once';
  throw isKnown ? targetKnown(['targets']) : error;
}

type Definition = Pick<IndicatorEntity, 'name' | 'definition' | 'unit' | 'aggregation'>;

function isSameDefinition(one: Definition, other: Definition): boolean {
  const words = ({ name, definition, unit, aggregation }: Definition) =>
    JSON.stringify([name, definition, unit, aggregation]);
  return words(one) === words(other);
}
