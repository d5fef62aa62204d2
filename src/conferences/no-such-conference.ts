import type { GraphQLError } from 'graphql';
import { clientError } from '../platform/graphql/index.js';
import { CONFERENCE } from './conference.errors.js';

/** For reads that answer with something of a conference: there is none, or the viewer does not see it. */
export function noSuchConference(): GraphQLError {
  return clientError('NOT_FOUND', {
    vi: `Không tìm thấy ${CONFERENCE.vi}.`,
    en: `No such ${CONFERENCE.en}.`,
  });
}
