import { ConferenceRole, STAFF } from '../../auth/index.js';
import { and, type Statement } from '../look-ahead/index.js';
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
  return isOneOf(statement, conference, statement.viewer.conferencesAs(roles));
}

/**
 * Condition: the viewer speaks for that body.
 * @param conference SQL of the conference at which that counts; without it, it counts outside of all conferences
 */
export function speaksFor(statement: Statement, body: string, conference?: string): string {
  const { isAdministrator, bodyIds } = statement.viewer;
  if (isAdministrator) return 'true';
  if (bodyIds.length === 0) return 'false';
  return withinLimit(statement, conference, () => isOneOf(statement, body, bodyIds));
}

/**
 * Condition: the viewer's account belongs to that person. It stands beside conditions that let administrators in, and is
 * not asked for them: a statement must use every parameter that it has.
 * @param conference as with `speaksFor`
 */
export function inPerson(statement: Statement, person: string, conference?: string): string {
  const { isAdministrator, personId } = statement.viewer;
  if (isAdministrator || !personId) return 'false';
  return withinLimit(statement, conference, () => `${person} = ${statement.shared(personId)}::uuid`);
}

/** Condition: the viewer has that account; `conference` as with `speaksFor`, administrators as with `inPerson`. */
export function byAccount(statement: Statement, account: string, conference?: string): string {
  const { accountId, isAdministrator } = statement.viewer;
  if (isAdministrator || !accountId) return 'false';
  return withinLimit(statement, conference, () => `${account} = ${statement.shared(accountId)}::uuid`);
}

/**
 * The condition, and that the conference is one of those to which the viewer's access token is limited, if it is.
 * @param condition written only where it counts, for a statement must use every parameter that it has
 */
function withinLimit(statement: Statement, conference: string | undefined, condition: () => string): string {
  const { limitedTo } = statement.viewer;
  if (!limitedTo) return condition();
  if (!conference || limitedTo.length === 0) return 'false';
  return and([isOneOf(statement, conference, limitedTo), condition()]);
}

function isOneOf(statement: Statement, id: string, ids: readonly string[]): string {
  return ids.length > 0 ? `${id} = any(${statement.shared(ids)}::uuid[])` : 'false';
}

function withRole(name: string, conference: ConferenceOf, roles: readonly ConferenceRole[]): RowRule {
  return { name, sql: (row, statement) => hasRole(statement, conference(row), roles) };
}
