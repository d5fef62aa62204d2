import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { BodyEntity, BodyFormerNameEntity, BodySuccessionEntity } from './body.entity.js';
import type {
  CreateBodyInput,
  RenameBodyInput,
  ReorganiseBodiesInput,
  UpdateBodyInput,
} from './body.input.js';
import {
  BODY,
  bodiesNotEachOnce,
  bodyEndedAlready,
  parentCycle,
  periodReversed,
} from './directory.errors.js';
import { isSpokenFor } from './spoken-for.js';

const PARENT = { path: ['parentId'], what: BODY };

@Injectable()
export class BodiesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Adds a body to the directory; below another one, that is said of the other one. */
  create(by: By, { name, ...input }: CreateBodyInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const id = uuidv7();
      const { parentId } = input;
      if (parentId) {
        await rowOf(manager, BodyEntity, parentId, PARENT);
        tx.ofBody(parentId, PARENT, { isSpokenFor: await isSpokenFor(manager, parentId, this.clock.now()) });
      } else tx.ofBody(id, PARENT, { isSpokenFor: false });
      assertOrder(input.validFrom, input.validTo);
      await manager.insert(BodyEntity, { ...input, id, name: toLocalizedText(name), sample: by.sample });
      return id;
    });
  }

  /** Corrects the record of a body. Whoever moves it below another one must speak for that one too. */
  update(by: By, { id, expectedRevision, name, ...changes }: UpdateBodyInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: BODY };
      const body = await rowOf(manager, BodyEntity, id, named);
      tx.ofBody(id, named);
      if (changes.parentId !== undefined && changes.parentId !== body.parentId) {
        if (body.parentId) tx.ofBody(body.parentId, named);
        if (changes.parentId) {
          await assertNoCycle(manager, id, changes.parentId);
          tx.ofBody(changes.parentId, PARENT);
        }
      }
      const next = { ...body, ...changes };
      assertOrder(next.validFrom, next.validTo);
      const renamed = name && { name: toLocalizedText(name) };
      await updateRow(manager, BodyEntity, { id, expectedRevision }, named, { ...changes, ...renamed });
      return id;
    });
  }

  /** Gives a body a new name and keeps the old one, for what was written under it. */
  rename(by: By, { id, expectedRevision, oldNameUntil, ...input }: RenameBodyInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: BODY };
      const { name, abbreviation } = await rowOf(manager, BodyEntity, id, named, true);
      tx.ofBody(id, named);
      await updateRow(manager, BodyEntity, { id, expectedRevision }, named, {
        name: toLocalizedText(input.name),
        abbreviation: input.abbreviation,
      });
      await manager.insert(BodyFormerNameEntity, { bodyId: id, until: oldNameUntil, name, abbreviation });
      return id;
    });
  }

  /** Lets bodies take over from others on a day; answers with the first successor. */
  reorganise(
    by: By,
    { predecessorIds, successorIds, takesEffectOn }: ReorganiseBodiesInput,
  ): Promise<string> {
    assertEachOnce(predecessorIds, ['predecessorIds']);
    assertEachOnce(successorIds, ['successorIds']);
    return this.transactor.run(by, async ({ manager }) => {
      for (const [at, id] of successorIds.entries()) {
        await rowOf(manager, BodyEntity, id, { path: ['successorIds', String(at)], what: BODY });
      }
      const lastDay = DateTime.fromISO(takesEffectOn).minus({ days: 1 }).toISODate()!;
      for (const [at, id] of predecessorIds.entries()) {
        const path = ['predecessorIds', String(at)];
        const body = await rowOf(manager, BodyEntity, id, { path, what: BODY }, true);
        if (body.validTo !== null && body.validTo < lastDay) throw bodyEndedAlready(at, body.validTo);
        assertOrder(body.validFrom, lastDay, ['takesEffectOn']);
        if (!successorIds.includes(id)) await manager.update(BodyEntity, { id }, { validTo: lastDay });
        const successions = successorIds
          .filter(successorId => successorId !== id)
          .map(successorId => ({ predecessorId: id, successorId, takesEffectOn }));
        await manager.insert(BodySuccessionEntity, successions);
      }
      return successorIds[0]!;
    });
  }
}

function assertOrder(from?: string | null, to?: string | null, path = ['validTo']): void {
  if (from && to && to < from) throw periodReversed(path);
}

function assertEachOnce(ids: readonly string[], path: readonly string[]): void {
  if (ids.length === 0 || new Set(ids).size < ids.length) throw bodiesNotEachOnce(path);
}

async function assertNoCycle(manager: EntityManager, id: string, parentId: string): Promise<void> {
  await rowOf(manager, BodyEntity, parentId, PARENT);
  const above: { id: string }[] = await manager.query(
    `with recursive above as (
       select id, parent_id from body where id = $1
       union select parent.id, parent.parent_id from body parent join above on parent.id = above.parent_id)
     select id from above`,
    [parentId],
  );
  if (above.some(body => body.id === id)) throw parentCycle();
}
