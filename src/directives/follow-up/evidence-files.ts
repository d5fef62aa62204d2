import type { EntityManager } from 'typeorm';
import { FileEntity, FileState } from '../../documents/index.js';
import { type Actor, STAFF } from '../../platform/auth/index.js';
import { rowsOf } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { FILE, fileRefused } from './follow-up.errors.js';

/**
 * Files as evidence must be of the conference, and sent by whoever names them; its staff may name any. They may still
 * wait to be scanned.
 * @throws DomainError NOT_FOUND or FILE_REFUSED, for each file
 */
export async function assertUsable(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  fileIds: readonly string[],
): Promise<void> {
  const files = await rowsOf(manager, FileEntity, fileIds);
  const mayUse = (file: FileEntity | undefined) =>
    file?.conferenceId === conferenceId &&
    (actor.hasRole(conferenceId, ...STAFF) || file.uploadedById === actor.accountId);
  const failures = fileIds.flatMap((id, at) => {
    const path = ['fileIds', String(at)];
    const file = files.get(id);
    if (!mayUse(file)) return notFound(path, FILE).failures;
    return file!.state === FileState.REFUSED ? [fileRefused(path)] : [];
  });
  if (failures.length > 0) throw new DomainError(...failures);
}
