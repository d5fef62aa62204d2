import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../platform/auth/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { type Shape, Statement } from '../../platform/graphql/index.js';
import { FINDING, findingShape, OBSERVATION, observationShape } from '../../reports/index.js';
import { DirectiveEntity } from '../directive.entity.js';
import { DIRECTIVE } from '../directive.errors.js';
import { DirectiveGroundEntity } from './directive-ground.entity.js';
import type { GroundDirectiveInput } from './directive-ground.type.js';

/** Keeps which figures and findings a directive answers. It is no part of its text, so it may change after the issue. */
@Injectable()
export class DirectiveGroundsService {
  constructor(private readonly transactor: Transactor) {}

  /** @throws DomainError NOT_FOUND at each that the actor does not see */
  ground(
    by: By,
    { id, expectedRevision, observationIds = [], findingIds = [] }: GroundDirectiveInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: DIRECTIVE };
      const directive = await rowOf(manager, DirectiveEntity, id, named, true);
      tx.inConference(directive.conferenceId, named);
      assertRevision(directive, expectedRevision);
      const seenObservations = await seenOf(manager, by.actor, observationShape, observationIds);
      const seenFindings = await seenOf(manager, by.actor, findingShape, findingIds);
      const failures = [
        ...observationIds.flatMap((each, at) =>
          seenObservations.has(each) ? [] : notFound(['observationIds', String(at)], OBSERVATION).failures,
        ),
        ...findingIds.flatMap((each, at) =>
          seenFindings.has(each) ? [] : notFound(['findingIds', String(at)], FINDING).failures,
        ),
      ];
      if (failures.length > 0) throw new DomainError(...failures);
      await manager.delete(DirectiveGroundEntity, { directiveId: id });
      const grounds = [
        ...[...seenObservations].map(observationId => ({ observationId })),
        ...[...seenFindings].map(findingId => ({ findingId })),
      ];
      const rows = grounds.map((ground, at) => ({
        ...ground,
        id: uuidv7(),
        directiveId: id,
        position: at + 1,
      }));
      if (rows.length > 0) await manager.insert(DirectiveGroundEntity, rows);
      await manager.update(DirectiveEntity, { id }, { updatedAt: () => 'now()' });
      return id;
    });
  }
}

/** Those of the ids that the actor sees, in the order in which they are named. */
async function seenOf(
  manager: EntityManager,
  actor: Actor,
  shape: Shape,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const statement = Statement.without(actor);
  const row = statement.alias();
  const rows: { id: string }[] = await manager.query(
    `select ${row}.id from ${shape.table} ${row} where ${row}.id = any(${statement.param(ids)}::uuid[]) ` +
      `and ${statement.visible(shape, row)}`,
    statement.values,
  );
  const seen = new Set(rows.map(({ id }) => id));
  return new Set(ids.filter(id => seen.has(id)));
}
