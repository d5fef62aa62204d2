import { admitted, seesItemWhere, takesPart } from '../agenda/index.js';
import { concerned, withinConference } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { hasRole, or, type RowAccess, type Statement } from '../platform/graphql/index.js';

/** The staff of the conference, and whoever sees it at one of its agenda items. */
export const paperAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) => {
    const isStaff = hasRole(statement, `${row}.conference_id`, STAFF);
    if (isStaff === 'true') return isStaff;
    const placed = statement.alias();
    const isSeen = seenAt(row, `${placed}.item_id`, statement);
    return or([
      isStaff,
      `exists (select from paper_placement ${placed} where ${placed}.paper_id = ${row}.id and ${isSeen})`,
    ]);
  },
};

/** Condition: the confidentiality of the paper lets the viewer know of it at that item. */
export function seenAt(paper: string, itemId: string, statement: Statement): string {
  if (hasRole(statement, `${paper}.conference_id`, STAFF) === 'true') return 'true';
  const conference = statement.alias();
  const isConcerned =
    `exists (select from conference ${conference} where ${conference}.id = ${paper}.conference_id ` +
    `and ${concerned(conference, statement)})`;
  return seesItemWhere(
    itemId,
    statement,
    (item, rows) =>
      `case ${paper}.confidentiality when 'NONE' then ${admitted(item, statement, rows)} ` +
      `when 'INTERNAL' then ${admitted(item, statement, rows)} and ${isConcerned} ` +
      `else ${takesPart(item, statement, rows)} end`,
  );
}
