import { ConflictError } from '../../platform/errors/index.js';
import { HttpFault } from '../../platform/http/index.js';
import { rethrowForRest } from '../../platform/sheets/index.js';

export function notPublished(): HttpFault {
  const messages = {
    vi: 'Chương trình của hội nghị chưa được công bố.',
    en: 'The agenda of the conference has not been published.',
  };
  return new HttpFault(404, 'NOT_FOUND', messages, { reason: 'AGENDA_NOT_PUBLISHED' });
}

/** What refuses a whole import, as REST says it. */
export function rethrowForSheet(error: unknown): never {
  if (!(error instanceof ConflictError)) return rethrowForRest(error);
  const { currentRevision } = error;
  const messages = {
    vi: `Chương trình vừa được người khác sửa (nay là lần ${currentRevision}); hãy tải lại tệp rồi sửa tiếp.`,
    en: `Somebody else has changed the agenda meanwhile (revision ${currentRevision} now); download it again and repeat your change.`,
  };
  throw new HttpFault(409, 'CONFLICT', messages, { details: { currentRevision } });
}
