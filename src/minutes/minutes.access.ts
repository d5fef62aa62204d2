import { admittedIfClosed, closed, isConductor } from '../agenda/index.js';
import { withinConference } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { and, type Condition, hasRole, or, type RowAccess } from '../platform/graphql/index.js';

/** The staff, and the officers who conduct the conference: they see minutes from the first entry on, struck ones included. */
export const worksOnThem: Condition = (row, statement) => {
  const isStaff = hasRole(statement, `${row}.conference_id`, STAFF);
  // Nothing more is written then: a statement must use every parameter that it has.
  return isStaff === 'true' ? isStaff : or([isStaff, isConductor(`${row}.conference_id`, statement)]);
};

export const minutesAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => or([worksOnThem(row, statement), `${row}.state = 'APPROVED'`]),
};

/** Which entries of minutes that are seen are seen. */
export const entryScope: Condition = (row, statement) => {
  const works = worksOnThem(row, statement);
  return works === 'true'
    ? works
    : or([works, and([`${row}.struck_at is null`, entryIsOpen(row, statement)])]);
};

/** What was said in closed session is for those who are admitted to it, also when the item is not closed any more. */
export const entryIsOpen: Condition = (row, statement) => {
  const item = statement.alias();
  const isAdmitted = or([`(not ${row}.closed and not ${closed(item)})`, admittedIfClosed(item, statement)]);
  return (
    `(${row}.agenda_item_id is null or exists (select from agenda_item ${item} ` +
    `where ${item}.id = ${row}.agenda_item_id and ${isAdmitted}))`
  );
};
