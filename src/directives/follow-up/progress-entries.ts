import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AssignmentEntity } from '../assignment.entity.js';
import { EvidenceEntity } from './evidence.entity.js';
import type { ProgressKind } from './follow-up.enums.js';
import { ProgressEntryEntity } from './progress-entry.entity.js';
import { changeBy } from './share-steps.js';

/** What somebody says about a share. */
export interface Said {
  kind: ProgressKind;
  text?: string | null | undefined;
  percent?: number | null | undefined;
  fileIds?: readonly string[];
  waiver?: { reason: string; waivedBy: string } | null | undefined;
}

/** On which day, for which body, and who. */
interface Saying {
  day: string;
  bodyId: string | null;
  accountId: string | null;
}

/** Adds the entry with its evidence, and takes the step that it means. */
export async function addEntry(
  manager: EntityManager,
  assignmentId: string,
  { kind, text, percent, fileIds = [], waiver, day, bodyId, accountId }: Said & Saying,
): Promise<void> {
  const entryId = uuidv7();
  await manager.insert(ProgressEntryEntity, {
    ...{ id: entryId, assignmentId, kind, day, bodyId, accountId },
    text: text ?? null,
    percent: percent ?? null,
    waiverReason: waiver?.reason ?? null,
    waivedBy: waiver?.waivedBy ?? null,
  });
  const files = [...new Set(fileIds)];
  if (files.length > 0) {
    await manager.insert(
      EvidenceEntity,
      files.map(fileId => ({ id: uuidv7(), entryId, fileId })),
    );
  }
  await manager.update(
    AssignmentEntity,
    { id: assignmentId },
    { ...changeBy(kind, day), updatedAt: () => 'now()' },
  );
}
