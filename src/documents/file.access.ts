import { withinConference } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { and, byAccount, type Condition, hasRole, or, type RowAccess } from '../platform/graphql/index.js';

/** Further grounds on which a viewer sees a file, told with what it is attached to. */
const grounds: Condition[] = [];
/** Further grounds on which somebody may upload files to a conference. */
const senders: Condition[] = [];

/** Lets viewers for whom `condition` holds of the row of a file see it, once it is available. */
export function showFileWhere(condition: Condition): void {
  grounds.push(condition);
}

/** Lets those for whom `condition` holds of the row of a conference that they see upload files to it. */
export function mayUploadWhere(condition: Condition): void {
  senders.push(condition);
}

/** By itself a file is for the staff of its conference and for whoever has sent it. */
export const fileAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => {
    const isStaff = hasRole(statement, `${row}.conference_id`, STAFF);
    // No parameter may be written that the statement does not use.
    if (isStaff === 'true') return isStaff;
    return or([
      isStaff,
      byAccount(statement, `${row}.uploaded_by_id`, `${row}.conference_id`),
      and([`${row}.state = 'AVAILABLE'`, or(grounds.map(ground => ground(row, statement)))]),
    ]);
  },
};

/** Condition: the viewer, who sees the conference, may upload files to it. */
export const mayUpload: Condition = (conference, statement) =>
  or([
    hasRole(statement, `${conference}.id`, STAFF),
    ...senders.map(ground => ground(conference, statement)),
  ]);
