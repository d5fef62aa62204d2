import { bodiesToday } from '../directory/index.js';
import { STAFF } from '../platform/auth/index.js';
import { hasRole, or, type RowRule, type Statement, speaksFor } from '../platform/graphql/index.js';

/** SQL: the conferences in which a person takes part, each with the table that says so. */
const PARTS = [
  'officer part where part.person_id',
  'attendance part where part.person_id',
  'report_presentation part where part.presented_by_person_id',
  'presenter own join agenda_item part on part.id = own.item_id where own.person_id',
];

/** Contact data is for those who must reach the person, whatever else they see of them. */
export const contactOfPerson: RowRule = {
  name: 'the person, focal points of its bodies, staff of its conferences and administrators',
  sql: (row, statement) =>
    statement.viewer.isAdministrator
      ? 'true'
      : or([isViewer(row, statement), atOwnBody(row, statement), ...inOwnConferences(row, statement)]),
};

/** Condition: the row is the person that the viewer's account belongs to. */
export function isViewer(row: string, statement: Statement): string {
  const { personId } = statement.viewer;
  return personId ? `${row}.id = ${statement.shared(personId)}::uuid` : 'false';
}

function atOwnBody(row: string, statement: Statement): string {
  const own = speaksFor(statement, 'body.id');
  return own === 'false' ? own : `exists (select from (${bodiesToday(`${row}.id`)}) body where ${own})`;
}

function inOwnConferences(row: string, statement: Statement): string[] {
  const own = hasRole(statement, 'part.conference_id', STAFF);
  return own === 'false' ? [] : PARTS.map(part => `exists (select from ${part} = ${row}.id and ${own})`);
}
