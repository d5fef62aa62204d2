import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Make } from '../factories/maker.js';
import type { WholeConference } from '../factories/whole-conference.js';
import type { TestApp } from '../support/create-test-app.js';

/** What was reported of the share in the issued directive of a conference. */
export interface FollowUpParts {
  share: string;
  entry: string;
  evidence: string;
  file: string;
  extension: string;
}

/** A report with evidence and a request for more time, each with a word of its own. */
export async function makeFollowUp(
  { app }: TestApp,
  make: Make,
  name: string,
  { conference, directives }: Pick<WholeConference, 'conference' | 'directives'>,
): Promise<FollowUpParts> {
  const idBy = async (statement: string, ...values: unknown[]): Promise<string> =>
    (await app.get(DataSource).query(statement, values))[0].id;
  const share = await idBy('select id from assignment where directive_id = $1', directives.issued);
  const file = uuidv7();
  await app.get(DataSource).query(
    `insert into file (id, revision, conference_id, name, media_type, size, sha256, state)
     values ($1, 1, $2, $3, 'application/pdf', 10, repeat('a', 64), 'AVAILABLE')`,
    [file, conference, `zq-${name}-evidence.pdf`],
  );
  await make('reportProgress', {
    ...{ id: share, expectedRevision: 1, percent: 40, fileIds: [file] },
    text: `zq-${name}-progress`,
  });
  const extension = await make('requestExtension', {
    ...{ assignmentId: share, deadline: '2099-12-31' },
    reason: `zq-${name}-extension`,
  });
  return {
    share,
    file,
    extension,
    entry: await idBy('select id from progress_entry where assignment_id = $1', share),
    evidence: await idBy('select id from evidence where file_id = $1', file),
  };
}
