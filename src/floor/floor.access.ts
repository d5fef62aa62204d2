import { admitted, isConductor, seesItemWhere } from '../agenda/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  type Condition,
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowAccess,
  speaksFor,
} from '../platform/graphql/index.js';

/** The staff, who conducts the conference, the body that sends the delegate, and the delegate: they know all of a request. */
export const knowsRequest: Condition = (row, statement) => {
  const isStaff = hasRole(statement, `${row}.conference_id`, STAFF);
  // Nothing more is written then: a statement must use every parameter that it has.
  if (isStaff === 'true') return isStaff;
  const own = existsWhere(
    'delegate own',
    `own.id = ${row}.delegate_id`,
    or([
      speaksFor(statement, 'own.body_id', 'own.conference_id'),
      inPerson(statement, 'own.person_id', 'own.conference_id'),
    ]),
  );
  return or([isStaff, isConductor(`${row}.conference_id`, statement), own]);
};

/** Whoever sees what an item is about sees who waits, speaks and has spoken there. */
export const speakRequestAccess: RowAccess = {
  within: (row, statement) =>
    seesItemWhere(`${row}.item_id`, statement, (item, rows) => admitted(item, statement, rows)),
  scope: (row, statement) => {
    const knows = knowsRequest(row, statement);
    return knows === 'true'
      ? knows
      : or([knows, `${row}.state in ('WAITING', 'GRANTED', 'SPEAKING', 'SPOKEN')`]);
  },
};
