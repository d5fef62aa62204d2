import { ConferenceRole, STAFF } from '../../auth/index.js';
import type { Statement } from '../look-ahead/index.js';
import type { RowRule } from './access-table.js';

/** SQL of the conference that a row belongs to. */
type ConferenceOf = (row: string) => string;

export function organisersOf(conference: ConferenceOf): RowRule {
  return withRole('organisers', conference, [ConferenceRole.ORGANISER]);
}

export function staffOf(conference: ConferenceOf): RowRule {
  return withRole('organisers and secretaries', conference, STAFF);
}

export const administrators: RowRule = {
  name: 'administrators',
  sql: (_, { viewer }) => String(viewer.isAdministrator),
};

/** Condition: the viewer has one of the roles in that conference. */
export function hasRole(statement: Statement, conference: string, roles: readonly ConferenceRole[]): string {
  if (statement.viewer.isAdministrator) return 'true';
  const held = statement.viewer.conferencesAs(roles);
  return held.length > 0 ? `${conference} = any(${statement.shared(held)}::uuid[])` : 'false';
}

/** Condition: the viewer speaks for that body. */
export function speaksFor(statement: Statement, body: string): string {
  const { isAdministrator, bodyIds } = statement.viewer;
  if (isAdministrator) return 'true';
  return bodyIds.length > 0 ? `${body} = any(${statement.shared(bodyIds)}::uuid[])` : 'false';
}

function withRole(name: string, conference: ConferenceOf, roles: readonly ConferenceRole[]): RowRule {
  return { name, sql: (row, statement) => hasRole(statement, conference(row), roles) };
}
