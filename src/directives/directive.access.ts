import { admitted } from '../agenda/index.js';
import { showConferenceWhere, withinConference } from '../conferences/index.js';
import { mayUploadWhere } from '../documents/index.js';
import { entryIsOpen } from '../minutes/index.js';
import { Actor, STAFF } from '../platform/auth/index.js';
import {
  and,
  existsWhere,
  hasRole,
  or,
  type RowAccess,
  Statement,
  speaksFor,
} from '../platform/graphql/index.js';

/** A body that was told to do something sees what, and at which conference, whoever else does. */
export const directiveAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      and([isKnown(row), isOpen(row, statement), wasSaidInTheOpen(row, statement)]),
      isTold(`share.directive_id = ${row}.id`, statement),
    ]),
};

showConferenceWhere((row, statement) => isTold(`told.conference_id = ${row}.id`, statement));

// Evidence comes from the bodies that were told what to do.
mayUploadWhere((row, statement) => isTold(`told.conference_id = ${row}.id`, statement));

/** What was issued, or taken from what anybody can read; the rest is the working paper of the staff. */
function isKnown(row: string): string {
  return (
    `(${row}.issued_on is not null or exists (select from source ` +
    `where source.id = ${row}.source_id and source.kind in ('ARTICLE', 'NOTICE')))`
  );
}

/** What was said in closed session is for those who were admitted to it. */
function isOpen(row: string, statement: Statement): string {
  const item = statement.alias();
  const isAdmitted = admitted(item, statement);
  if (isAdmitted === 'true') return 'true';
  return (
    `(${row}.agenda_item_id is null or exists (select from agenda_item ${item} ` +
    `where ${item}.id = ${row}.agenda_item_id and ${isAdmitted}))`
  );
}

/** Condition: everybody who sees its conference may read what it says, whatever the viewer sees. */
export function statedInTheOpen(
  row: string,
  statement: Statement = Statement.without(Actor.ANONYMOUS),
): string {
  const anybody = statement.about(Actor.ANONYMOUS);
  return and([isOpen(row, anybody), wasSaidInTheOpen(row, anybody)]);
}

/** The same of an entry of the minutes that was closed when it was recorded, whatever has become of the item. */
function wasSaidInTheOpen(row: string, statement: Statement): string {
  const entry = statement.alias();
  const isAdmitted = entryIsOpen(entry, statement);
  return (
    `(${row}.minutes_entry_id is null or exists (select from minutes_entry ${entry} ` +
    `where ${entry}.id = ${row}.minutes_entry_id and ${isAdmitted}))`
  );
}

/** The viewer speaks for a body with a share in a directive that is or was in force, for which `condition` holds. */
function isTold(condition: string, statement: Statement): string {
  const body = speaksFor(statement, 'share.body_id', 'told.conference_id');
  const shares = 'directive told join assignment share on share.directive_id = told.id';
  return existsWhere(shares, `${condition} and told.in_force_on is not null`, body);
}
