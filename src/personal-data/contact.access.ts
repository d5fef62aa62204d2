import { bodiesInTouch } from '../directory/index.js';
import { inPerson, or, type RowRule, type Statement, speaksFor } from '../platform/graphql/index.js';

/**
 * Contact data is for those who must reach the person, whatever else they see of them. That somebody takes part in a
 * conference shows it to nobody: its staff name those who take part, and would open it to themselves.
 */
export const contactOfPerson: RowRule = {
  name: 'the person, focal points of its bodies and administrators',
  sql: (row, statement) =>
    statement.viewer.isAdministrator
      ? 'true'
      : or([inPerson(statement, `${row}.id`), atOwnBody(row, statement)]),
};

function atOwnBody(row: string, statement: Statement): string {
  const own = speaksFor(statement, 'body.id');
  return own === 'false' ? own : `exists (select from (${bodiesInTouch(`${row}.id`)}) body where ${own})`;
}
