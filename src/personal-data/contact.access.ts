import { isOverSql } from '../conferences/index.js';
import { bodiesInTouch } from '../directory/index.js';
import { ConferenceRole } from '../platform/auth/index.js';
import {
  existsWhere,
  hasRole,
  inPerson,
  or,
  type RowRule,
  type Statement,
  speaksFor,
} from '../platform/graphql/index.js';

/**
 * Contact data is for those who must reach the person, whatever else they see of them. That somebody takes part in a
 * conference shows it to nobody: its staff name those who take part, and would open it to themselves. Only whom a body
 * itself has sent, by somebody who may reach the person, is reached by the organisers as well, while the conference lasts.
 */
export const contactOfPerson: RowRule = {
  name: 'the person, focal points of its bodies, organisers to whom its body has sent it, and administrators',
  sql: (row, statement) =>
    statement.viewer.isAdministrator
      ? 'true'
      : or([inPerson(statement, `${row}.id`), atOwnBody(row, statement), sentToOwn(row, statement)]),
};

function atOwnBody(row: string, statement: Statement): string {
  const own = speaksFor(statement, 'body.id');
  return own === 'false' ? own : `exists (select from (${bodiesInTouch(`${row}.id`)}) body where ${own})`;
}

function sentToOwn(row: string, statement: Statement): string {
  return existsWhere(
    'delegate sent join conference held on held.id = sent.conference_id',
    `sent.person_id = ${row}.id and sent.named_by_body and sent.state in ('NOMINATED', 'CONFIRMED', 'WAITING') ` +
      `and not ${isOverSql('held.state')}`,
    hasRole(statement, 'sent.conference_id', [ConferenceRole.ORGANISER]),
  );
}
