import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AGENDA_ITEM } from '../agenda/index.js';
import { conferenceOf } from '../conferences/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { FileEntity } from './file.entity.js';
import { FileState } from './file.enums.js';
import { FILE } from './file.errors.js';
import { PaperEntity, PaperPlacementEntity, PaperVersionEntity } from './paper.entity.js';
import { fileNotAvailable, PAPER, paperRemoved } from './paper.errors.js';
import type {
  AddPaperInput,
  AddPaperVersionInput,
  PlacePaperInput,
  RemovePaperInput,
  UpdatePaperInput,
} from './paper.input.js';

interface Change {
  id: string;
  expectedRevision: number;
}

@Injectable()
export class PapersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  add(by: By, { title, itemIds, ...input }: AddPaperInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId, fileId } = input;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      await assertFile(manager, fileId, conferenceId);
      const id = uuidv7();
      const { operationId: _, ...columns } = input;
      await manager.insert(PaperEntity, { ...columns, id, title: toLocalizedText(title) });
      await manager.insert(PaperVersionEntity, { id: uuidv7(), paperId: id, number: 1, fileId });
      await place(manager, { id, conferenceId }, itemIds ?? []);
      return id;
    });
  }

  update(by: By, { title, kind, language, confidentiality, ...change }: UpdatePaperInput): Promise<string> {
    return this.change(by, change, ({ manager }, { id }) => {
      const changes = { kind, language, confidentiality, title: title && toLocalizedText(title) };
      const present = Object.entries(changes).filter(([, value]) => value !== undefined);
      return present.length > 0 && manager.update(PaperEntity, { id }, Object.fromEntries(present));
    });
  }

  addVersion(by: By, { fileId, reason, ...change }: AddPaperVersionInput): Promise<string> {
    return this.change(by, change, async ({ manager }, { id, conferenceId }) => {
      await assertFile(manager, fileId, conferenceId);
      const number = ((await manager.maximum(PaperVersionEntity, 'number', { paperId: id })) ?? 0) + 1;
      await manager.insert(PaperVersionEntity, { id: uuidv7(), paperId: id, number, fileId, reason });
      await manager.update(PaperEntity, { id }, { fileId });
    });
  }

  /** Lays it at these items and no others. */
  place(by: By, { itemIds, ...change }: PlacePaperInput): Promise<string> {
    return this.change(by, change, async ({ manager }, paper) => {
      await place(manager, paper, itemIds);
      // Where it lies is a part of it: the change counts.
      await manager.update(PaperEntity, { id: paper.id }, { conferenceId: paper.conferenceId });
    });
  }

  remove(by: By, { reason, ...change }: RemovePaperInput): Promise<string> {
    return this.change(by, change, async ({ manager }, { id }) => {
      await manager.update(PaperEntity, { id }, { removedAt: this.clock.now(), removedReason: reason });
      // Nobody but the staff has known of it: nobody needs to be told later that it was there.
      const [{ known }] = await manager.query(
        `select exists (select from paper_placement placed join published_item item on item.id = placed.item_id
                         where placed.paper_id = $1) as known`,
        [id],
      );
      if (!known) await manager.delete(PaperPlacementEntity, { paperId: id });
    });
  }

  private change(
    by: By,
    { id, expectedRevision }: Change,
    write: (tx: Tx, paper: PaperEntity) => unknown,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const named = { path: ['id'], what: PAPER };
      const paper = await rowOf(tx.manager, PaperEntity, id, named, true);
      tx.inConference(paper.conferenceId, named);
      assertRevision(paper, expectedRevision);
      if (paper.removedAt) throw paperRemoved();
      await write(tx, paper);
      return id;
    });
  }
}

async function assertFile(manager: EntityManager, fileId: string, conferenceId: string): Promise<void> {
  const named = { path: ['fileId'], what: FILE };
  const file = await rowOf(manager, FileEntity, fileId, named);
  if (file.conferenceId !== conferenceId) throw notFound(named.path, named.what);
  if (file.state !== FileState.AVAILABLE) throw fileNotAvailable();
}

/** @throws DomainError NOT_FOUND at an item that is neither in the draft of the conference nor in a version */
async function place(
  manager: EntityManager,
  { id, conferenceId }: Pick<PaperEntity, 'id' | 'conferenceId'>,
  itemIds: readonly string[],
): Promise<void> {
  const rows: { id: string }[] = await manager.query(
    `select id from agenda_item where conference_id = $1 and id = any($2)
     union select id from published_item where conference_id = $1 and id = any($2)`,
    [conferenceId, itemIds],
  );
  const known = new Set(rows.map(row => row.id));
  const unknown = itemIds.findIndex(itemId => !known.has(itemId));
  if (unknown >= 0) throw notFound(['itemIds', String(unknown)], AGENDA_ITEM);
  await manager.delete(PaperPlacementEntity, { paperId: id });
  await manager.insert(
    PaperPlacementEntity,
    [...known].map(itemId => ({ paperId: id, itemId })),
  );
}
