import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { TestApp } from '../support/create-test-app.js';

/** A row of a file, without bytes. */
export async function addFile(
  { app }: TestApp,
  conferenceId: string,
  { name = 'a.pdf', state = 'AVAILABLE', uploadedById = null as string | null } = {},
): Promise<string> {
  const id = uuidv7();
  const sha256 = createHash('sha256').update(id).digest('hex');
  await app.get(DataSource).query(
    `insert into file (id, revision, conference_id, name, media_type, size, sha256, state, refusal, uploaded_by_id)
     values ($1, 1, $2, $3, 'application/pdf', 1, $4, $5, $6, $7)`,
    [id, conferenceId, name, sha256, state, state === 'REFUSED' ? 'found' : null, uploadedById],
  );
  return id;
}
